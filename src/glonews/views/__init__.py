"""Page values: for each page kind one frozen type that is both the declared input and what its template sees.

The key of an output is a digest of its value, so a template cannot show what the key does not hold.
"""
