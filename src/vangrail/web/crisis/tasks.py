"""What happens by itself: the desk is told before the end, the end is written down, a call that waits is passed on."""

from datetime import datetime

from django.utils import timezone

from vangrail.web.crisis.actions.press import insist
from vangrail.web.crisis.actions.switching import close, tell
from vangrail.web.crisis.models import MediaCall
from vangrail.web.due.actions import later
from vangrail.web.due.declare import task
from vangrail.web.policies.models import Freeze


@task
def end_comes(number: int, until: str) -> None:
    """Tell the desk that a freeze is about to end, unless its end was moved meanwhile."""
    freeze = Freeze.objects.filter(pk=number, until=datetime.fromisoformat(until)).first()
    if freeze is not None and freeze.until > timezone.now():
        tell(freeze, "ends", key=f"{freeze.pk} {until}")


@task
def ended(number: int) -> None:
    """Write down that a freeze ended by itself. Where the clock was set back meanwhile, wait for its end again."""
    freeze = Freeze.objects.filter(pk=number).first()
    if freeze is None or close(freeze, at=timezone.now()):
        return
    if freeze.until > timezone.now():
        later(ended, number, at=freeze.until, key=f"{number} again {freeze.until.isoformat()} {timezone.now().date()}")


@task
def pass_on(number: int) -> None:
    """Pass a journalist's call on that nobody took."""
    call = MediaCall.objects.filter(pk=number, taken_at=None).first()
    if call is not None:
        insist(call, at=timezone.now())


@task
def sweep() -> None:
    """Write down the end of freezes that ended while nobody worked."""
    turned = Freeze.objects.filter(until__lte=timezone.now()).exclude(turns__kind__in=("ended", "expired"))
    for freeze in turned:
        close(freeze, at=timezone.now())
