"""What a token can be let in for, and who it is that shows one."""

from dataclasses import dataclass, field
from typing import Any, Final

from django.utils.translation import gettext_lazy as _

from vangrail.web.people.models import Person


@dataclass(frozen=True, slots=True)
class Scope:
    """Something that a token can be let in for.

    `permission` is what somebody needs whose own token it is; it is asked at each request. `personal`: only somebody's own token
    has it, because what it opens depends on who looks. `site`: only a token of the site has it.
    """

    name: str
    label: object
    permission: str = ""
    personal: bool = False
    site: bool = False


@dataclass(frozen=True, slots=True)
class Caller:
    """A program that shows a token. `person` is whom it acts for, None for a token of the site.

    `token` is the token itself, for `audit.actions.record(by=…)` where nobody is acted for.
    """

    number: int
    scopes: frozenset[str]
    person: Person | None
    token: Any = field(repr=False, compare=False)

    @property
    def actor(self) -> Any:
        """Who is written down for what it does: the person, else the token."""
        return self.person or self.token


_EVERY: Final = (
    Scope("check", _("check drafts, and ask whether anything is frozen")),
    Scope("policy:read", _("read the policy, and who answers")),
    Scope("crisis:read", _("ask whether anything is frozen")),
    Scope("crisis:work", _("turn the crisis switch on, and extend and end a freeze"), "policies.freeze", personal=True),
    Scope("questions", _("ask a desk, and answer what waits at your desks")),
    Scope("precedents:read", _("read what desks answered before, without names")),
    Scope("precedents:write", _("write answers for everybody, and retire them"), "policies.precedent", personal=True),
    Scope("replies:read", _("look for situations and replies"), "replies.use", personal=True),
    Scope("drafts:read", _("read the drafts that you may read"), "drafts.see", personal=True),
    Scope("drafts:write", _("begin and change drafts, and ask for approval"), "drafts.make", personal=True),
    Scope("approvals", _("see what waits for your approval, and decide"), "approvals.decide", personal=True),
    Scope("deliveries:read", _("read what goes out when"), "outlets.see", personal=True),
    Scope("mentions:write", _("hand in what the public says"), "mentions.sources"),
    Scope("mentions:read", _("read what the public says"), "mentions.see", personal=True),
    Scope("mentions:work", _("take care of mentions, and close them"), "mentions.work", personal=True),
    Scope("register:read", _("read the register of the company’s accounts"), "register.see"),
    Scope("register:work", _("attest rotations, and confirm what you hold"), "register.attest", personal=True),
    Scope("leavers:read", _("read your tasks after somebody leaves"), personal=True),
    Scope("leavers:work", _("attest your tasks after somebody leaves"), personal=True),
    Scope("breaches:read", _("read how often breach cards are rehearsed"), "breaches.see", personal=True),
    Scope("breaches:work", _("follow breach cards, as a rehearsal or in earnest"), "breaches.run", personal=True),
    Scope("suggestions", _("read and make suggestions for the policy"), personal=True),
    Scope("shelf:read", _("read what colleagues may share"), "ambassadors.use", personal=True),
    Scope("entrances", _("make entrances, and close them"), "entrances.make", personal=True),
    Scope("scim", _("bring in people (SCIM)"), site=True),
    Scope("audit:read", _("read the audit trail"), "audit.see"),
    Scope("evidence", _("ask for packs of evidence and take them along"), "evidence.pack", personal=True),
)

SCOPES: Final = {each.name: each for each in _EVERY}
"""Every scope there is, by its name."""
