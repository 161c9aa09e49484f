"""What is still open in a policy that already works: who could do something about it, and why it matters."""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, get_args

from vangrail.policy.company import DeskName
from vangrail.policy.model import Policy
from vangrail.source.data import said, table
from vangrail.source.facts import date_words, desk_words, owner_words
from vangrail.source.names import UNKNOWN_COUNTRY, country_in_text, joined
from vangrail.source.reader import NEED_TO_KNOW

Needs = Literal["publish", "later"]


@dataclass(frozen=True, slots=True)
class Todo:
    """One open point. `needs` says whether it should be put right before publishing.

    `who` is a person, or whoever keeps the policy.
    """

    code: str
    text: str
    why: str
    who: str
    needs: Needs


def todos(
    policy: Policy, *, folder: Path | None = None, today: date | None = None, language: str | None = None
) -> list[Todo]:
    """Return the open points, those that matter before publishing first.

    `folder` is where the policy was read from, to look at the permissions of its need-to-know file; `today` tells whether a
    review is due. Texts are in `language`, by default the policy's first.
    """
    notes = _Notes(policy, language or policy.languages[0])
    found = [*notes.law(), *notes.people(), *notes.choices(), *notes.dates(today), *notes.secrets(folder)]
    return sorted(found, key=lambda todo: todo.needs != "publish")


class _Notes:
    def __init__(self, policy: Policy, language: str) -> None:
        self.policy = policy
        self.language = language
        self.owner = policy.company.owner

    def note(self, code: str, **words: str) -> Todo:
        row = table("todos")[code]
        who = self.who(row.get("who"))
        text, why = (said(row[part], self.language).format(**words) for part in ("text", "why"))
        return Todo(code, text, why, who, row["needs"])

    def who(self, name: DeskName | None) -> str:
        desk = self.policy.desks[name] if name else None
        if name and desk and (desk.person or desk.deputy):
            return desk_words(name, desk, self.owner, self.language)
        return self.owner.name if self.owner else str(said(table("words")["keeper"], self.language))

    def desk_names(self, *desks: DeskName) -> str:
        """Return "Legal, HR and Privacy"."""
        return joined([str(said(table("words")["desk"][desk], self.language)) for desk in desks], self.language)

    def law(self) -> Iterator[Todo]:
        company, review = self.policy.company, self.policy.review
        packs = {pack.country for pack in self.policy.packs}
        for code in (company.country, *company.also_in):
            name = country_in_text(code, self.language)
            if code == UNKNOWN_COUNTRY:
                yield self.note("no_country")
            elif code not in packs:
                yield self.note("no_pack", country=name)
            elif not (review.by and review.on):
                yield self.note("have_checked", country=name)
        for clause in self.policy.clauses:
            if clause.origin == "company" and not (review.by and review.on):
                yield self.note(
                    "own_clause",
                    clause=clause.texts[self.language].title if self.language in clause.texts else clause.id,
                )
        if self.policy.work_rules is None:
            yield self.note("no_sanctions")
        if company.works_council and not self.policy.consultations:
            yield self.note("ask_works_council")
        elif company.works_council is None:
            yield self.note("works_council_unknown")

    def people(self) -> Iterator[Todo]:
        desks = self.policy.desks
        needed = {clause.desk for clause in self.policy.clauses} | {
            rule.desk for _, rule in self.policy.rules() if rule.desk
        }
        names = [name for name in get_args(DeskName) if name in needed]
        vacant = [name for name in names if not (desks[name].person or desks[name].deputy)]
        stand_in = owner_words(self.owner, self.language)
        if self.owner is None:
            yield self.note("no_owner", stand_in=stand_in)
        if "customer_care" in vacant and self.policy.dials.answers_customers == "official_team":
            vacant.remove("customer_care")
            yield self.note("no_customer_care")
        if "hr" in vacant and self.owner is None:
            vacant.remove("hr")
            yield self.note(
                "vacant_desk", desk=self.desk_names("hr"), stand_in=desk_words("hr", None, None, self.language)
            )
        if vacant:
            yield self.note("vacant_desk", desk=self.desk_names(*vacant), stand_in=stand_in)
        alone = [name for name in names if desks[name].person and not desks[name].deputy]
        if alone:
            yield self.note("no_deputy", desk=self.desk_names(*alone))
        if not self.policy.company.spokespersons:
            yield self.note("no_spokesperson")

    def choices(self) -> Iterator[Todo]:
        dials, company = self.policy.dials, self.policy.company
        if dials.use_at_work == "banned":
            yield self.note("total_ban")
        if dials.photographs == "marked_rooms" and not self.policy.rooms:
            yield self.note("no_rooms")
        if company.listed and not self.policy.quiet_periods:
            yield self.note("no_quiet_periods")
        if not company.values:
            yield self.note("no_values", values=said(table("words")["values"], self.language))

    def dates(self, today: date | None) -> Iterator[Todo]:
        review = self.policy.review.next
        if review is None:
            yield self.note("no_review")
        elif today and review <= today:
            yield self.note("review_due", date=date_words(review, self.language))
        for allow in self.policy.allow:
            if today is None or allow.until >= today:
                until = date_words(allow.until, self.language)
                yield self.note("switched_off", rule=allow.rule, date=until, reason=allow.reason)

    def secrets(self, folder: Path | None) -> Iterator[Todo]:
        file = folder / NEED_TO_KNOW if folder else None
        if file and file.is_file() and self.policy.need_to_know and file.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO):
            yield self.note("need_to_know_open", file=NEED_TO_KNOW, desk=self.desk_names(self.policy.need_to_know.desk))
