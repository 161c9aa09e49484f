"""Whether a draft may go out just now: what was approved is what it says, and nothing is frozen."""

from datetime import datetime

from vangrail.web.accounts.models import Account
from vangrail.web.approvals.queries import approved
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import digest_of
from vangrail.web.policies.queries.freezes import held


def seal_of(draft: Draft) -> str | None:
    """Return the digest of what a draft says, where that is approved; None where it is not, or the draft was taken back."""
    digest = digest_of(draft)
    if draft.is_withdrawn or approved(draft) is None or digest_of(draft) != digest:
        return None
    return digest


def is_frozen(draft: Draft, account: Account, at: datetime) -> bool:
    """Return whether a freeze holds back a draft for an account. The texts of all its variants count."""
    text = "\n".join(draft.variants.values_list("text", flat=True))
    found = held(account=account, topic=draft.topic, country=account.country, at=at, text=text, fresh=True)
    return found is not None
