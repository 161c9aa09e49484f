"""A browser's way from nobody to somebody: first proof, second factor where one is wanted, then a session that ends by itself."""

import re
from datetime import datetime, timedelta
from typing import Final

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib.auth import login
from django.http import HttpRequest
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme

from vangrail.web.people.actions.visits import begin_visit
from vangrail.web.people.models import Person

BACKEND: Final = "vangrail.web.people.backends.PeopleBackend"
PENDING: Final = "sign_in.pending"
STARTED: Final = "sign_in.started"
SEEN: Final = "sign_in.seen"
PROVED: Final = "sign_in.proved"
"""When who is signed in last gave a proof, for pages that ask for a fresh one."""
SECOND: Final = "sign_in.second"
"""Whether a second factor was given in this session."""
PENDING_FOR: Final = timedelta(minutes=10)
FRESH_FOR: Final = timedelta(minutes=15)
LANGUAGE: Final = "sign_in.language"
"""The language of who just signed in, until their browser knows it."""
STRONG: Final = frozenset({"passkey", "company"})
"""Ways of signing in that need no second factor: a passkey is two in one, and a company's own sign-in asks for its own."""
_SYSTEMS = (
    ("Android", "Android"),
    ("iPhone|iPad", "iOS"),
    ("Windows", "Windows"),
    ("Mac OS", "macOS"),
    ("Linux", "Linux"),
)
_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox|FxiOS", "Firefox"),
    ("Chrom|CriOS", "Chrome"),
    ("Safari", "Safari"),
)


def prove(request: HttpRequest, person: Person, way: str, following: str = "") -> str:
    """Take the first proof of who somebody is, and return the address to go to: the second factor, or where they wanted to be."""
    following = inside(request, following)
    if way not in STRONG and has_factor(person):
        request.session.cycle_key()
        request.session[PENDING] = [person.pk, way, following, timezone.now().timestamp()]
        return "people:second_factor"
    return enter(request, person, way, following, second=way in STRONG)


def pending(request: HttpRequest) -> tuple[Person, str, str] | None:
    """Return who still owes a second factor, by which way they came and where they want to go; None after ten minutes."""
    held = request.session.get(PENDING)
    if not held:
        return None
    pk, way, following, since = held
    person = Person.objects.here().filter(pk=pk).first()
    if person is None or timezone.now().timestamp() - since > PENDING_FOR.total_seconds():
        request.session.pop(PENDING, None)
        return None
    return person, way, following


def enter(request: HttpRequest, person: Person, way: str, following: str, *, second: bool) -> str:
    """Sign somebody in with a new session key, write down where, and return the address to go to."""
    request.session.pop(PENDING, None)
    login(request, person, backend=BACKEND)
    now = timezone.now().timestamp()
    request.session.update({STARTED: now, SEEN: now, PROVED: now, SECOND: second})
    if way != "demo" and settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        request.session[LANGUAGE] = person.language
    request.session.set_expiry(settings.OPTIONS["VANGRAIL_SESSION_IDLE_HOURS"] * 3_600)
    request.session.save()
    begin_visit(person, key=str(request.session.session_key), way=way, device=device_of(request))
    return following or str(settings.LOGIN_REDIRECT_URL)


def has_factor(person: Person) -> bool:
    """Return whether somebody has a second factor beside recovery codes."""
    kinds = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
    return bool(Authenticator.objects.filter(user=person, type__in=kinds).exists())


def needs_factor(person: Person) -> bool:
    """Return whether the site wants a second factor of this person: of everybody, of those with a role, or of nobody."""
    wanted: str = settings.OPTIONS["VANGRAIL_SECOND_FACTOR"]
    if settings.DEMO or wanted == "nobody":
        return False
    return wanted == "everybody" or any(role.taken_at is None for role in person.roles.all())


def fresh(request: HttpRequest) -> bool:
    """Return whether a proof was given in the last quarter of an hour."""
    proved: float = request.session.get(PROVED, 0)
    return stamp() - proved < FRESH_FOR.total_seconds()


def stamp() -> float:
    """Return now, as a session keeps it."""
    return timezone.now().timestamp()


def over(session_started: float, session_seen: float, now: datetime) -> bool:
    """Return whether a session has lasted or rested too long."""
    longest: int = settings.OPTIONS["VANGRAIL_SESSION_DAYS"] * 86_400
    idle: int = settings.OPTIONS["VANGRAIL_SESSION_IDLE_HOURS"] * 3_600
    return now.timestamp() - session_started > longest or now.timestamp() - session_seen > idle


def inside(request: HttpRequest, address: str) -> str:
    """Return an address of our own to go on to, or nothing: `next` never leads to somebody else's site."""
    safe = url_has_allowed_host_and_scheme(
        address, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return address if address.startswith("/") and safe else ""


def device_of(request: HttpRequest) -> str:
    """Return the kind of browser and system in two words, enough to recognise one's own phone."""
    agent = request.META.get("HTTP_USER_AGENT", "")
    browser = next((name for sign, name in _BROWSERS if re.search(sign, agent)), "")
    system = next((name for sign, name in _SYSTEMS if re.search(sign, agent)), "")
    return " · ".join(part for part in (browser, system) if part)


def myself(request: HttpRequest) -> Person:
    """Return who is signed in, read anew: what is changed about them is not what the page around it shows."""
    return Person.objects.get(pk=request.user.pk or 0)
