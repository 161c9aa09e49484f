"""Rules on procedure: what has to happen around a policy, by country, as far as the text or the company's answers show it."""
