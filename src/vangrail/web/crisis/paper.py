"""The record as a tagged PDF, to keep or to hand to who asks on paper."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from vangrail.documents import pdf
from vangrail.documents.model import Block, Document, Items, Pairs, Prose, Section
from vangrail.documents.text import plain
from vangrail.languages import NAMES
from vangrail.web.crisis.models import FollowUp
from vangrail.web.crisis.report import Record, facts
from vangrail.web.policies.models import Freeze
from vangrail.web.policies.queries import current
from vangrail.web.ui.components.lists import Happened
from vangrail.web.ui.days import moment

_BEGINS: Final = re.compile(r"^(\d{0,9})([-+=~.)])")
"""What Markdown would read as the beginning of a list, a rule or a heading."""


def as_pdf(freeze: Freeze) -> bytes:
    """Return the record of a freeze in the language of the page. What people wrote stands in it letter for letter, as no Markdown.

    Raises:
        UsageError: PDF cannot be made here; it comes with the extra `documents`.
    """
    policy = current()
    company = policy.company.name if policy else ""
    document = Document(
        language=get_language() or "en",
        kind="corporate",
        title=_("Exercise: %(what)s") % {"what": freeze.what} if freeze.exercise else freeze.what,
        subtitle=company,
        status=_("Exercise") if freeze.exercise else _("Record"),
        reviewed=True,
        note="",
        edition=date_format(localtime(freeze.started_at), "DATE_FORMAT"),
        about=(),
        intro=(),
        sections=tuple(_sections(Record(freeze))),
        company=company,
    )
    return pdf.render(document)


def _sections(record: Record) -> Iterator[Section]:
    """Yield the parts of the page, in its order."""
    yield Section("crisis-record", _("In short"), (_rows((str(key), str(value)) for key, value in facts(record)),))
    steps = _rows((words, f"{who}, {took}" if who else took) for words, who, took in record.steps)
    yield Section("crisis-steps", _("The first hour"), (steps,))
    yield Section("crisis-happened", _("What happened"), (_rows(_entry(each) for each in record.timeline),))
    yield Section("crisis-told", _("What everybody was told"), (), tuple(_told(record)))
    learned = tuple(f"{_lines(note.text)} ({plain(str(note.by or '–'))})" for note in record.learned)
    yield Section("crisis-learned", _("What we learned"), (_or(Items(learned), _("Nothing was written down yet.")),))
    follows = _rows((item.text, _standing(item)) for item in record.follow_ups)
    yield Section("crisis-follows", _("What follows"), (_or(follows, _("Nothing was agreed yet.")),))


def _rows(rows: Iterable[tuple[str, str]]) -> Pairs:
    """Return labels with what belongs to them; a label is no Markdown in a document."""
    return Pairs(tuple((label, _lines(value)) for label, value in rows))


def _or(block: Items | Pairs, nothing: str) -> Block:
    """Return a block, or a sentence where it is empty."""
    return block if (block.items if isinstance(block, Items) else block.rows) else Prose(nothing)


def _entry(each: Happened) -> tuple[str, str]:
    what = f"{each.who or '–'}: {each.what}"
    return moment(each.when if isinstance(each.when, datetime) else None), f"{what}. {each.more}" if each.more else what


def _told(record: Record) -> Iterator[Section]:
    """Yield each text that was told, by when and in which language, with the sentence that colleagues could say."""
    for turn, texts in record.tellings:
        for code, told, say in texts:
            blocks = [Prose("\n\n".join(_lines(each) for each in told.splitlines() if each.strip()))] if told else []
            blocks += [Prose(f"> {_lines(say)}")] if say else []
            yield Section(f"crisis-told-{turn.pk}-{code}", f"{NAMES[code]}, {moment(turn.at)}", tuple(blocks))


def _standing(item: FollowUp) -> str:
    day, state = date_format(item.due, "DATE_FORMAT"), _("Done") if item.done_at else _("To do")
    return f"{item.owner or '–'}, {day}: {state}"


def _lines(text: str) -> str:
    """Return what somebody wrote on one line, as it stands: neither a list nor a rule where it begins like one."""
    return _BEGINS.sub(r"\g<1>\\\g<2>", plain(" ".join(text.split())))
