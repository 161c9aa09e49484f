"""What stands on the page of an account: the rules that hold for who posts there and not for everybody."""

from typing import Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import get_language

from vangrail.languages import choose
from vangrail.web.accounts.models import Account
from vangrail.web.policies.queries import audiences_for, current


def panel(request: Any, account: Account) -> SafeString | str:
    """Return the titles of these rules, for who may read them; nothing without a policy or for a closed account."""
    policy = current()
    if policy is None or account.closed_at or "corporate" not in audiences_for(request.user, policy):
        return ""
    spoken = choose(get_language(), policy.languages)
    more = (each for each in policy.clauses if "corporate" in each.audiences and "personal" not in each.audiences)
    titles = [each.texts[spoken].title for each in more]
    said = {"titles": titles, "spoken": spoken}
    return render_to_string("policies/parts/corporate.html", said, request=request) if titles else ""
