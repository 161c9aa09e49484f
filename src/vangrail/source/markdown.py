"""A clause in one language as Markdown, read and written exactly.

The form is small (a title, fixed parts, questions with ticked answers), so it is read line by line: every problem has its line,
and what was read can be written back without loss.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from vangrail.errors import Problem
from vangrail.policy.audience import Audience
from vangrail.policy.clause import Answer, ClauseText, Question
from vangrail.source.text import unknown_name

HEADINGS: Final[Mapping[str, Mapping[str, str]]] = {
    "en": {
        "corporate": "Company accounts",
        "third_party": "People from other companies",
        "candidate": "Candidates",
        "why": "Why",
        "instead": "Instead",
        "incident": "It happened",
        "questions": "Questions",
    },
    "nl": {
        "corporate": "Bedrijfsaccounts",
        "third_party": "Mensen van andere bedrijven",
        "candidate": "Kandidaten",
        "why": "Waarom",
        "instead": "Wat wel",
        "incident": "Het is gebeurd",
        "questions": "Vragen",
    },
    "es": {
        "corporate": "Cuentas de la empresa",
        "third_party": "Personas de otras empresas",
        "candidate": "Candidatos",
        "why": "Por qué",
        "instead": "Qué sí puedes hacer",
        "incident": "Pasó de verdad",
        "questions": "Preguntas",
    },
}
"""The headings of a clause's parts, per language."""

SEPARATOR: Final = " — "
"""What stands between an answer and its explanation."""

_AUDIENCE_PARTS: Final[tuple[Audience, ...]] = ("corporate", "third_party", "candidate")
_ANSWER: Final = re.compile(r"[-*] \[(?P<mark>.?)\] (?P<rest>.*)")
_BOX: Final = re.compile(r"[-*] \[")


@dataclass(slots=True)
class _Part:
    line: int
    lines: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "\n".join(self.lines).strip()


class _Reader:
    def __init__(self, language: str, file: str, problems: list[Problem]) -> None:
        self.headings = HEADINGS[language]
        self.by_heading = {heading.casefold(): part for part, heading in self.headings.items()}
        self.file = file
        self.problems = problems
        self.title = ""
        self.parts: dict[str, _Part] = {}

    def refuse(self, line: int | None, key: str, wanted: str, found: str) -> None:
        self.problems.append(Problem("clause.markdown", self.file, line, key, wanted, found))

    def split(self, text: str) -> None:
        """Cut the text at its headings."""
        part = self.parts["text"] = _Part(1)
        for number, line in enumerate(text.split("\n"), 1):
            if line.startswith("# "):
                part = self.top(number, line[2:].strip())
            elif line.startswith("## "):
                part = self.section(number, line[3:].strip())
            else:
                part.lines.append(line.rstrip() if line.endswith((" ", "\t")) and not line.endswith("  ") else line)

    def top(self, number: int, title: str) -> _Part:
        if self.title:
            self.refuse(number, "", "one title (# …) and parts (## …)", f'a second title "{title}"')
        if self.parts["text"].text:
            self.refuse(1, "", "the title (# …) first", "text before it")
        self.title = self.title or title
        return self.parts["text"]

    def section(self, number: int, heading: str) -> _Part:
        name = self.by_heading.get(heading.casefold())
        if name is None:
            self.refuse(
                number,
                "",
                f"one of the headings {', '.join(self.headings.values())}",
                unknown_name(heading, self.headings.values()),
            )
            return _Part(number)
        if name in self.parts:
            self.refuse(number, name, f'the heading "{heading}" once', f"it again after line {self.parts[name].line}")
        self.parts[name] = _Part(number)
        return self.parts[name]

    def clause_text(self) -> ClauseText | None:
        before = len(self.problems)
        if not self.title:
            self.refuse(1, "title", "a title (# …)", "none")
        for name in ("text", "why", "instead"):
            if name not in self.parts or not self.parts[name].text:
                heading = f"## {self.headings[name]}" if name in self.headings else "the clause itself under its title"
                self.refuse(self.parts[name].line if name in self.parts else None, name, f"text ({heading})", "nothing")
        questions = self.questions()
        if len(self.problems) > before:
            return None
        text = {name: part.text for name, part in self.parts.items()}
        return ClauseText(
            title=self.title,
            text=text["text"],
            parts={name: text[name] for name in _AUDIENCE_PARTS if text.get(name)},
            why=text["why"],
            instead=text["instead"],
            incident=text.get("incident", ""),
            questions=questions,
        )

    def questions(self) -> tuple[Question, ...]:
        part = self.parts.get("questions")
        if part is None:
            return ()
        found: list[_Part] = []
        for number, line in enumerate(part.lines, part.line + 1):
            if line.startswith("### "):
                found.append(_Part(number, [line[4:].strip()]))
            elif line.strip() and not found:
                self.refuse(number, "questions", "a question (### …)", f'"{line.strip()}"')
            elif found:
                found[-1].lines.append(line)
        made = [self.question(each) for each in found]
        return tuple(question for question in made if question is not None)

    def question(self, part: _Part) -> Question | None:
        before = len(self.problems)
        answers = [self.answer(number, text) for number, text in self.items(part)]
        if len(self.problems) > before:
            return None
        if len(answers) < 2:
            self.refuse(part.line, "questions", "at least two answers (- [ ] …)", str(len(answers)))
        elif not any(answer.right for answer in answers if answer):
            self.refuse(part.line, "questions", "a right answer (- [x] …)", "none")
        else:
            return Question(prompt=part.lines[0], answers=tuple(answer for answer in answers if answer))
        return None

    def items(self, part: _Part) -> list[tuple[int, str]]:
        """Return the answers of a question, each with its line; a line that goes on is joined with one space."""
        found: list[tuple[int, str]] = []
        for number, line in enumerate(part.lines[1:], part.line + 1):
            if _BOX.match(line):
                found.append((number, line.strip()))
            elif line.strip() and found and line.startswith(" "):
                found[-1] = (found[-1][0], f"{found[-1][1]} {line.strip()}")
            elif line.strip():
                self.refuse(number, "questions", "an answer (- [ ] text — explanation)", f'"{line.strip()}"')
        return found

    def answer(self, number: int, line: str) -> Answer | None:
        match = _ANSWER.fullmatch(line)
        if match is None or match["mark"] not in {" ", "x", "X"}:
            self.refuse(number, "questions", "- [ ] or - [x] before an answer", f'"{line}"')
            return None
        text, separator, why = match["rest"].partition(SEPARATOR)
        if not separator or not text.strip() or not why.strip():
            self.refuse(number, "questions", f'an explanation after "{SEPARATOR}"', f'"{match["rest"]}"')
            return None
        return Answer(text=text.strip(), right=match["mark"] != " ", why=why.strip())


def read_clause(text: str, language: str, file: str, problems: list[Problem]) -> ClauseText | None:
    """Read a clause in one shipped language, or add every problem and return None."""
    reader = _Reader(language, file, problems)
    before = len(problems)
    reader.split(text)
    made = reader.clause_text()
    return made if len(problems) == before else None


def write_clause(clause: ClauseText, language: str) -> str:
    """Return the Markdown that `read_clause` reads back to the same value.

    Raises:
        ValueError: a text holds something the form cannot carry, such as a heading of its own.
    """
    headings = HEADINGS[language]
    extra: dict[str, str] = {str(audience): part for audience, part in clause.parts.items()}
    parts = {**extra, "why": clause.why, "instead": clause.instead, "incident": clause.incident}
    blocks = [f"# {clause.title}", clause.text]
    blocks += [f"## {headings[name]}\n\n{parts[name]}" for name in headings if parts.get(name)]
    if clause.questions:
        blocks.append(f"## {headings['questions']}")
        blocks += [_question(question) for question in clause.questions]
    text = "\n\n".join(blocks) + "\n"
    problems: list[Problem] = []
    if read_clause(text, language, "", problems) != clause:
        said = str(problems[0]) if problems else "a text that reads back differently"
        message = f"the clause {clause.title!r} cannot be written as Markdown: {said}"
        raise ValueError(message)
    return text


def _question(question: Question) -> str:
    answers = [
        f"- [{'x' if answer.right else ' '}] {answer.text}{SEPARATOR}{answer.why}" for answer in question.answers
    ]
    return "\n".join([f"### {question.prompt}", "", *answers])
