"""The rules that the published files of a site must keep, each a pure function; reading files belongs to the gate."""
