"""The policy as people read it: bodies of pages, single clauses, the search in it, and the files to take away."""
