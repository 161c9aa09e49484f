"""Who has something that was said, for every colleague who meets it."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

from vangrail.web.mentions.items import Item
from vangrail.web.mentions.models import Mention
from vangrail.web.policies.shown import desk_name


@dataclass(frozen=True, slots=True)
class Holder:
    """Who has a mention: a person, else a desk; until when it is answered, or that it is done."""

    name: str
    desk: str
    until: datetime
    is_done: bool


def holder(address: str) -> Holder | None:
    """Return who has what stands at an address; None where nobody knows of it. What it says is not told."""
    identity = Item("", address=address).kept(0, timezone.now())["identity"]
    found = Mention.objects.select_related("claimed_by", "same_as__claimed_by").filter(identity=identity).first()
    if found is None:
        return None
    said = found.same_as or found
    name = said.claimed_by.name if said.claimed_by else ""
    return Holder(name, desk_name(said.desk), said.due_at, said.closed_at is not None)
