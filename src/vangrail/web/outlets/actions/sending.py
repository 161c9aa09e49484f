"""Sending one post. A try is written down before it is made; one without a known end is looked for before there is another."""

import logging
from collections.abc import Mapping
from contextlib import closing
from datetime import datetime, timedelta
from typing import Any, Final

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from vangrail.decisions.delivery import PUZZLED, Standing, Step, clocks_differ, next_step, pause
from vangrail.web.drafts.queries import blocked_text
from vangrail.web.outlets.actions.connecting import opened
from vangrail.web.outlets.actions.ending import away, refused, sent, troubled, wait
from vangrail.web.outlets.actions.telling import TOLD, remind, tell
from vangrail.web.outlets.models import Attempt, Delivery
from vangrail.web.outlets.networks.port import AwayError, Before, Network, RefusedError, UnsureError
from vangrail.web.outlets.queries.posts import post_of, sealed
from vangrail.web.outlets.queries.seals import is_frozen
from vangrail.web.outlets.secrets import SecretError

logger: Final = logging.getLogger(__name__)

TIMES: Final[Mapping[str, float]] = {"lease": 180.0, "grace": 60.0, "look": 60.0}
"""Seconds that one worker has a post to itself, that a try may still arrive, and between two looks at what is held."""

FAR: Final = timedelta(minutes=75)
"""No look is further away than this once a post is due; where it is, a clock was set back."""

STEPS: Final = 3
HELD: Final = {
    "approval": "it was not approved any more when its time came",
    "freeze": "a freeze held it until its time had passed",
    "blocked": "something that it leans on held no longer when its time came",
}
"""Why a post missed its time, for the operator."""


def seconds(name: str) -> timedelta:
    """Return one of the times; the tests have shorter ones."""
    return timedelta(seconds={**TIMES, **getattr(settings, "OUTLET_TIMES", {})}[name])


def due(at: datetime) -> QuerySet[Delivery]:
    """Return the posts that want a look at a moment, also where a clock was set back since."""
    open_ones = Delivery.objects.filter(done_at=None)
    waiting = open_ones.exclude(pk__in=Delivery.objects.filter(troubles__decision="").values("pk"))
    return waiting.filter(Q(look_at__lte=at) | Q(look_at__gt=at + FAR, due_at__lte=at))


def lease(number: int, at: datetime) -> Delivery | None:
    """Take a post, so that nobody else looks at it for a while; None where somebody has it or nothing is to be done."""
    taken = due(at).filter(pk=number).update(look_at=at + seconds("lease"))
    if not taken:
        return None
    return Delivery.objects.select_related("account", "draft", "connection__account").get(pk=number)


def deliver(number: int, at: datetime | None = None) -> Delivery | None:
    """Do what is next for a post, up to where it is out or has to wait; return it, or None where somebody else has it."""
    delivery = lease(number, at or timezone.now())
    if delivery is None:
        return None
    for _ in range(STEPS):
        if not _go_on(delivery, at or timezone.now()):
            break
    return delivery


def _go_on(delivery: Delivery, now: datetime) -> bool:
    """Take one step; return whether there is another one at once."""
    if delivery.waits_for == TOLD:
        remind(delivery, now, now + seconds("look"))
        return False
    step = _step(delivery, now)
    if step.verb == "wait":
        wait(delivery, step)
        return False
    if step.verb == "missed":
        troubled(
            delivery,
            "missed",
            HELD.get(delivery.waits_for) or delivery.line or "nobody was there to send it at its time",
        )
        return False
    if delivery.way == "copy" or delivery.connection is None:
        tell(delivery, now)
        return False
    try:
        with closing(opened(delivery.connection)) as way:
            return _find(delivery, way) if step.verb == "find" else _send(delivery, way, now)
    except (RefusedError, SecretError) as error:
        if step.verb == "find":  # who may not look cannot know
            troubled(delivery, "unsure", str(error))
        else:
            refused(delivery, str(error))
    except UnsureError as error:
        troubled(delivery, "unsure", str(error))
    except AwayError as error:
        _put_off(delivery, error, now)
    except Exception as error:
        logger.exception("post %d: its network's library failed", delivery.pk)
        _put_off(delivery, AwayError(f"the network's library failed: {type(error).__name__}"), now)
    return False


def _step(delivery: Delivery, now: datetime) -> Step:
    """Return what is next, from what is known this moment."""
    begun = delivery.attempts.filter(ended_at=None).first()
    standing = Standing(
        delivery.due_at,
        approved=sealed(delivery) is not None,
        frozen=is_frozen(delivery.draft, delivery.account, now),
        blocked=bool(blocked_text(delivery.draft, delivery.account_id, delivery.language, now)),
        begun=begun.began_at if begun else None,
    )
    return next_step(standing, now, grace=seconds("grace"), look=seconds("look"))


def _find(delivery: Delivery, way: Network) -> bool:
    """Look for what a try without a known end may have sent."""
    begun = delivery.attempts.get(ended_at=None)
    found = way.find(post_of(delivery, begun, bare=True))
    if found:
        sent(delivery, begun, found)
        return False
    begun.ended_at, begun.outcome = timezone.now(), "lost"
    begun.save(update_fields=("ended_at", "outcome"))
    return True


def _send(delivery: Delivery, way: Network, now: datetime) -> bool:
    """Look around, write down that a try begins, make it, and write down how it ended."""
    before = way.before()
    if (gap := clocks_differ(now, before.clock)) is not None:
        message = f"the clock of this machine is {round(gap.total_seconds() / 60)} minutes from the network's"
        raise AwayError(message)
    begun = _begin(delivery, before, now)
    if begun is None:
        return True
    sent(delivery, begun, way.send(post_of(delivery, begun)))
    return False


@transaction.atomic
def _begin(delivery: Delivery, before: Before, now: datetime) -> Attempt | None:
    """Write down that a try begins, with what exactly goes out; None where something came between."""
    Delivery.objects.select_for_update().get(pk=delivery.pk)
    found: Mapping[str, Any] | None = sealed(delivery)
    if found is None or _step(delivery, now).verb != "send" or Delivery.objects.get(pk=delivery.pk).cancelled_at:
        return None
    return Attempt.objects.create(delivery=delivery, before=list(before.names), began_at=now, **found)


def _put_off(delivery: Delivery, error: AwayError, now: datetime) -> None:
    """Try again later; ask a person where it has not become known for long whether the post is out."""
    begun = delivery.attempts.filter(ended_at=None).first()
    if begun and now - begun.began_at > PUZZLED:
        troubled(delivery, "unsure", str(error))
        return
    away(delivery, str(error), now + pause(delivery.tries + 1, error.wait))
