"""Proposing an agreement, and answering a proposal."""

from collections.abc import Iterable

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from vangrail.source.agreements import name_of, unsafe
from vangrail.web.agreements.models import Agreement, Reply
from vangrail.web.agreements.queries import awaiting
from vangrail.web.audit.actions import record
from vangrail.web.people.models import Person


@transaction.atomic
def propose(person: Person, kind: str, moments: Iterable[str], note: str = "", *, by: Person) -> Agreement:
    """Propose an agreement about somebody's work: they do, or their manager does. An open proposal is replaced by it.

    Raises:
        PermissionDenied: neither of the two proposes it, or there is no manager to agree with.
        ValidationError: one of the moments is not safe for this kind of work.
    """
    manager = person.manager
    if manager is None or by.pk not in {person.pk, manager.pk}:
        raise PermissionDenied
    moments = sorted(set(moments))
    if found := unsafe(kind, moments):
        sentence = _("With this kind of work, somebody's safety depends on you. So nobody can agree on: %(moment)s")
        raise ValidationError(sentence % {"moment": name_of("moment", found[0], by.language)})
    made = Agreement.objects.create(
        person=person, manager=manager, kind=kind, moments=moments, note=note, proposed_by=by
    )
    record("agreements.proposed", by=by, about=person, said={"agreement": made.pk})
    return made


@transaction.atomic
def reply(agreement: Agreement, words: str = "", *, by: Person) -> Reply:
    """Say yes to a proposal, or with words what should be different. A second answer changes nothing.

    Raises:
        PermissionDenied: it does not wait for this person.
    """
    given = Reply.objects.filter(agreement=agreement).first()
    if given and given.by_id == by.pk:
        return given
    if not awaiting(by).filter(pk=agreement.pk).exists():
        raise PermissionDenied
    made = Reply.objects.create(agreement=agreement, by=by, words=words)
    kind = "agreements.change_asked" if words else "agreements.agreed"
    record(kind, by=by, about=agreement.person, said={"agreement": agreement.pk})
    return made
