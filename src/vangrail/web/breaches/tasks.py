"""What happens by itself: once a week who keeps the accounts hears which cards wait for a rehearsal."""

from django.utils import timezone

from vangrail.web.accounts.queries import open_accounts
from vangrail.web.breaches.queries.runs import standings
from vangrail.web.due.declare import task
from vangrail.web.due.mail import send
from vangrail.web.people.models import Person, Role


@task
def remind() -> None:
    """Mail the communications desk the accounts that are red; nobody where there are none. At most one mail a week each."""
    today = timezone.localdate()
    red = [str(each.account) for each in standings(open_accounts(), on=today) if each.is_red]
    if not red:
        return
    roles = Role.objects.filter(name="desk", desk="communications", taken_at__isnull=True)
    year, week, _day = today.isocalendar()
    for person in Person.objects.here().filter(roles__in=roles).distinct():
        send(to=person, template="breaches/mail/due", context={"accounts": red}, key=f"{year}-{week} {person.pk}")
