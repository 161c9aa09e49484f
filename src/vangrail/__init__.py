"""Vangrail."""
