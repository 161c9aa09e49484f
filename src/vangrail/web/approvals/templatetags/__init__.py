"""Moments and headers."""
