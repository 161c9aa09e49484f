"""Who sees what goes out, who lets it go, who decides where it is unsure, and who keeps the connections."""

from typing import Any

import rules

from vangrail.web.accounts.permissions import keeps_accounts
from vangrail.web.accounts.queries import may_post
from vangrail.web.drafts.models import Draft
from vangrail.web.drafts.permissions import prepares, reads
from vangrail.web.outlets.models import Delivery
from vangrail.web.people.permissions import role


def lets_go(person: Any, thing: Any) -> bool:
    """Tell whether somebody may send something out: who posts for each of its accounts. Without a thing: for any account."""
    if not prepares(person):
        return False
    if isinstance(thing, Delivery):
        return may_post(person, thing.account)
    if isinstance(thing, Draft):
        accounts = {variant.account for variant in thing.variants.select_related("account")}
        return bool(accounts) and all(may_post(person, account) for account in accounts)
    return True


rules.add_perm("outlets.see", rules.predicate(reads))
rules.add_perm("outlets.send", rules.predicate(lets_go))
rules.add_perm("outlets.connect", rules.predicate(keeps_accounts))
rules.add_perm("outlets.connections", rules.predicate(keeps_accounts) | role("auditor"))
