"""Telling other programs that something happened, signed and until they heard it."""
