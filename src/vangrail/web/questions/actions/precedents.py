"""Publishing an answer for everybody. Where it disagrees with another one, whoever owns the policy is told at once."""

from datetime import datetime

from django.db import transaction
from django.urls import reverse

from vangrail.policy.model import Policy
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person
from vangrail.web.policies.actions import publish_precedent
from vangrail.web.policies.models import Precedent
from vangrail.web.policies.queries.precedents import disagreeing
from vangrail.web.questions.queries.seats import owner


@transaction.atomic
def publish(
    wanted: Precedent,
    policy: Policy,
    *,
    by: Person,
    replaces: Precedent | None = None,
    nobody: bool = False,
    at: datetime | None = None,
) -> Precedent:
    """Publish a precedent; the policy's owner gets a mail for each standing one that it disagrees with.

    Raises:
        RefusedError: its texts still point to somebody.
    """
    found = publish_precedent(wanted, policy, by=by, replaces=replaces, nobody=nobody, at=at)
    to = owner()
    for one, other in disagreeing(at):
        if to and found.pk in {one.pk, other.pk}:
            context = {"clause": found.clause, "path": reverse("questions:disagreements")}
            send(to=to, template="questions/mail/disagree", context=context, key=f"{one.pk} {other.pk}")
    return found
