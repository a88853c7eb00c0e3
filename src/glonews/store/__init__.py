"""The output folder and the state folder on the disk: writing, scanning, locking."""
