"""What stands on a card: whom to call, where the account is got back, what is held, what to say."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _

from vangrail.documents.people import office
from vangrail.languages import SHIPPED
from vangrail.policy.company import Desk
from vangrail.source import breach
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person, Role
from vangrail.web.policies.queries import current
from vangrail.web.register.models import Custodian, Keeping, Tool
from vangrail.web.register.queries import custodians, held_by
from vangrail.web.replies.queries.ready import reply
from vangrail.web.replies.values import Ready

NOT_US, BACK = "account_not_us", "account_back"
"""The replies with which the company speaks about it: at once, and when it is over."""


@dataclass(frozen=True, slots=True)
class Callee:
    """Somebody to call: their name, how they are reached, and when."""

    name: str
    contact: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """One call: who, to whom in which order, within how many minutes, and what is said."""

    caller: str
    to: str
    minutes: int
    why: str
    people: tuple[Callee, ...]
    is_desk: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """Everything on the card of one account, in one language."""

    account: Account
    language: str
    custodians: tuple[Custodian, ...]
    tools: tuple[Tool, ...]
    others: tuple[Account, ...]
    """Other accounts that the same people hold: the next ones to look at."""
    recovery: breach.Recovery | None
    calls: tuple[Call, ...]
    own_page: str = ""
    """The page where it is got back that somebody wrote into the register; it goes before what the library knows."""

    @property
    def address(self) -> str:
        """The platform's page for an account that was taken over."""
        return self.own_page or self._known

    @property
    def _known(self) -> str:
        return self.recovery.address(self.account.url, self.account.handle) if self.recovery else ""

    @property
    def switch(self) -> str:
        """The crisis switch, with this account chosen already."""
        return f"{reverse('crisis:start')}?{urlencode({'account': self.account.pk})}"

    @property
    def first(self) -> str:
        """What is done first at the platform."""
        return self.recovery.first_in(self.language) if self.recovery else ""

    @property
    def hold(self) -> tuple[str, ...]:
        """What is held."""
        return self.lines("hold")

    @property
    def shut(self) -> tuple[str, ...]:
        """How others are shut out."""
        return self.lines("shut")

    @property
    def keep(self) -> tuple[str, ...]:
        """What is kept."""
        return self.lines("keep")

    def lines(self, name: str) -> tuple[str, ...]:
        """Return one of the lists: `hold`, `shut` or `keep`."""
        return tuple(breach.listed(name, self.language).values())

    @property
    def gaps(self) -> list[str]:
        """Return what is missing on it, in sentences: nobody should find out in the middle of the night."""
        return list(_gaps(self))


def card(account: Account, language: str) -> Card:
    """Return the card of an account in a shipped language."""
    held = tuple(each for each in custodians(account) if each.person.is_active)
    tools = tuple(Tool.objects.filter(account=account, ended_at=None))
    others = {other.account for each in held for other in held_by(each.person) if other.account_id != account.pk}
    names = tuple(sorted(others, key=str))
    calls = tuple(_calls(held, language))
    own = Keeping.objects.filter(account=account).values_list("recovery_page", flat=True).first() or ""
    return Card(account, language, held, tools, names, breach.recoveries().get(account.platform), calls, own)


def statements(account: Account, name: str = NOT_US) -> list[tuple[str, Ready]]:
    """Return what the company says about it, by language, still with gaps; `approved` says whether somebody here said yes to it."""
    found = ((code, reply(name, code, account=account)) for code in SHIPPED)
    return [(code, ready) for code, ready in found if ready is not None]


def _calls(held: tuple[Custodian, ...], language: str) -> Iterator[Call]:
    holders = tuple(Callee(each.person.name, each.person.email or "") for each in held)
    for call in breach.calls():
        people = holders if call.to == "custodian" else _desk(call.to)
        yield Call(
            _who(call.caller, language),
            _who(call.to, language),
            call.minutes,
            call.why(language),
            people,
            call.to != "custodian",
        )


def _who(name: str, language: str) -> str:
    words = {"finder": _("Whoever sees it"), "custodian": _("who holds the account")}
    return words.get(name) or office(name, language)


def _desk(name: str) -> tuple[Callee, ...]:
    """Return who sits at a desk: person and deputy from the policy, with number and hours; who holds the role beside them."""
    policy = current()
    desk = {str(key): one for key, one in policy.desks.items()}.get(name) if policy else None
    desk = desk or Desk()
    said = [Callee(one.name, one.contact, desk.hours) for one in (desk.person, desk.deputy) if one]
    known = {each.name for each in said}
    return (*said, *(Callee(each.name, each.email or "") for each in _holders(name) if each.name not in known))


def _holders(desk: str) -> list[Person]:
    roles = Role.objects.filter(name="desk", desk=desk, taken_at__isnull=True)
    return list(Person.objects.here().filter(roles__in=roles).order_by("roles__deputy", "roles__pk"))


def _gaps(card: Card) -> Iterator[str]:
    if len(card.custodians) < 2:
        yield _("Only one person holds this account.") if card.custodians else _("Nobody holds this account.")
    if not card.address:
        yield _("The platform’s page for getting it back is not known. Look for it now and write it into the register.")
    elif not card.own_page and card.recovery and not card.recovery.official:
        yield _("The page for getting it back is second hand: open it once, before you need it.")
    for call in card.calls:
        if call.is_desk and not call.people:
            yield _("Nobody is known at the desk that is called: %(desk)s.") % {"desk": call.to}
    missing = [code for code in SHIPPED if code not in dict(statements(card.account))]
    if missing:
        yield _("The first sentence to the public is not approved in every language.")
