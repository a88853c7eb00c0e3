"""The illustrations of the demo newspaper, drawn by arithmetic: see `scripts/make_demo_photos.py`."""
