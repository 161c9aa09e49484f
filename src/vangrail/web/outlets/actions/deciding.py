"""What a person decides where the program cannot know: it is out, send it again, leave it."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from vangrail.web.audit.actions import record
from vangrail.web.due.actions import later
from vangrail.web.outlets.links import fits
from vangrail.web.outlets.models import Delivery, Sent, Trouble
from vangrail.web.outlets.tasks import deliver
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require


@transaction.atomic
def decide(trouble: Trouble, decision: str, *, by: Person, link: str = "") -> Trouble:
    """Decide about a post that waits for a person; a second decision changes nothing. For `found` the public link is needed.

    Raises:
        PermissionDenied: they do not post for its account.
        ValidationError: the link is none of the account's platform.
    """
    held = Trouble.objects.select_for_update().get(pk=trouble.pk)
    delivery = Delivery.objects.select_for_update().get(pk=held.delivery_id)
    require(by, "outlets.send", delivery)
    if held.decision:
        return held
    if decision == "found" and (complaint := fits(delivery.account, link)):
        raise ValidationError(complaint)
    now = timezone.now()
    held.decision, held.decided_by, held.decided_at = decision, by, now
    held.save(update_fields=("decision", "decided_by", "decided_at"))
    _follow(delivery, decision, by, link)
    said = {"draft": str(delivery.draft), "account": str(delivery.account), "link": link}
    record(f"outlets.decided_{decision}", by=by, about=delivery.draft, said=said, at=now)
    return held


def _follow(delivery: Delivery, decision: str, by: Person, link: str) -> None:
    now = timezone.now()
    if decision == "found":
        last = delivery.attempts.last()
        Sent.objects.get_or_create(
            delivery=delivery, defaults={"link": link, "by": by, "seal": last.seal if last else ""}
        )
        delivery.done_at = now
    elif decision == "again":
        delivery.due_at = delivery.look_at = now
        delivery.tries, delivery.waits_for, delivery.line = 0, "", ""
        if delivery.connection and delivery.connection.closed_at:
            delivery.way = "copy"
        later(deliver, delivery.pk)
    else:
        delivery.cancelled_at, delivery.cancelled_by, delivery.done_at = now, by, now
    delivery.save()
