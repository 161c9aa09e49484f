"""Signing, asking, and rolling out. What is written is written here."""
