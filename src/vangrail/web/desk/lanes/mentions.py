"""What the public said, by the clock."""

from collections.abc import Iterator
from typing import Final

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.desk.lanes.item import CAP, Counts, Item, Lane, Verb
from vangrail.web.desk.look import Look
from vangrail.web.desk.models import Reply
from vangrail.web.mentions.models import Mention
from vangrail.web.mentions.names import situation_name, topic_name
from vangrail.web.mentions.queries.mentions import Filters, narrowed

STATES: Final = {"all": "open", "mine": "mine", "nobody": "unclaimed"}
WORDS: Final = 180
"""Characters of a mention that the board shows."""
ANGRY: Final = 2


def waiting(look: Look) -> QuerySet[Mention]:
    """Return the mentions that are open. They belong to no account."""
    found = narrowed(look.person, Filters(state=STATES[look.whose], topic=look.topic))
    if look.account:
        return found.none()
    return found.filter(due_at__lt=look.at) if look.late else found


def count(look: Look) -> Counts:
    """Return how many wait, counted up to a limit: nobody works through more, and counting takes its time."""
    # The order is that of the index of what is open: without it a database may read everything that was ever said.
    found = waiting(look).order_by("due_at", "pk").values("pk")
    return Counts(found[: CAP + 1].count(), found.filter(due_at__lt=look.at)[: CAP + 1].count())


def first(look: Look, most: int) -> list[Item]:
    """Return those that are due first."""
    rows = list(waiting(look).order_by("due_at", "pk").select_related("claimed_by", "source")[:most])
    answered = dict(Reply.objects.filter(mention__in=rows, ended_at=None).values_list("mention", "draft"))
    return [_item(mention, look, answered.get(mention.pk)) for mention in rows]


def _item(mention: Mention, look: Look, draft: int | None) -> Item:
    return Item(
        "mentions",
        f"mention-{mention.pk}",
        str(situation_name(mention.situation)),
        reverse("desk:answer", args=(mention.pk,)),
        mention.due_at,
        look.at,
        holder=mention.claimed_by.name if mention.claimed_by else "",
        is_mine=mention.claimed_by_id == look.person.pk,
        words=Truncator(mention.text).chars(WORDS),
        language=mention.language,
        about=tuple(_about(mention, draft)),
        alarm=_alarm(mention),
        verbs=tuple(_verbs(mention, look, draft)),
    )


def _about(mention: Mention, draft: int | None) -> Iterator[str]:
    yield str(topic_name(mention.topic))
    yield mention.source.called
    if draft:
        yield _("an answer is on its way")


def _alarm(mention: Mention) -> object:
    """Return in a word why this cannot wait; nothing for most."""
    if mention.threat:
        return _("Threat")
    return mention.get_anger_display() if mention.anger >= ANGRY else ""


def _verbs(mention: Mention, look: Look, draft: int | None) -> Iterator[Verb]:
    if not look.person.has_perm("mentions.work", mention):
        return
    if mention.claimed_by_id is None:
        yield Verb(_("Take it"), reverse("desk:claim", args=(mention.pk,)), "c", post=True)
    if draft:
        yield Verb(_("Open the answer"), reverse("drafts:draft", args=(draft,)), "r")
    else:
        yield Verb(_("Answer"), reverse("desk:answer", args=(mention.pk,)), "r")


LANE: Final = Lane("mentions", gettext_lazy("Mentions"), count, first, "mentions.see")
