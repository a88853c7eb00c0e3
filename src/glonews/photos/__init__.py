"""Photo files: which sizes and formats are made of one, what its metadata say, reading and writing its bytes."""
