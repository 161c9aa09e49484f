"""Which drafts somebody may read, and one of them."""

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404

from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.permissions import READERS
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


def visible_to(person: Person) -> QuerySet[Draft]:
    """Return the drafts that somebody may read: all for the social team and who answers for it, else their own accounts'."""
    if not person.is_active:
        return Draft.objects.none()
    if person.has_role(*READERS):
        return Draft.objects.all()
    mine = Q(variants__account__posters=person) | Q(variants__account__approvers=person) | Q(made_by=person)
    return Draft.objects.filter(pk__in=Draft.objects.filter(mine).values("pk"))


def draft_for(person: Person, number: int) -> Draft:
    """Return one draft with its texts.

    Raises:
        Http404: there is none, or it is not theirs to read.
    """
    texts, around = ("variants__account", "variants__based_on"), ("consents", "claims__fact")
    whole = (*texts, "pictures__rights", "pictures__consents", *around)
    found = visible_to(person).select_related("made_by", "changed_by", "withdrawn__by").prefetch_related(*whole)
    draft = found.filter(pk=number).first()
    if draft is None:
        message = f"There is no draft {number}"
        raise Http404(message)
    return draft


def draft_to_change(person: Person, number: int) -> Draft:
    """Return one draft that somebody may change.

    Raises:
        Http404: it is not theirs to read.
        PermissionDenied: it is theirs to read only.
    """
    draft = draft_for(person, number)
    require(person, "drafts.change", draft)
    return draft


def part_of(draft: Draft, related: str, number: int) -> Any:
    """Return a text, picture, person or claim of a draft.

    Raises:
        Http404: it is not one of this draft's.
    """
    found = next((each for each in getattr(draft, related).all() if each.pk == number), None)
    if found is None:
        message = f"There is no {related} {number} in draft {draft.pk}"
        raise Http404(message)
    return found
