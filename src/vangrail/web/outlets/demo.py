"""What goes out at the invented company: approved posts that are let go, one that is out, and an account with a webhook."""

from typing import Final

from vangrail.web.accounts.queries import open_accounts
from vangrail.web.drafts.models import Draft
from vangrail.web.outlets.actions.connecting import connect
from vangrail.web.outlets.actions.planning import confirm, plan
from vangrail.web.outlets.links import HOSTS
from vangrail.web.outlets.models import Connection, Delivery
from vangrail.web.outlets.queries.seals import seal_of
from vangrail.web.people.models import Person

MOST: Final = 5


def fill() -> None:
    """Let approved drafts go, by hand, and connect one account that nothing goes out of; nothing where that was done already."""
    if Delivery.objects.exists() or Connection.objects.exists():
        return
    for draft in Draft.objects.filter(withdrawn=None).order_by("pk"):
        who = draft.made_by
        if who is not None and seal_of(draft) and who.has_perm("outlets.send", draft):
            plan(draft, by=who)
            if Delivery.objects.count() >= MOST:
                break
    _one_out()
    _one_connected()


def _one_out() -> None:
    found = Delivery.objects.filter(draft__target_at=None).order_by("pk").first()
    if found and found.made_by:
        host = next(iter(HOSTS.get(found.account.platform, ())), "")
        address = found.account.url or (f"https://{host}/fietshuispedaal" if host else "")
        if address:
            confirm(found, f"{address.rstrip('/')}/1", by=found.made_by)


def _one_connected() -> None:
    free = open_accounts().exclude(deliveries__isnull=False).exclude(platform__in=("mastodon", "bluesky")).first()
    keeper = Person.objects.here().filter(roles__name="policy_owner", roles__taken_at=None).first()
    if free and keeper:
        connect(free, "webhook", "https://hooks.example/posts", "file", "webhook.secret", by=keeper)
