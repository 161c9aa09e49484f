"""Days and clauses of suggestions."""
