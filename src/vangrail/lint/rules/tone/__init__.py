"""Rules on tone: how a policy speaks to the people it is for. They ask for a second look, and never more than that."""
