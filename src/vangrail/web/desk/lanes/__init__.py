"""What waits for the social team. A lane is one kind of it: a file that counts what waits, and gives what is due first."""

from vangrail.web.desk.lanes.item import Counts, Item, Lane, Verb

__all__ = ["Counts", "Item", "Lane", "Verb"]
