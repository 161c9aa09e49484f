"""The sixty-minute workshop for a team day, made from the questions that stand in the clauses: pages to print, one story each."""

from datetime import date
from typing import Final

from vangrail.documents.filler import Filler
from vangrail.documents.kits.extract import opening, pieces
from vangrail.documents.kits.kit import LINE, Kit, Maker
from vangrail.documents.model import Block, Items, Note, Pairs, Prose, Section
from vangrail.documents.posting import pause_test
from vangrail.policy.clause import Clause, Question
from vangrail.policy.model import Policy

_SCENARIOS: Final = 6
_PREFERRED: Final = (
    "your_rights",
    "personal_data",
    "customers_and_receipts",
    "private_conversations",
    "lone_worker",
    "transparency",
    "rooms_and_photographs",
    "conflict",
    "facts",
)
"""Where the stories come from when the company and its sector have none of their own, the most telling first."""

Story = tuple[int, Clause, Question]
"""A question with its number and the clause it belongs to."""


def workshop(policy: Policy, language: str, *, issued: date | None = None) -> Kit:
    """Return the kit: timetable, what to bring, notes, a page for each story, the answers, a closing round, a page to take home."""
    make = Maker(policy, "personal", language, issued)
    stories = _stories(make)
    bring = (make.ticks("workshop.need", 4),)
    lead = tuple(make.word(f"workshop.lead_{number}", hr=make.desk("hr")) for number in range(1, 7))
    sections = [
        Section("kit-time", make.word("workshop.time"), (_timetable(make),)),
        Section("kit-need", make.word("workshop.need"), bring),
        Section("kit-lead", make.word("workshop.lead"), (Items(lead),)),
        *(_page(make, story) for story in stories),
        _own(make),
        Section("kit-answers", make.word("workshop.answers"), sections=tuple(_answer(make, each) for each in stories)),
        Section("kit-close", make.word("workshop.close"), (Items(_words(make, "workshop.close", 3)),)),
        _home(make),
    ]
    subtitle, intro = make.word("workshop.subtitle"), make.word("workshop.intro")
    return make.kit("workshop", make.word("workshop.title"), subtitle, (intro,), sections)


def _stories(make: Maker) -> list[Story]:
    """Return one question a clause: the company's own clauses first, then those of its sector, then what everybody meets."""
    own = [clause for clause in make.clauses.values() if clause.origin == "company"]
    sector = make.those(*(name for name in make.clauses if name.endswith("_sector")))
    wanted = {clause.id: clause for clause in (*own, *sector, *make.those(*_PREFERRED), *make.clauses.values())}
    asked = [(clause, make.text(clause).questions) for clause in wanted.values()]
    with_one = [(clause, questions[0]) for clause, questions in asked if questions][:_SCENARIOS]
    return [(number, clause, question) for number, (clause, question) in enumerate(with_one, 1)]


def _words(make: Maker, key: str, count: int) -> tuple[str, ...]:
    return tuple(make.word(f"{key}_{number}") for number in range(1, count + 1))


def _timetable(make: Maker) -> Pairs:
    keys = [f"workshop.time_{number}" for number in range(1, 6)]
    return Pairs(tuple((make.word(key), make.word(f"{key}_text")) for key in keys))


def _page(make: Maker, story: Story) -> Section:
    number, _, question = story  # the clause's title would give the answer away
    title = make.word("workshop.story", number=number)
    choices = "\n".join(f"{letter}. {answer.text}" for letter, answer in enumerate(question.answers, 1))
    asked, lines = Prose(make.word("workshop.choose")), Prose("\n\n".join([LINE] * 2))
    blocks = (Prose(f"**{question.prompt}**"), Prose(choices), asked, lines)
    return Section(f"page-{number}", title, blocks)


def _own(make: Maker) -> Section:
    desk = make.desk(make.first_desk())
    text = make.word("workshop.own_text", desk=desk)
    return Section("page-own", make.word("workshop.own"), (Prose(text), Prose("\n\n".join([LINE * 2] * 4))))


def _answer(make: Maker, story: Story) -> Section:
    number, clause, question = story
    right = [f"- **{each.text}** {each.why}" for each in question.answers if each.right]
    wrong = [f"- {each.text} *{each.why}*" for each in question.answers if not each.right]
    text = make.text(clause)
    blocks: tuple[Block, ...] = (
        Prose(f"{question.prompt}\n\n" + "\n".join([*right, *wrong])),
        Note("instead", make.word("workshop.talk_on"), opening(pieces(text.instead)[0].text, 2)),
    )
    return Section(f"answer-{number}", make.word("workshop.answer", number=number, title=text.title), blocks)


def _home(make: Maker) -> Section:
    """Return the page to take home: what is yours, the pause test, whom to ask."""
    yours = tuple(
        Note("instead", make.text(clause).title, opening(pieces(make.text(clause).text)[0].text, 4))
        for clause in make.those("your_rights")
    )
    pause = pause_test(Filler(make.policy, make.language, {}, ""))
    heading = Prose(f"**{pause.title}**")
    return Section("page-home", make.word("workshop.home"), (*yours, heading, *pause.blocks[1:2], make.whom("hr")))
