"""What somebody needs to answer a mention: the situation, replies that fit, and whether the answer may go out at once."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.utils import timezone

from vangrail.decisions.answering import Prepared, Reason, reasons
from vangrail.languages import SHIPPED
from vangrail.web.accounts.models import Account
from vangrail.web.checks.checkers import NotYet
from vangrail.web.desk.models import Reply
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import check
from vangrail.web.mentions.models import Mention
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import freezes
from vangrail.web.replies import queries as replies
from vangrail.web.replies.values import Ready
from vangrail.web.training.queries.licences import licence_for

SPOKEN: Final[Mapping[str, str]] = {
    "delivery": "customers", "money": "customers", "product": "products", "service": "customers", "safety": "security",
    "privacy": "privacy", "staff": "company", "legal": "legal", "press": "press", "jobs": "jobs", "together": "company",
    "praise": "company",
}  # fmt: skip
"""What a mention is about to what somebody is appointed to speak about; anything else is a question of a customer."""


def language_of(mention: Mention, wanted: str = "") -> str:
    """Return the language to answer in: the one that was asked for, else the mention's own, else the first that is shipped."""
    return next((name for name in (wanted, mention.language) if name in SHIPPED), SHIPPED[0])


def offered(mention: Mention, words: str, language: str, person: Person) -> list[Ready]:
    """Return the replies to choose from: those of the situation, or those that fit some words, the best first."""
    if not words.strip():
        return replies.replies_for(mention.situation, language, person=person)
    found = replies.search(words, language, person=person, most=12)
    ready = {each.id: each for each in replies.ready(language, person=person)}
    chosen = [ready[hit.id] for hit in found if hit.kind == "reply" and hit.id in ready]
    near = [each for hit in found if hit.kind == "situation" for each in ready.values() if each.situation == hit.id]
    return list({each.id: each for each in (*chosen, *near)}.values())[:12]


def running(mention: Mention) -> Reply | None:
    """Return the answer that was prepared and is not out yet."""
    return Reply.objects.filter(mention=mention, ended_at=None).select_related("draft", "by").first()


def why_not_at_once(
    mention: Mention, text: str, language: str, account: Account, reply: str, *, by: Person, at: datetime
) -> tuple[Reason, ...]:
    """Return why somebody else reads an answer first; nothing where an approved reply may go out as it is.

    A reply of the library is approved once somebody here said yes to it. Without a policy nothing may go out at once.
    """
    try:
        said = check(Draft(topic=mention.topic), account, language, text, at=at)
    except NotYet:
        return ("level",)
    return reasons(
        Prepared(
            is_approved_reply=_is_approved(reply, language, by),
            level=said.level,
            is_licensed=speaks(by, mention, language, account.country, at),
            is_frozen=freezes.held(account, mention.topic, account.country, at, text=text, fresh=True) is not None,
        )
    )


def _is_approved(name: str, language: str, by: Person) -> bool:
    """Tell whether somebody here said yes to a reply; own words have no name."""
    found = replies.reply(name, language, person=by) if name else None
    return found is not None and found.approved


def speaks(person: Person, mention: Mention, language: str, market: str, at: datetime) -> bool:
    """Tell whether somebody is appointed and trained to speak about this today; a licence that ends soon is one."""
    topic = SPOKEN.get(mention.topic, "customers")
    channel = "reviews" if mention.situation == "review_site" else "social"
    held = licence_for(
        person, topic=topic, channel=channel, language=language, market=market, today=timezone.localdate(at)
    )
    return held is not None and (held.standing.state == "green" or held.standing.reasons == ("expiring",))
