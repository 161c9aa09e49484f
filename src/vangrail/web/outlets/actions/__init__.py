"""Connecting an account, planning a post, sending it, and deciding where a person has to."""
