"""Deliveries and connections as rows of a page, and the states in words."""

from collections.abc import Iterable, Iterator
from typing import Any, Final

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from vangrail.web.drafts.models import Draft
from vangrail.web.outlets.models import Connection, Delivery
from vangrail.web.outlets.queries.connections import Line
from vangrail.web.outlets.queries.holds import holds, state_now
from vangrail.web.ui.components.lists import Cell, Happened
from vangrail.web.ui.days import moment

STATES: Final = {
    "draft": (gettext_lazy("Not let go yet"), "draft"),
    "planned": (gettext_lazy("Planned"), "due"),
    "trying": (gettext_lazy("Being sent"), "due"),
    "held": (gettext_lazy("Held"), "ask"),
    "hand": (gettext_lazy("Post it by hand"), "ask"),
    "unsure": (gettext_lazy("Unsure"), "dont"),
    "failed": (gettext_lazy("Refused"), "dont"),
    "missed": (gettext_lazy("Missed its time"), "dont"),
    "file": (gettext_lazy("In a file"), "due"),
    "handed": (gettext_lazy("Handed over"), "done"),
    "sent": (gettext_lazy("Out"), "done"),
    "cancelled": (gettext_lazy("Taken back"), "draft"),
}
"""Each state's word, and the look of its tag."""

EXPLAINED: Final = {
    "planned": gettext_lazy("It goes out by itself at its time."),
    "trying": gettext_lazy(
        "There was no clear answer yet. Before another try it is looked for, so that it is not out twice."
    ),
    "hand": gettext_lazy("Its time has come. Copy the text, post it, and paste the link here."),
    "unsure": gettext_lazy(
        "It may be out or not, and we cannot find out. Have a look at the account before you decide."
    ),
    "failed": gettext_lazy("The network does not take it. Change the draft or the connection, or post it another way."),
    "missed": gettext_lazy("It was not out two hours after its time, so it is no longer sent by itself."),
    "file": gettext_lazy(
        "It was taken out in a file for another tool. Paste its public link here once it is out. If it does not go out "
        "there, take it back: then it can go out another way."
    ),
    "handed": gettext_lazy("The webhook took it. Paste the public link here once it is out."),
}
"""What a state means and what to do, in one or two sentences."""


def state(name: str) -> Cell:
    """Return a state as a cell with its tag."""
    word, look = STATES[name]
    return Cell(word, "", look)


def why_held(delivery: Delivery) -> str:
    """Return what a held post waits for."""
    if delivery.way == "copy":
        return _("Do not post it now. What holds it stands below.")
    if delivery.waits_for == "blocked":
        return _(
            "Something does not hold any more. Once that is mended within two hours of its time, it goes out by itself."
        )
    if delivery.waits_for == "freeze":
        return _(
            "Posts are frozen at the moment. It goes out by itself when the freeze ends within two hours of its time."
        )
    return _("What the draft says now is not approved. Once it is approved again, it goes out by itself.")


def rows(found: Iterable[Delivery]) -> list[list[Any]]:
    """Return deliveries as rows of a table: what, where, when, state."""
    return [
        [
            (each.draft.title, reverse("outlets:delivery", args=(each.pk,))),
            f"{each.account}, {each.language}",
            moment(each.due_at),
            state(state_now(each)),
        ]
        for each in found
    ]


def offered(drafts: Iterable[Draft]) -> list[tuple[Draft, list[str]]]:
    """Return drafts that can go into a file, each with what holds it now, in sentences."""
    now = timezone.now()
    return [
        (
            draft,
            list(
                dict.fromkeys(
                    hold.words
                    for each in draft.variants.all()
                    for hold in holds(draft, each.account, each.language, now)
                )
            ),
        )
        for draft in drafts
    ]


def facts(delivery: Delivery) -> Iterator[tuple[Any, ...]]:
    """Yield what is known of a delivery, as keys and values."""
    yield _("Account"), str(delivery.account)
    yield _("Language"), delivery.language
    yield _("Goes out"), moment(delivery.due_at)
    yield _("By way of"), delivery.get_way_display()
    if delivery.made_by:
        yield _("Let go by"), delivery.made_by.name
    if sent := getattr(delivery, "sent", None):
        yield _("Out since"), moment(sent.at)
    elif delivery.line and delivery.state == "trying":
        yield _("Last answer"), delivery.line


def tries(delivery: Delivery) -> list[Happened]:
    """Return every try and every decision, in their order."""
    found = [
        Happened(_("This site"), each.began_at, each.get_outcome_display() or _("no answer yet"), "", each.line)
        for each in delivery.attempts.all()
    ]
    found += [
        Happened(each.decided_by or _("This site"), each.decided_at, each.get_decision_display(), "", each.line)
        for each in delivery.troubles.all()
        if each.decision
    ]
    return sorted(found, key=lambda each: str(each.when))


def lines(found: Iterable[Line]) -> Iterator[list[Any]]:
    """Yield accounts as rows of a table: account, way, secret, last test."""
    for line in found:
        if line.connection is None:
            yield [str(line.account), _("By hand"), "", ""]
            continue
        url = reverse("outlets:connection", args=(line.connection.pk,))
        yield [(str(line.account), url), line.connection.get_way_display(), secret(line.has_secret), tested(line)]


def secret(is_there: object) -> Cell:
    """Return whether a secret is there, as a tag."""
    return Cell(_("Is there"), "", "done") if is_there else Cell(_("Is missing"), "", "dont")


def tested(line: Line) -> Cell:
    """Return what the last test found, as a tag."""
    if line.tested is None:
        return Cell(_("Never tested"), "", "draft")
    return Cell(_("It works"), "", "done") if line.tested.is_fine else Cell(_("It does not work"), "", "dont")


def connection_facts(connection: Connection) -> list[tuple[Any, ...]]:
    """Return what is known of a connection, as keys and values."""
    name = f"secrets/{connection.secret_name}" if connection.secret_in == "file" else connection.secret_name
    return [
        (_("Account"), str(connection.account)),
        (_("Way"), connection.get_way_display()),
        (_("Address"), connection.address or "https://bsky.social"),
        (_("Where the secret stands"), name),
    ]
