"""How telephone numbers are written: shapes per country, and the words that stand beside them."""
