"""The pages: situations and replies, the decision card, links to hand out, and looking after all of it."""
