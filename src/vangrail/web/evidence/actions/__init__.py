"""Looking after the records: reading and forgetting them, and packing the evidence."""
