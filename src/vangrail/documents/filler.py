"""The shared pages in one language and for one company: texts chosen and filled, and what stands under something looked up."""

from collections.abc import Iterator, Mapping
from typing import get_args

from vangrail.check.verdict import Desks
from vangrail.documents.law import sources_in, when_words
from vangrail.documents.model import Block, Fold, Pairs, Prose
from vangrail.documents.people import whom_to_ask
from vangrail.documents.text import linked, plain
from vangrail.documents.words import word
from vangrail.policy.company import DeskName
from vangrail.policy.model import Policy
from vangrail.source.data import said, table
from vangrail.source.facts import date_words, desk_words, owner_words
from vangrail.source.page_parts import Checked, Quiz
from vangrail.source.pages import Pages, load_pages
from vangrail.source.template import Facts, fill


class Filler:
    """Speaks one language for one company. `policy_page` is the file name of the policy that clauses are linked in, or empty."""

    def __init__(self, policy: Policy, language: str, titles: Mapping[str, str], policy_page: str) -> None:
        """Keep what the texts are filled from. `titles` are those of the clauses on the policy's page, by id."""
        self.policy, self.language = policy, language
        self.titles, self.policy_page = titles, policy_page
        self.pages: Pages = load_pages()
        self.desks = Desks(policy)
        company = policy.company
        words = {
            "company": company.name,
            "owner": owner_words(company.owner, language),
            "values": company.values or str(said(table("words")["values"], language)),
        }
        for name in get_args(DeskName):
            words[f"desk.{name}"] = desk_words(name, policy.desks.get(name), company.owner, language)
        self.facts = Facts({}, words)

    def word(self, key: str, **data: object) -> str:
        """Return words of `[practice]` in `documents.toml`."""
        return word(f"practice.{key}", self.language, **data)

    def say(self, texts: Mapping[str, str]) -> str:
        """Return a text of a page in the language, filled."""
        return self.fill(texts[self.language])

    def fill(self, text: str) -> str:
        """Return a text of a page, filled."""
        return fill(text, self.facts)

    def ask(self, desk: DeskName) -> str:
        """Return whom to ask at a desk, as Markdown."""
        return linked(whom_to_ask(self.desks.answer(desk), self.language))

    def see(self, clauses: tuple[str, ...]) -> Iterator[tuple[str, str]]:
        """Yield the row of a footnote that leads to clauses, if the policy has any of them."""
        there = [name for name in clauses if name in self.titles]
        if there and self.policy_page:
            links = ", ".join(f"[{plain(self.titles[name])}]({self.policy_page}#{name})" for name in there)
            yield word("part.see", self.language), links

    def quiz(self, quiz: Quiz, *, asked: str) -> tuple[Block, ...]:
        """Return a question with its answers, and behind a fold which one is right and why. `asked` is how the question is set."""
        right = next(answer for answer in quiz.answers if answer.right)
        wrong = [answer for answer in quiz.answers if not answer.right]
        choices = "\n".join(f"{number}. {self.say(each.text)}" for number, each in enumerate(quiz.answers, 1))
        reasons = [f"- **{self.say(right.text)}** {self.say(right.why)}"]
        reasons += [f"- {self.say(each.text)} *{self.say(each.why)}*" for each in wrong]
        return Prose(f"{asked}\n\n{choices}"), Fold(self.word("answer"), "\n".join(reasons))

    def looked_up(self, thing: Checked, *, read: str = "", in_app: bool = True) -> Pairs:
        """Return the footnote that says when something was looked up, and where.

        `read` are the dates of the sources; `in_app` says that it is about an app, in which nobody has tried it.
        """
        if thing.verified is None:
            return Pairs(((self.word("verified"), self.say(self.pages.platforms.unverified)),), small=True)
        when = [self.word("looked", date=date_words(thing.verified, self.language))]
        if in_app:
            when.append(self.word("untried"))
        if read:
            when.append(
                self.word("read", dates=", ".join(when_words(each, self.language) for each in read.split(", ")))
            )
        if thing.certainty == "B":
            when.append(word("fact.secondary", self.language))
        rows = ((self.word("verified"), " ".join(when)), (self.word("sources"), sources_in(thing.sources)))
        return Pairs(rows, small=True)
