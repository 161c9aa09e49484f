"""Makers of pages, one file each; `tools/docs.py` says what a maker is."""
