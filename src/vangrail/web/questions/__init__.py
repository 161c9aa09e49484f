"""Asking a desk, and objecting to an answer."""
