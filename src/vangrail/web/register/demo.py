"""Who holds the accounts of the invented company: most in order, some that cannot stay so, each for another reason."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.register.actions import add_custodian, add_factor, add_tool, attest_rotation, confirm, keep, verify
from vangrail.web.register.models import Custodian

SHOP: Final = "fietshuis-pedaal.example"
KEY: Final = ("key", "key", "De brandkast in Gent, envelop 2")
APP: Final = ("app", "company_phone", "De kluis, map Sociale media")
OWN: Final = ("app", "private_phone", "")


@dataclass(frozen=True, slots=True)
class Kept:
    """How one account is kept: by whom (name, what for, role there), with which factor, and how many days ago what happened."""

    platform: str
    name: str
    hands: tuple[tuple[str, str, str], ...]
    factor: tuple[str, str, str] | None = KEY
    recovery: str = "company"
    rotated: int = 40
    confirmed: int = 20
    verified: int = 20
    tools: tuple[tuple[str, str], ...] = ()


POSTS: Final = "Plaatst en antwoordt"
SECOND: Final = "Tweede beheerder, voor als de eerste weg is"
KEEPS: Final = (
    Kept("instagram", "Fietshuis Pedaal", (("samir", POSTS, "Beheerder"), ("lotte", SECOND, "Beheerder"))),
    Kept("facebook", "Fietshuis Pedaal", (("samir", POSTS, "Volledig beheer"), ("lotte", SECOND, "Volledig beheer")),
         tools=(("Planbord", "Plaatst berichten en leest reacties"),)),
    Kept("linkedin", "Fietshuis Pedaal", (("samir", POSTS, "Super admin"), ("lotte", SECOND, "Super admin")), APP),
    Kept("linkedin", "Werken bij Pedaal", (("sofie", "Vacatures", "Super admin"),), APP),
    Kept("mastodon", "Fietshuis Pedaal", (("samir", POSTS, "Eigenaar"), ("joris", SECOND, "Eigenaar")), rotated=172),
    Kept("bluesky", "Fietshuis Pedaal", (("samir", POSTS, "Eigenaar"), ("joris", SECOND, "Eigenaar"))),
    Kept("x", "Pedaal helpt", (("ines", "Beantwoordt vragen van klanten", "Contributor"), ("samir", SECOND, "Admin")), OWN),
    Kept("youtube", "Pedaal Werkplaats", (("noor", "Filmpjes", "Manager"), ("samir", SECOND, "Owner")), rotated=300),
    Kept("tiktok", "Pedaal Werkplaats", (("noor", "Filmpjes", "Beheerder"), ("samir", SECOND, "Beheerder")), None, confirmed=97),
    Kept("instagram", "Pedaal Barcelona", (("ines", "De winkel in Barcelona", "Beheerder"), ("lotte", SECOND, "Beheerder")),
         APP, "personal"),
)  # fmt: skip
"""One account, on Facebook in Barcelona, is held by nobody yet."""


def fill() -> None:
    """Write it all down, once; without somebody who owns the policy nothing happens."""
    owner = Person.objects.filter(roles__name="policy_owner", roles__taken_at=None).first()
    if owner is None or Custodian.objects.exists():
        return
    now = timezone.now()
    for each in KEEPS:
        account = Account.objects.filter(platform=each.platform, name=each.name, closed_at=None).first()
        if account is not None:
            _write(account, each, owner, now)


def _write(account: Account, each: Kept, owner: Person, now: datetime) -> None:
    for name, purpose, role in each.hands:
        person = Person.objects.here().filter(email=f"{name}@{SHOP}").first()
        if person is not None:
            held = add_custodian(account, person, purpose, by=owner, role=role, at=now - timedelta(days=180))
            confirm(held, by=person, at=now - timedelta(days=each.confirmed))
    page = f"https://kluis.{SHOP}/vermeldingen/{account.pk}"
    keep(account, {"recovery": each.recovery, "vault": "link", "link": page}, by=owner)
    if each.factor:
        kind, device, place = each.factor
        add_factor(
            account, {"kind": kind, "device": device, "place": place, "number": 2 if kind == "key" else 1}, by=owner
        )
    for name, may in each.tools:
        add_tool(account, name, may, by=owner, at=now - timedelta(days=50))
    proof = f"Ticket IT-{2000 + account.pk}, gezien door Joris"
    attest_rotation(account, proof, by=owner, reason="first", at=now - timedelta(days=each.rotated))
    verify(account, by=owner, note="Mensen en tools kloppen", at=now - timedelta(days=each.verified))
