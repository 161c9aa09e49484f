"""From rules as data to hits in a text: fold, scan, verify, decide."""
