"""Situations, and what may be answered in them."""
