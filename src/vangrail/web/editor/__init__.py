"""Writing the policy: the interview, the clauses, the dials and the lists."""
