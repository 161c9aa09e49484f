"""What changes at the board: keys, the counts of a day, who has a mention, and what is answered."""
