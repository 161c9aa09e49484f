"""What may be answered: situations, replies in force, ways out of a quarrel, and links to hand to people."""

from vangrail.decisions.filling import UnfilledError
from vangrail.web.replies.queries.adopted import adopted, unadopted
from vangrail.web.replies.queries.cards import by_key, cards, countries, failing, links
from vangrail.web.replies.queries.own import holding, is_stale, own_for, waiting, wordings_of
from vangrail.web.replies.queries.ready import filled, gaps_of, halfway, ready, replies_for, reply
from vangrail.web.replies.queries.rows import rows
from vangrail.web.replies.queries.search import search
from vangrail.web.replies.queries.situations import card, exits, situation, situations

__all__ = [
    "UnfilledError",
    "adopted",
    "by_key",
    "card",
    "cards",
    "countries",
    "exits",
    "failing",
    "filled",
    "gaps_of",
    "halfway",
    "holding",
    "is_stale",
    "links",
    "own_for",
    "ready",
    "replies_for",
    "reply",
    "rows",
    "search",
    "situation",
    "situations",
    "unadopted",
    "waiting",
    "wordings_of",
]
