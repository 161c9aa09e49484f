"""What is not as it should be about an account, and what to do about it, in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.decisions.rotation import Red

TITLES: Final[Mapping[str, Any]] = {
    "leaver": gettext_lazy("Somebody who left is still listed"),
    "nobody": gettext_lazy("Nobody holds it"),
    "one_custodian": gettext_lazy("One custodian only"),
    "one_admin": gettext_lazy("Fewer than two can add others"),
    "too_many": gettext_lazy("Too many custodians"),
    "unconfirmed": gettext_lazy("Not confirmed in time"),
    "no_factor": gettext_lazy("No second factor"),
    "private_phone": gettext_lazy("A factor on a private phone"),
    "no_codes": gettext_lazy("Nobody said where the recovery codes lie"),
    "personal_recovery": gettext_lazy("Recovery leads to somebody’s own address"),
    "recovery_unknown": gettext_lazy("Nobody said where recovery leads"),
    "charter": gettext_lazy("The charter is not complete"),
    "rotation_overdue": gettext_lazy("Rotation is overdue"),
    "rotation_soon": gettext_lazy("Rotation comes soon"),
    "vault_disagrees": gettext_lazy("The vault knows of no change"),
    "unverified": gettext_lazy("Nobody looked of late"),
}
"""Every code, in few words."""

INSTEAD: Final[Mapping[str, Any]] = {
    "leaver": gettext_lazy("Take their access away at the platform, change the credentials, and take them off here."),
    "nobody": gettext_lazy("Add two people who hold it, with what for."),
    "one_custodian": gettext_lazy("Add a second one today: if this person is away, nobody gets in."),
    "one_admin": gettext_lazy(
        "Let a second person add and remove others at the platform, before the one who can leaves."
    ),
    "too_many": gettext_lazy("Take off who does not need it. Few hands are easier to keep an eye on."),
    "unconfirmed": gettext_lazy("Ask them whether they still hold it and need to, or take them off."),
    "no_factor": gettext_lazy("Turn it on at the platform, best with two security keys, and write it down here."),
    "private_phone": gettext_lazy("Move it to a key or a phone of the company: a private phone leaves with its owner."),
    "no_codes": gettext_lazy("Put them into the vault or the safe, and write down the place. Never the codes."),
    "personal_recovery": gettext_lazy("Change it at the platform to a shared mailbox of the company."),
    "recovery_unknown": gettext_lazy("Look at the platform, and write down whose address it is."),
    "charter": gettext_lazy("Say in its charter what it is for, who posts and who approves."),
    "rotation_overdue": gettext_lazy("Change the credentials, and attest it here with a word that proves it."),
    "rotation_soon": gettext_lazy("Choose a day on which both custodians are there."),
    "vault_disagrees": gettext_lazy(
        "The new secret may not be in the vault. Put it there, or see whether it was changed."
    ),
    "unverified": gettext_lazy("Look at the platform: are people, factors and tools there those that stand here?"),
}
"""Every code, with what somebody does about it."""

PARTS: Final[Mapping[str, Any]] = {
    "purpose": gettext_lazy("what it is for"),
    "posters": gettext_lazy("who posts"),
    "approvers": gettext_lazy("who approves"),
}
"""What a charter can lack."""

DUE: Final[Mapping[str, Any]] = {
    "due": gettext_lazy("its time is over then"),
    "leaver": gettext_lazy("somebody left"),
    "breach": gettext_lazy("somebody else may have it"),
    "role_change": gettext_lazy("somebody got other work"),
    "first": gettext_lazy("nobody wrote down yet when it was changed"),
}
"""Why the next rotation is on its day."""

STATES: Final[Mapping[str, str]] = {"red": "dont", "amber": "ask", "fine": "fine"}
"""How bad it is, as the components show it."""


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that cannot stay so: in few words, what to do, and its state for the components."""

    code: str
    title: str
    instead: str
    state: str


def told(red: Red) -> Told:
    """Return a code in the words of the page."""
    title = str(TITLES[red.code])
    if red.code == "charter":
        title = f"{title}: {', '.join(str(PARTS[str(part)]) for part in red.said)}"
    if red.code == "too_many":
        title = _("%(found)s custodians, at most %(most)s may be") % {"found": red.said[0], "most": red.said[1]}
    if red.code == "rotation_overdue" and red.said and red.said != ("due",):
        title = f"{title}: {DUE[str(red.said[0])]}"
    return Told(red.code, title, str(INSTEAD[red.code]), STATES[red.level])


def level_word(level: str) -> str:
    """Return how an account stands, in a word or two."""
    return {"red": _("Cannot stay so"), "amber": _("See to it"), "fine": _("In order")}[level]
