"""Subscribing programs, hearing what happens, and telling them."""
