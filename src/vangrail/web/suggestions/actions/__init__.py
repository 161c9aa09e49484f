"""Suggesting and supporting, deciding and putting together, waiting and forgetting: the only place where any of it is written."""
