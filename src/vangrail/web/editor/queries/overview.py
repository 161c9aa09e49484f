"""The rooms of the editor with how full each is, and what the linter says in short."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext, ngettext

from vangrail.lint.finding import LintFinding
from vangrail.source.model import PolicySource
from vangrail.web.editor.forms.clause import AUDIENCES
from vangrail.web.editor.forms.sheets import OPEN
from vangrail.web.editor.queries.people import desk_rows
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.people.models import Person


@dataclass(frozen=True, slots=True)
class Spot:
    """A place to go: title, address, a line about it, and a state with its word where something asks for attention."""

    title: str
    url: str
    hint: str
    state: str = ""
    word: str = ""


def places(person: Person) -> list[Spot]:
    """Return the places of the editor, for somebody who may see the draft."""
    source = source_for(person)
    terms = sum(len(each) for _, each in source.lexicon)
    own, rooms, rules = len(source.clauses), len(source.rooms), source.work_rules
    off, accounts, pauses, routes = len(source.leave_out), len(source.accounts), len(source.allow), len(source.routes)
    others = ", ".join(source.company.third_parties) or gettext("Nobody")
    paused = ngettext("%(n)s rule", "%(n)s rules", pauses) % {"n": pauses}
    clauses = gettext("%(own)s with your own words, %(off)s switched off") % {"own": own, "off": off}
    return [
        Spot(gettext("Clauses"), reverse("editor:clauses"), clauses),
        Spot(gettext("Dials"), reverse("editor:dials"), gettext("Who answers, use at work, pictures, tone")),
        _people(source),
        Spot(gettext("Words"), reverse("editor:lexicon"), ngettext("%(n)s word", "%(n)s words", terms) % {"n": terms}),
        Spot(gettext("Calendar"), reverse("editor:calendar"), gettext("Embargoes and quiet periods")),
        Spot(gettext("Rooms"), _list("rooms"), ngettext("%(n)s room", "%(n)s rooms", rooms) % {"n": rooms}),
        Spot(gettext("Accounts"), _list("accounts"), ngettext("%(n)s account", "%(n)s accounts", accounts) % {"n": accounts}),
        Spot(gettext("Who approves"), _list("routes"), ngettext("%(n)s route", "%(n)s routes", routes) % {"n": routes}),
        Spot(gettext("The company"), _sheet("company"), source.company.name),
        Spot(gettext("Work rules"), _sheet("work-rules"), rules.document if rules else gettext("None named")),
        Spot(gettext("People from other companies"), _sheet("third-parties"), others),
        Spot(gettext("For whom it is written"), _sheet("audiences"), _readers(source)),
        Spot(gettext("Who may check a post"), _sheet("open-check"), str(dict(OPEN)[source.open_check])),
        Spot(gettext("Review"), _sheet("review"), str(source.review.next or gettext("No date yet"))),
        Spot(gettext("Rules that are switched off"), _list("pauses"), paused),
        Spot(gettext("Need-to-know list"), reverse("editor:secret"), gettext("Kept by one desk, which alone can read it")),
        Spot(gettext("Policy folder"), reverse("editor:folder"), gettext("Take it out, bring one in")),
    ]  # fmt: skip


def findings(found: Iterable[LintFinding]) -> dict[str, list[LintFinding]]:
    """Return what the linter has to say, the serious and the doubtful apart; what is fine is left out."""
    listed = list(found)
    return {answer: [each for each in listed if each.answer == answer] for answer in ("flag", "review")}


def _people(source: PolicySource) -> Spot:
    vacant = sum(row.vacant for row in desk_rows(source))
    said = ngettext("%(n)s desk is vacant", "%(n)s desks are vacant", vacant) % {"n": vacant}
    state = ("dont", gettext("Vacant")) if vacant else ("", "")
    title = gettext("Spokespersons and desks")
    return Spot(title, reverse("editor:people"), said if vacant else gettext("Somebody at every desk"), *state)


def _readers(source: PolicySource) -> str:
    labels = dict(AUDIENCES)
    return ", ".join(str(labels[each]) for each in source.audiences)


def _list(name: str) -> str:
    return reverse("editor:register", args=[name])


def _sheet(name: str) -> str:
    return reverse("editor:sheet", args=[name])
