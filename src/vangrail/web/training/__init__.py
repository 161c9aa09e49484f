"""Courses made of the policy's own clauses, lessons, and the licence to speak."""
