"""A social team of five, with what waits for it."""

from datetime import timedelta
from itertools import count

import pytest
from django.utils import timezone

from tests.web.questions.conftest import dirk, held, lena, put, unhurried
from vangrail.web.accounts.models import Account
from vangrail.web.approvals.actions.deciding import say_yes
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.desk.look import Look
from vangrail.web.drafts.actions import add_text, make
from vangrail.web.drafts.models import Draft
from vangrail.web.mentions.models import Mention, SavedSearch, Source
from vangrail.web.people.models import Person
from vangrail.web.replies.actions.adopting import adopt

__all__ = ["dirk", "held", "lena", "put", "unhurried"]
_NUMBERS = count(1)


@pytest.fixture
def carla(person):
    """Give somebody of customer care."""
    return person("Carla Care", "desk", desk="customer_care")


@pytest.fixture
def mention(person):
    """Give a function that makes a mention: `mention(hours=-2, topic="price", claimed_by=…)` is two hours late."""

    def make(hours: float = 4, **more: object) -> Mention:
        owner = Person.objects.order_by("pk").first() or person()
        search = SavedSearch.objects.get_or_create(name="Acme", defaults={"owner": owner, "purpose": "To help."})[0]
        source = Source.objects.get_or_create(name="Shop reviews", kind="feed", search=search)[0]
        now, number = timezone.now(), next(_NUMBERS)
        usual: dict[str, object] = {
            "identity": f"mention{number}", "text": "My bike came without a saddle!", "language": "en", "said_at": now,
            "address": f"https://social.example/@someone/{number}", "topic": "delivery", "situation": "complaint",
            "desk": "customer_care", "due_at": now + timedelta(hours=hours), "forget_on": now.date() + timedelta(days=90),
        }  # fmt: skip
        return Mention.objects.create(source=source, **usual | more)

    return make


@pytest.fixture
def anna(person):
    """Give somebody who approves."""
    return person("Anna Approver", "approver")


@pytest.fixture
def adopted(anna):
    """Let Anna have said yes to a reply of the library; give its id."""
    return adopt(["complaint_heard"], by=anna)[0]


@pytest.fixture
def account(db):
    """Give an account of the company, for whom the whole team posts."""
    return Account.objects.create(
        name="Acme", platform="x", handle="acme", url="https://x.com/acme", country="BE", languages=["en"]
    )


@pytest.fixture
def draft(account, carla):
    """Give a function that makes a draft of Carla's: `draft("Title", hours=3, topic="price")`."""

    def prepare(title: str = "A new bike", hours: float | None = 3, **more: object) -> Draft:
        target = None if hours is None else timezone.now() + timedelta(hours=hours)
        made = make({"title": title, "target_at": target, **more}, by=carla)
        add_text(made, account, "en", "Our new bike rides well.", by=carla)
        return made

    return prepare


@pytest.fixture
def asked(draft, held):
    """Give a function that makes a draft and asks for its approval."""

    def ask(*args: object, **more: object):
        made = draft(*args, **more)
        return submit(made, by=made.made_by)

    return ask


@pytest.fixture
def approved(asked, anna):
    """Give a function that makes a draft that Anna has approved; it returns the draft."""

    def approve(*args: object, **more: object) -> Draft:
        request = asked(*args, **more)
        say_yes(request, by=anna, step=0)
        return Draft.objects.get(pk=request.draft_id)

    return approve


def look(person: Person, **more: object) -> Look:
    """Return what somebody looks at now."""
    return Look(person, timezone.now(), **more)
