"""Tokens of the invented company, whose secrets nobody has: two of the site, of which one was taken back, and somebody's own."""

from datetime import date, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.api.actions import make_token, used, withdraw_token
from vangrail.web.api.models import Token
from vangrail.web.people.demo import CAST
from vangrail.web.people.models import Person

SITE: Final = ("check", "policy:read")
OWN: Final = ("approvals", "drafts:read", "deliveries:read")


def fill(today: date | None = None) -> None:
    """Make the tokens, once, and only where those are there who may."""
    joris, samir = (Person.objects.here().filter(email=CAST[number].email).first() for number in (4, 3))
    if joris is None or samir is None or not joris.has_perm("api.tokens") or Token.objects.exists():
        return
    today = today or timezone.localdate()
    helper, _secret = make_token("Schrijfhulp van marketing", by=joris, scopes=SITE)
    used(helper, on=today)
    trial, _secret = make_token("Proef met een chatbot", by=joris, scopes=("check",), until=today + timedelta(days=30))
    used(trial, on=today - timedelta(days=9))
    withdraw_token(trial, by=joris)
    if samir.has_perm("approvals.decide") and samir.has_perm("drafts.see") and samir.has_perm("outlets.see"):
        until = today + timedelta(days=90)
        own, _secret = make_token("Goedkeuringen in mijn agenda", by=samir, scopes=OWN, until=until, own=True)
        used(own, on=today - timedelta(days=1))
