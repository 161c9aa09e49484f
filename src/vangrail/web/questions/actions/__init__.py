"""Asking a desk, answering, deciding about a rule, passing on what waits too long, forgetting what was sent."""
