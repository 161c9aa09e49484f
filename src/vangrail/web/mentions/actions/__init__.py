"""Listening, taking in, reading, taking care of a mention, passing on what waits, forgetting."""
