"""The filters of this app."""
