"""What somebody holds themselves, as they see it."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from vangrail.decisions.rotation import Holder, confirmation_due
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.register.links import address_of
from vangrail.web.register.models import Custodian, Feed
from vangrail.web.register.queries.held import held_by
from vangrail.web.register.queries.standing import State, states
from vangrail.web.register.words import Told, told


@dataclass(frozen=True, slots=True)
class Own:
    """An account that somebody holds: how it stands, and until when they confirm that they still do."""

    held: Custodian
    state: State
    until: date

    @property
    def is_asked(self) -> bool:
        """Whether a confirmation is wanted in the next two weeks, or late."""
        return (self.until - timezone.localdate()).days <= 14

    @property
    def told(self) -> list[Told]:
        """What cannot stay as it is about the account, in words."""
        return [told(red) for red in self.state.reds if red.level == "red"]

    @property
    def is_late(self) -> bool:
        """Whether it was wanted before today."""
        return self.until < timezone.localdate()


def own(person: Person) -> list[Own]:
    """Return what somebody holds, what is asked first."""
    held = {each.account_id: each for each in held_by(person)}
    found = states(Account.objects.filter(pk__in=held))
    rows = [Own(held[each.account.pk], each, until(held[each.account.pk], each)) for each in found]
    return sorted(rows, key=lambda row: (not row.is_asked, row.until))


def until(held: Custodian, state: State) -> date:
    """Return until when somebody confirms that they hold an account."""
    confirmed = timezone.localtime(held.confirmed_at).date() if held.confirmed_at else None
    holder = Holder(here=True, since=timezone.localtime(held.added_at).date(), confirmed=confirmed)
    return confirmation_due(holder, state.limits.confirm_days)


def calendar_of(person: Person) -> str:
    """Return the address of somebody's calendar, or nothing where they have none."""
    feed = Feed.objects.filter(person=person, ended_at=None).first()
    return address_of(feed) if feed else ""
