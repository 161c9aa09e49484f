"""Precedents as pages show them: by clause, one by itself, as rows, and what a question begins one with."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from vangrail.languages import NAMES, choose
from vangrail.source.names import name_of
from vangrail.web.policies.models import Precedent
from vangrail.web.policies.shown import clause_link, clause_title, desk_name
from vangrail.web.questions.models import Question
from vangrail.web.questions.shown import country_name
from vangrail.web.ui.days import day

WANTS = {
    "gone": gettext_lazy("The policy has this clause no more."),
    "points": gettext_lazy("It says a word that stays inside now."),
    "ending": gettext_lazy("Its last day is near."),
}
"""Why a precedent wants a look."""


@dataclass(frozen=True)
class Entry:
    """A precedent in the language of the page, or in the nearest one that it has."""

    row: Precedent
    language: str
    clause: str
    desk: str

    @property
    def question(self) -> str:
        """What was asked."""
        return str(self.row.question[self.language])

    @property
    def text(self) -> str:
        """What was answered."""
        return str(self.row.text[self.language])


def entry(row: Precedent) -> Entry:
    """Return a precedent as the page shows it."""
    return Entry(row, choose(get_language() or "en", row.text), clause_title(row.clause), desk_name(row.desk))


def groups(rows: Sequence[Precedent], *, ordered: bool) -> list[tuple[str, list[Entry]]]:
    """Return entries by clause; `ordered` ones in one group as they are."""
    if ordered:
        return [("", [entry(row) for row in rows])] if rows else []
    found: dict[str, list[Entry]] = {}
    for row in rows:
        one = entry(row)
        found.setdefault(one.clause, []).append(one)
    return sorted(found.items())


def clauses(rows: Iterable[Precedent]) -> list[tuple[str, str]]:
    """Return the clauses of these precedents with their titles."""
    return sorted({(row.clause, clause_title(row.clause)) for row in rows}, key=lambda each: each[1])


def texts(row: Precedent) -> list[tuple[str, str, str, str]]:
    """Return the texts in the languages beside that of the page: code, name, question, answer."""
    shown = choose(get_language() or "en", row.text)
    return [
        (code, NAMES.get(code, code), row.question.get(code, ""), row.text[code]) for code in row.text if code != shown
    ]


def facts(row: Precedent) -> Iterator[tuple[Any, ...]]:
    """Yield what is known of a precedent, as keys and values."""
    yield _("Clause"), clause_title(row.clause), *clause_link(row.clause)
    yield _("Desk"), desk_name(row.desk)
    if row.decided_by:
        yield _("Decided by"), row.decided_by.name
    yield _("Since"), day(row.at)
    if row.until:
        yield _("Holds until"), date_format(row.until)
    language = get_language() or "en"
    if row.account:
        yield _("For"), row.get_account_display()
    if row.platforms:
        yield _("Only on"), ", ".join(name_of("platforms", name, language) for name in row.platforms)
    if row.countries:
        yield _("Only in"), ", ".join(country_name(code) for code in row.countries)
    if row.topic:
        yield _("Subject"), row.get_topic_display()
    if row.rule:
        yield _("Rule"), row.rule


def rows(found: Iterable[Precedent]) -> list[tuple[Any, ...]]:
    """Return a row for each precedent: it leads to its page."""
    return [_row(each) for each in found]


def _row(each: Precedent) -> tuple[Any, ...]:
    one = entry(each)
    there = reverse("questions:precedent", args=(each.key,))
    return (one.question, there), one.clause, one.desk, (each.get_answer_display(), "", each.answer), _until(each)


def _until(each: Precedent) -> str:
    if hasattr(each, "retirement"):
        return _("retired: %(why)s") % {"why": each.retirement.why}
    return date_format(each.until) if each.until else "–"


def wanting(found: Iterable[tuple[Precedent, str]]) -> list[tuple[Any, ...]]:
    """Return a row for each precedent that wants a look, with why."""
    return [
        ((entry(row).question, reverse("questions:precedent", args=(row.key,))), entry(row).clause, WANTS[why])
        for row, why in found
    ]


def begun(question: Question) -> dict[str, Any]:
    """Return what a precedent begins with: what was asked and answered, in the language of the question."""
    sent = getattr(question, "sent", None)
    asked = (sent.note or sent.text) if sent else ""
    marked = sent.marked.splitlines() if sent else []
    return {
        "clause": question.clause,
        "rule": question.rule,
        "answer": question.level or "ask",
        "words": "\n".join(dict.fromkeys(line.strip() for line in marked[:4])),
        f"question_{question.language}": asked,
        f"text_{question.language}": question.answer.text,
    }
