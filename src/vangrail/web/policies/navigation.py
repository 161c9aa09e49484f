"""The ways into this app, and the company's name for every page."""

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from vangrail.web.policies.queries import current
from vangrail.web.ui.frame import provide
from vangrail.web.ui.navigation import Entry

ENTRIES = [
    Entry(_("The policy"), "policies:policy", "open", "main", 20),
    Entry(_("Who answers this?"), "policies:who_speaks", "open", "footer", 10),
    Entry(_("Versions of the policy"), "policies:versions", "policies.see", "manage", 30, group="policy"),
    Entry(_("Reviews of clauses"), "policies:reviews", "policies.see", "manage", 32, group="policy"),
    Entry(_("Who speaks"), "policies:speakers", "policies.see", "manage", 34, group="policy"),
]


@provide("company")
def company(_request: HttpRequest) -> str:
    """Return the company's name from the policy that holds."""
    policy = current()
    return policy.company.name if policy else ""
