"""Names of moments and kinds of work."""
