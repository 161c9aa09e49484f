"""The check for tables: the same verdicts, row for row, from one scan over many texts at once."""
