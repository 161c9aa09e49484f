"""The lists of the policy: embargoes, quiet periods, rooms, accounts, spokespersons, rules that are switched off for a while."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from vangrail.policy.approval import Route
from vangrail.web.editor.forms import registers as entries
from vangrail.web.editor.forms import routes
from vangrail.web.editor.forms.base import CoreForm
from vangrail.web.editor.parts import part_of
from vangrail.web.editor.queries.workspace import draft_for, source_for, source_from
from vangrail.web.editor.views.saving import Saved, fresh, save_value, seen, with_draft
from vangrail.web.editor.words import moment_words
from vangrail.web.people.access import Request, needs
from vangrail.web.people.permissions import require


@dataclass(frozen=True)
class Register:
    """A list: the part it is, what is said on its page, its form, and how an entry is shown."""

    part: str
    title: Any
    intro: Any
    empty: Any
    form: type[CoreForm]
    headers: Sequence[Any]
    cells: Callable[[Any], list[Any]]
    new: Any
    access: str = "editor.write"


def _posts(route: Route) -> str:
    """Return for which posts a route is, in short."""
    where = ", ".join((*route.accounts, *route.topics, *route.sectors))
    said = str(dict(routes.LEVELS)[route.level])
    return f"{said}: {where}" if where else said


def _level(level: str) -> tuple[Any, str, str]:
    words = {"green": (gettext("Green: go ahead"), "fine"), "amber": (gettext("Amber: ask first"), "ask")}
    word, state = words.get(level, (gettext("Red: please don’t"), "dont"))
    return word, "", state


REGISTERS = {
    "embargoes": Register(
        "embargoes", _("Embargoes"), _("Names that are not public before a moment. After it they are free again by themselves."),
        _("Nothing waits for a date. An embargo has names, a moment with its time zone, and a market if it holds in one."),
        entries.EmbargoEntry, [_("Names"), _("Public from"), _("Market")],
        lambda one: [", ".join(one.terms), moment_words(one.until), one.market or "—"],
        _("Add an embargo"), "editor.lists",
    ),
    "quiet-periods": Register(
        "quiet_periods", _("Quiet periods"), _("Days on which nothing is said about results."),
        _("There are none. A listed company has some weeks before its results."),
        entries.QuietEntry, [_("First day"), _("Last day"), _("About")],
        lambda one: [date_format(one.start), date_format(one.end), one.about or "—"], _("Add a quiet period"),
    ),
    "rooms": Register(
        "rooms", _("Rooms"), _("Places that may be shown, after a question, or not. Each has a page for a code at its door."),
        _("No room is on the list yet. Name the few that may not be shown, and some that everybody may show with pride."),
        entries.RoomEntry, [_("Room"), _("May it be shown?"), _("Note")],
        lambda one: [one.name, _level(one.level), one.note or "—"], _("Add a room"),
    ),
    "accounts": Register(
        "accounts", _("Accounts of the company"),
        _("So that everybody knows which accounts are real. Nobody's own account stands here."),
        _("No account is on the list yet."),
        entries.AccountEntry, [_("Account"), _("Platform"), _("What it is for")],
        lambda one: [one.name, one.platform, one.purpose or "—"], _("Add an account"),
    ),
    "spokespersons": Register(
        "spokespersons", _("Spokespersons"), _("When a journalist calls, everybody can say a name."),
        _("Nobody speaks to the press yet. One name is enough."),
        entries.SpokespersonEntry, [_("Name"), _("Role"), _("Contact")],
        lambda one: [one.name, one.role or "—", one.contact or "—"], _("Add a spokesperson"),
    ),
    "routes": Register(
        "routes", _("Who approves"),
        _("A post takes the first route that fits it. After these comes what holds everywhere: somebody who approves and did not "
          "write it, and where the check says to ask first, the desk of the clause too."),
        _("No route of your own is needed: somebody else always says yes first. Add one where a topic, an account or a finding "
          "needs somebody in particular."),
        routes.RouteEntry, [_("Route"), _("For"), _("Who says yes")],
        lambda one: [one.name, _posts(one), routes.seats(one)], _("Add a route"),
    ),
    "pauses": Register(
        "allow", _("Rules that are switched off"), _("For a while, with a reason. After the day it names, a rule speaks again."),
        _("Every rule speaks."),
        entries.AllowEntry, [_("Rule"), _("Why"), _("Until")],
        lambda one: [one.rule, one.reason, date_format(one.until)], _("Switch a rule off for a while"),
    ),
}  # fmt: skip


@needs("editor.see")
@with_draft
def register(request: Request, name: str) -> HttpResponse:
    """Show a list."""
    one = _register(name)
    source = source_from(draft_for(request.user).files)
    rows = [_row(name, number, one, entry, request) for number, entry in enumerate(part_of(source, one.part))]
    headers = [*one.headers, *([gettext("Page")] if name == "rooms" else [])]
    page = {"name": name, "register": one, "rows": rows, "headers": headers, "may": request.user.has_perm(one.access)}
    return render(request, "editor/register.html", page)


@needs("editor.lists")
@with_draft
@require_http_methods(["GET", "POST"])
def entry(request: Request, name: str, number: int | None = None) -> HttpResponse:
    """Add an entry, change one, or take it away."""
    one = _register(name)
    require(request.user, one.access)
    source = source_for(request.user)
    held = list(part_of(source, one.part))
    if number is not None and number >= len(held):
        raise Http404(name)
    initial = _initial(held, number) if number is not None else _beginning(source, name)
    form = one.form(request.POST if request.method == "POST" else None, initial=initial)
    saved = _save(request, one, form, held, number) if request.method == "POST" else Saved()
    if saved.done:
        return redirect("editor:register", name)
    token = fresh(request, one.part) if saved.conflict else request.POST.get("seen") or seen(source, one.part)
    page = {"name": name, "register": one, "form": form, "number": number, "seen": token, "saved": saved}
    return render(request, "editor/entry.html", page)


def _save(request: Request, one: Register, form: CoreForm, held: list[Any], number: int | None) -> Saved:
    kind = one.part
    if number is not None and "remove" in request.POST:
        rest = (*held[:number], *held[number + 1 :])
        return save_value(request, f"{kind}.removed", one.part, rest, str(one.cells(held[number])[0]))
    if not form.is_valid():
        return Saved()
    last = len(held) if number is None else number
    place = int(form.cleaned_data.get("place") or last + 1) - 1
    value = [each for at, each in enumerate(held) if at != number]
    value.insert(place, form.value)
    return save_value(request, kind, one.part, tuple(value), str(one.cells(form.value)[0]))


def _initial(held: list[Any], number: int) -> dict[str, Any]:
    entry = held[number]
    return {**routes.initial_of(entry), "place": number + 1} if isinstance(entry, Route) else entries.initial_of(entry)


def _register(name: str) -> Register:
    if name not in REGISTERS:
        raise Http404(name)
    return REGISTERS[name]


def _row(name: str, number: int, one: Register, value: Any, request: Request) -> list[Any]:
    first, *rest = one.cells(value)
    where = reverse("editor:entry", args=[name, number]) if request.user.has_perm(one.access) else ""
    door = [(gettext("Code for the door"), reverse("editor:door", args=[number]))] if name == "rooms" else []
    return [(first, where), *rest, *door]


def _beginning(source: Any, name: str) -> dict[str, Any]:
    from vangrail.source.names import country_zone

    return {"timezone": country_zone(source.company.country)} if name == "embargoes" else {}
