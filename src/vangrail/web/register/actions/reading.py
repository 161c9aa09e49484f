"""What the vaults say: read at night and when somebody asks, for metadata only."""

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.register.models import Keeping, Reading
from vangrail.web.register.vaults import Changed, VaultError, vault


def ask_vault(account: Account, *, by: Person | None, at: datetime | None = None) -> Reading | None:
    """Ask the vault of an account when its entry was last changed, keep the answer and return it; None where there is none to ask.

    By nobody at night. A vault that does not answer leaves what is known as it was, with a sentence.

    Raises:
        PermissionDenied: they neither look after accounts nor hold this one.
    """
    if by is not None:
        require(by, "register.attest", account)
    kept = Keeping.objects.filter(account=account).exclude(entry="").first()
    if kept is None:
        return None
    try:
        found = vault(kept.vault)
        said = found.last_changed(kept.entry) if found else None
    except VaultError as error:
        return _keep(account, None, str(error), at or timezone.now())
    return _keep(account, said, "", at or timezone.now()) if said else None


@transaction.atomic
def _keep(account: Account, said: Changed | None, trouble: str, at: datetime) -> Reading:
    values: dict[str, object] = {"read_at": at, "trouble": trouble[:300]}
    if said:
        values |= {"changed_at": said.at, "version": said.version, "flags": dict(said.flags)}
    return Reading.objects.update_or_create(account=account, defaults=values)[0]
