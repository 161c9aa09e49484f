"""Opting in and out, filling the shelf, and what teams do together."""
