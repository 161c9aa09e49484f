"""What is known of somebody in the desk's drafts, for themselves."""

from typing import Any

from vangrail.web.drafts.models import Draft, Fact
from vangrail.web.people.models import Person


def known(person: Person) -> dict[str, Any]:
    """Return which drafts somebody began, which facts they approved, and which accounts name them, as plain values."""
    drafts = Draft.objects.filter(made_by=person).order_by("pk")
    facts = Fact.objects.filter(approved_by=person).order_by("pk")
    return {
        "begun": [{"title": draft.title, "at": draft.made_at.isoformat()} for draft in drafts],
        "facts_approved": [{"fact": fact.text, "at": fact.approved_at.isoformat()} for fact in facts],
        "posts_for": [str(account) for account in person.posts_for.all()],
        "approves_for": [str(account) for account in person.approves_for.all()],
    }
