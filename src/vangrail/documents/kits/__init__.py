"""The other documents made from a policy: the summary, the card, the poster, pages for other readers, the talk and the workshop."""
