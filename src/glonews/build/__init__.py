"""The one pipeline: sources, parse, index, plan, render, write. The command line and the tests call ``build``."""
