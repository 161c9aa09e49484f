"""Who is signing: somebody who signed in, or whoever a link or a printed code was given to, in this browser and for an hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from django.http import HttpRequest
from django.utils import timezone

from vangrail.web.people.models import Person
from vangrail.web.people.throttle import failed, network_of, waits_until
from vangrail.web.signatures import codes
from vangrail.web.signatures.models import Invitation

KEY: Final = "signing"
"""Where the session keeps whose link was opened, and what was answered so far."""
LASTS: Final = timedelta(hours=1)
"""How long a link stays open in a browser: at a shared computer the next person finds nothing of this one."""


@dataclass(frozen=True, slots=True)
class Signer:
    """A person and how they came: `account`, `link` or `code`."""

    person: Person
    way: str


def invitation_for(typed: str, at: datetime | None = None) -> Invitation | None:
    """Return the invitation that a link or a typed code was made for; None where it is none of ours, ended, or its person left."""
    code = codes.read(typed)
    if code is None:
        return None
    found = Invitation.objects.filter(pk=code.number).select_related("person").first()
    if found is None or not codes.fits(code, found.nonce):
        return None
    today = timezone.localdate(at or timezone.now())
    return found if found.expires >= today and found.person.is_active else None


def opened(request: HttpRequest, typed: str) -> Invitation | None:
    """Return the invitation that somebody opens here. A network from which a hundred codes were wrong waits for some minutes."""
    now, network = timezone.now(), f"sign:{network_of(request)}"
    if waits_until("network", network, at=now):
        return None
    found = invitation_for(typed, now)
    if found is None:
        failed("network", network, at=now)
    return found


def remember(request: HttpRequest, invitation: Invitation, way: str) -> None:
    """Let this browser sign for the person of an invitation, and for nobody else whose link it opened before."""
    request.session[KEY] = {"person": invitation.person_id, "way": way, "at": timezone.now().isoformat()}


def forget(request: HttpRequest) -> None:
    """End what a link opened. Who is signed in stays it."""
    request.session.pop(KEY, None)


def signer(request: HttpRequest) -> Signer | None:
    """Return who signs in this browser; an open link goes before an account, for it was opened later."""
    kept: dict[str, Any] = request.session.get(KEY, {})
    if "person" in kept:
        since = datetime.fromisoformat(kept["at"])
        person = Person.objects.here().filter(pk=kept["person"]).first()
        if person and timezone.now() - since < LASTS:
            return Signer(person, str(kept["way"]))
        forget(request)
    user = request.user
    return Signer(user, "account") if isinstance(user, Person) and user.is_active else None


def answers(request: HttpRequest, language: str) -> dict[str, list[int]]:
    """Return what was answered so far in a language: by question, the numbers of the answers that were tried, in their order."""
    return dict(request.session.get(KEY, {}).get("answers", {}).get(language, {}))


def keep_answers(request: HttpRequest, language: str, tried: dict[str, list[int]]) -> None:
    """Keep what was answered until the signature."""
    request.session[KEY] = {**request.session.get(KEY, {}), "answers": {language: tried}}
