"""Drafts as their pages show them: rows of lists, a text with what the check says beside it, pictures and facts."""

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext

from vangrail.check.images.question import subjects
from vangrail.errors import DraftError
from vangrail.languages import NAMES
from vangrail.web.checks.checkers import NotYet, checker
from vangrail.web.checks.pictures import TRACES
from vangrail.web.checks.shown import Shown
from vangrail.web.drafts import panels, queries
from vangrail.web.drafts.fitting import Fit, fit
from vangrail.web.drafts.models import Draft, Fact, Picture, Variant
from vangrail.web.drafts.queries.facts import standing
from vangrail.web.drafts.queries.listing import states_of
from vangrail.web.ui.components.lists import Cell
from vangrail.web.ui.days import day, moment


class Beside:
    """A text of a draft, saved or being written, with what the check says and whether it fits. It lives as long as the request."""

    def __init__(self, draft: Draft, variant: Variant, text: str | None = None, *, ready: bool = True) -> None:
        """Keep what it is made of; `text` in place of what is saved. Unless the check is `ready`, nobody waits for it."""
        self.draft, self.variant, self.ready = draft, variant, ready
        self.text = variant.text if text is None else text

    @property
    def language(self) -> str:
        """The language of the text by its own name."""
        return NAMES.get(self.variant.language, self.variant.language)

    @cached_property
    def fit(self) -> Fit:
        """How long it is beside what its platform takes."""
        return fit(self.text, self.variant.account.platform, list(self.draft.pictures.all()))

    @cached_property
    def shown(self) -> Shown | None:
        """What the check says; None where nothing can be said yet."""
        one = self.variant
        if not (self.ready and self.is_written):
            return None
        try:
            answer = queries.check(self.draft, one.account, one.language, self.text, self.draft.pictures.all())
        except (NotYet, DraftError):
            return None
        return Shown(answer, text=self.text, replying=bool(self.draft.in_reply_to))

    @property
    def is_written(self) -> bool:
        """Whether there is anything to look at."""
        return bool(self.text.strip())


def page_of(request: HttpRequest, draft: Draft) -> dict[str, Any]:
    """Return what the page of a draft shows."""
    why, ready = panels.locked(draft), _is_ready()
    may = request.user.has_perm("drafts.change", draft) and not draft.is_withdrawn
    return {
        "draft": draft,
        "rows": rows(draft),
        "texts": [Beside(draft, one, ready=ready) for one in draft.variants.all()],
        "problems": [] if draft.is_withdrawn else queries.problems(draft),
        "panels": panels.shown("draft", request, draft),
        "may_change": may and not why,
        "may_end": may,
        "locked": why,
        "state": states_of([draft]).get(draft.pk),
    }


def _is_ready() -> bool:
    """Tell whether the check can answer: who asks once for a whole page waits once."""
    try:
        checker()
    except NotYet:
        return False
    return True


def rows(draft: Draft) -> list[tuple[Any, Any]]:
    """Return what stands around the texts, as lines."""
    target = moment(draft.target_at) if draft.target_at else gettext("not said yet")
    lines = [(gettext("Topic"), draft.topic or gettext("none")), (gettext("Goes out"), target)]
    if draft.in_reply_to:
        lines.append((gettext("Answers"), draft.in_reply_to))
    if draft.sources:
        lines.append((gettext("Sources"), draft.sources))
    if draft.note:
        lines.append((gettext("Note to the approver"), draft.note))
    words = gettext("%(who)s on %(moment)s")
    lines.append((gettext("Begun by"), words % {"who": draft.made_by or "…", "moment": moment(draft.made_at)}))
    lines.append(
        (gettext("Last changed by"), words % {"who": draft.changed_by or "…", "moment": moment(draft.changed_at)})
    )
    return lines


def table(drafts: list[Draft]) -> dict[str, list[Any]]:
    """Return a page of drafts as headers and rows."""
    headers = [
        gettext("Draft"),
        gettext("State"),
        gettext("Goes out"),
        gettext("For"),
        gettext("Topic"),
        gettext("Begun by"),
    ]
    states = states_of(drafts)
    found = []
    for draft in drafts:
        state = states[draft.pk]
        where = dict.fromkeys(one.account.get_platform_display() for one in draft.variants.all())
        languages = dict.fromkeys(one.language for one in draft.variants.all())
        goes = f"{', '.join(map(str, where))} ({', '.join(languages)})" if where else ""
        found.append(
            [
                Cell(draft.title, reverse("drafts:draft", args=[draft.pk])),
                Cell(state.label, state=state.look),
                moment(draft.target_at),
                goes,
                draft.topic,
                draft.made_by or "",
            ]
        )
    return {"headers": headers, "rows": found}


def languages_of(draft: Draft) -> list[str]:
    """Return the languages of a draft's texts, each once, in their order; that of the page where there is none yet."""
    return list(dict.fromkeys(one.language for one in draft.variants.all())) or [get_language() or "en"]


def picture_page(draft: Draft, picture: Picture) -> dict[str, Any]:
    """Return what the page of a picture shows."""
    known, language = subjects(), get_language() or "en"
    mine = reverse("drafts:picture", args=[draft.pk, picture.pk])
    return {
        "draft": draft,
        "picture": picture,
        "told": [TRACES.get(kind, kind) for kind in picture.told],
        "seen": [known[name].label[language] for name in picture.subjects if name in known],
        "rights_rows": _rights(picture),
        "consents": list(picture.consents.all()),
        "problems": [problem for problem in queries.problems(draft) if problem.where == mine],
    }


def _rights(picture: Picture) -> list[tuple[Any, Any]]:
    rights = getattr(picture, "rights", None)
    if rights is None:
        return []
    until = date_format(rights.expires, "DATE_FORMAT") if rights.expires else gettext("no end")
    lines = [
        (gettext("Why we may use it"), rights.get_licence_display()),
        (gettext("Where it comes from"), rights.source),
        (gettext("Last day we may use it"), until),
        (gettext("People in it"), rights.get_people_display()),
    ]
    if rights.shows_somebody:
        lines.append((gettext("How many people"), rights.count or gettext("not said yet")))
    return [*lines, (gettext("Whom we name"), rights.credit)] if rights.credit else lines


def fact_table(facts: Iterable[Fact], *, may: bool) -> dict[str, list[Any]]:
    """Return facts as headers and rows; who `may` change them has one column more."""
    headers = [gettext("Fact"), gettext("State"), gettext("Last day"), gettext("Where from")]
    headers += [gettext("Drafts")] + ([gettext("Renew"), gettext("Take back")] if may else [])
    return {"headers": headers, "rows": [_fact(fact, may=may) for fact in facts]}


def _fact(fact: Fact, *, may: bool) -> list[Any]:
    words = {
        "holds": (gettext("holds"), "done"),
        "soon": (gettext("ends soon"), "due"),
        "over": (gettext("over"), "ask"),
        "taken_back": (gettext("taken back"), "draft"),
    }
    stands = standing(fact)
    source = gettext("%(source)s (approved by %(who)s on %(moment)s)")
    approved = {
        "source": fact.source,
        "who": fact.approved_by or "…",
        "moment": day(fact.approved_at),
    }
    leaning = getattr(fact, "leaning", 0)
    row: list[Any] = [
        fact.text,
        Cell(words[stands][0], state=words[stands][1]),
        date_format(fact.expires, "DATE_FORMAT"),
        source % approved,
        ngettext("%(n)s draft", "%(n)s drafts", leaning) % {"n": leaning},
    ]
    if may:
        row.append(Cell(gettext("Renew"), reverse("drafts:fact_renewal", args=[fact.pk]), hidden=fact))
        back = Cell(gettext("Take back"), reverse("drafts:fact_withdrawal", args=[fact.pk]), hidden=fact)
        row.append("" if fact.taken_back_at else back)
    return row
