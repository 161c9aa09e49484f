"""How hard a policy reads: own counting, the formulas of each language, and what a writer can act on."""
