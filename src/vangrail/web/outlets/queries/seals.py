"""Whether a draft may go out just now: what was approved is what it says, and nothing is frozen."""

from datetime import datetime

from vangrail.web.accounts.models import Account
from vangrail.web.approvals.queries import approved
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.queries import digest_of, wording
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries.freezes import held


def seal_of(draft: Draft) -> str | None:
    """Return the digest of what a draft says, where that is approved; None where it is not, or the draft was taken back."""
    digest = digest_of(draft)
    if draft.is_withdrawn or approved(draft) is None or digest_of(draft) != digest:
        return None
    return digest


def freeze_of(draft: Draft, account: Account, at: datetime) -> Freeze | None:
    """Return the freeze that holds back a draft for an account, if any. Every word of it counts, those of its pictures too."""
    text = wording(draft.variants.order_by("pk"), draft.pictures.order_by("pk"))
    return held(account=account, topic=draft.topic, country=account.country, at=at, text=text, fresh=True)


def is_frozen(draft: Draft, account: Account, at: datetime) -> bool:
    """Return whether a freeze holds back a draft for an account."""
    return freeze_of(draft, account, at) is not None
