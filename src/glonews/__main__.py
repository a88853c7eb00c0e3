"""``python -m glonews``."""

from glonews.cli import main

main()
