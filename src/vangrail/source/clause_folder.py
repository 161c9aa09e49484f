"""One clause's folder, in the library and in a company's policy alike: its facts, its texts and its rules."""

from collections.abc import Iterable
from importlib.resources.abc import Traversable
from typing import Final

from vangrail.errors import Problem
from vangrail.languages import SHIPPED
from vangrail.policy.clause import Clause, ClauseText
from vangrail.policy.rule import Rule
from vangrail.source.conditions import WhenError, parse_when
from vangrail.source.markdown import read_clause
from vangrail.source.names import sectors
from vangrail.source.rule_forms import RulesFile
from vangrail.source.schema import ClauseFile
from vangrail.source.template import check_template
from vangrail.source.text import decode, nearest, one_of, unknown_name
from vangrail.source.toml import TomlFile, read_toml, validate

FILES: Final = ("clause.toml", "rules.toml", *(f"{language}.md" for language in SHIPPED))
"""The files of a clause that are read. Others may lie beside them, such as a corpus of drafts."""


def read_bytes(file: Traversable, name: str, problems: list[Problem]) -> bytes | None:
    """Return a file's bytes, or add one problem and return None."""
    try:
        return file.read_bytes()
    except OSError as error:
        problems.append(
            Problem("file.unreadable", name, None, "", "a file that can be read", error.strerror or "an error")
        )
        return None


class ClauseFolder:
    """Reads one folder. `name` is how problems call it; `own` says that it is the company's and is checked in full."""

    def __init__(self, folder: Traversable, name: str, problems: list[Problem], *, own: bool) -> None:
        """List the folder; a file with almost the right name is a problem."""
        self.folder = folder
        self.name = name
        self.problems = problems
        self.own = own
        self.before = len(problems)
        self.present = {file.name: file for file in folder.iterdir() if file.is_file()}
        for file in sorted(self.present) if own else ():
            if file not in FILES and (file.endswith(".md") or (file.endswith(".toml") and nearest(file, FILES))):
                self.refuse(file, one_of(FILES), unknown_name(file, FILES))

    def refuse(self, file: str, wanted: str, found: str, key: str = "") -> None:
        """Add a problem without a line."""
        self.problems.append(Problem("clause.files", f"{self.name}/{file}", None, key, wanted, found))

    def read(self, languages: Iterable[str]) -> Clause | None:
        """Return the clause with its texts in at least these languages, or None when anything was wrong."""
        form = self.form()
        texts = self.texts(languages)
        rules = self.rules()
        if form is None or len(self.problems) > self.before:
            return None
        return form.value(texts, rules, own=self.own)

    def toml(self, file: str) -> TomlFile | None:
        """Return one TOML file of the folder."""
        raw = read_bytes(self.present[file], f"{self.name}/{file}", self.problems)
        return None if raw is None else read_toml(raw, f"{self.name}/{file}", self.problems)

    def form(self) -> ClauseFile | None:
        """Return clause.toml."""
        if "clause.toml" not in self.present:
            self.refuse("clause.toml", "a file with id, section, audiences, desk and review", "none")
            return None
        file = self.toml("clause.toml")
        form = validate(ClauseFile, file, self.problems) if file else None
        if file is None or form is None:
            return None
        if form.id != self.folder.name:
            wanted = f'the name of its folder, "{self.folder.name}"'
            self.problems.append(file.problem("clause.id", ("id",), wanted, f'"{form.id}"'))
        try:
            parse_when(form.when, sectors() if self.own else ())
        except WhenError as error:
            self.problems.append(file.problem("clause.when", ("when",), error.wanted, error.found))
        return form

    def texts(self, languages: Iterable[str]) -> dict[str, ClauseText]:
        """Return the texts there are; one that is missing in a wanted language is a problem."""
        found: dict[str, ClauseText] = {}
        for language in SHIPPED:
            file = f"{language}.md"
            if file in self.present:
                text = self.text(file, language)
                if text:
                    found[language] = text
            elif language in languages:
                self.refuse(file, "the clause in a language of the policy", "no file")
        return found

    def text(self, file: str, language: str) -> ClauseText | None:
        """Return one Markdown file."""
        name = f"{self.name}/{file}"
        raw = read_bytes(self.present[file], name, self.problems)
        text = None if raw is None else decode(raw, name, self.problems)
        if text is None:
            return None
        if self.own:
            check_template(text, name, self.problems, sectors())
        return read_clause(text, language, name, self.problems)

    def rules(self) -> tuple[Rule, ...]:
        """Return the rules; a clause without rules.toml has none."""
        file = self.toml("rules.toml") if "rules.toml" in self.present else None
        form = validate(RulesFile, file, self.problems) if file else None
        return tuple(rule.value(own=self.own) for rule in form.rules) if form else ()
