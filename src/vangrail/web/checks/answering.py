"""The one function behind the page, the share target and the API: plain values in, an answer out, and nothing kept."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any, Final

from vangrail.check.checker import Checker
from vangrail.check.draft import Account, Draft, Moment
from vangrail.check.images.look import Seen, look
from vangrail.check.images.question import Advice, Told, advice
from vangrail.check.precedents import Citation
from vangrail.check.verdict import Finding, Verdict, highest
from vangrail.policy.model import Policy
from vangrail.policy.rule import Level
from vangrail.rules.fold import Folded
from vangrail.rules.matcher import Hits
from vangrail.web.checks.asking import asks, names_company, without_leave
from vangrail.web.checks.checkers import checker
from vangrail.web.checks.ties import tie
from vangrail.web.policies import queries

PICTURE: Final = (b"picture",)
"""Stands for a picture that was looked at before: rules only ask whether there is one."""


@dataclass(frozen=True, slots=True)
class Read:
    """A picture: what was seen in it, and what the policy says about the text that was read.

    `described` says that the text is not in the picture but goes out beside it, for who cannot see it.
    """

    seen: Seen
    verdict: Verdict | None = None
    described: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for JSON."""
        return {"seen": self.seen.to_dict(), "verdict": self.verdict.to_dict() if self.verdict else None}


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody gets: the highest `level` of everything, the findings of the text, and those of the pictures.

    `policy` is the one it was made by. `asks` names the questions that would make it surer: "interest", "appointed". `appointed`
    says that a word to a desk was left out because the author said that they are appointed to speak, `rewrite_works` that the
    rewritten draft is fine as it stands, `represents` that readers of an own account see who its author works for.
    """

    level: Level
    verdict: Verdict
    findings: tuple[Finding, ...]
    policy: Policy = field(repr=False)
    pictures: tuple[Read, ...] = ()
    advice: tuple[Advice, ...] = ()
    asks: tuple[str, ...] = ()
    appointed: bool = False
    rewrite_works: bool = False
    represents: bool = False

    @property
    def language(self) -> str:
        """The language it is in."""
        return self.verdict.language

    @property
    def every_finding(self) -> tuple[Finding, ...]:
        """The findings of the text, of the text in pictures, and about the pictures."""
        read = [finding for one in self.pictures if one.verdict for finding in one.verdict.findings]
        return (*self.findings, *read, *(one.finding for one in self.advice))

    @property
    def cited(self) -> tuple[Citation, ...]:
        """Earlier answers of desks about this, each once: for the text, and for the text in pictures."""
        read = [one for each in self.pictures if each.verdict for one in each.verdict.cited]
        return tuple({one.key: one for one in (*self.verdict.cited, *read)}.values())

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain values for JSON: a verdict's own form, with the pictures beside it."""
        return {
            **self.verdict.to_dict(),
            "level": self.level,
            "precedents": [one.to_dict() for one in self.cited],
            "findings": [finding.to_dict() for finding in self.findings],
            "pictures": [one.to_dict() for one in self.pictures],
            "advice": [one.to_dict() for one in self.advice],
            "asks": list(self.asks),
            "appointed": self.appointed,
            "rewrite_works": self.rewrite_works,
            "represents": self.represents,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What somebody asks about: the fields of a draft, and what its author says for this one answer. Plain values.

    `profile_shows` says that the author's profile names the company, `interest` that they or their family have a stake in what it
    is about, `appointed` that they are appointed to speak. `pictures` are bytes, `seen` pictures that were looked at before;
    `described` are words that go out beside pictures for who cannot see them. `subjects` and `place` answer the picture question.
    `answer_in` is the language to answer in.
    """

    text: str = ""
    account: Account = "personal"
    platform: str | None = None
    role: str | None = None
    language: str | None = None
    country: str | None = None
    answer_in: str | None = None
    replying_to: str | None = None
    profile_shows: bool = False
    interest: bool = False
    appointed: bool = False
    pictures: tuple[bytes, ...] = field(default=(), repr=False)
    seen: tuple[Seen, ...] = field(default=(), repr=False)
    described: tuple[str, ...] = field(default=(), repr=False)
    subjects: tuple[str, ...] = ()
    place: str = ""

    def draft(self, looked: Sequence[Seen]) -> Draft:
        """Return it as a draft of the core, once its pictures were looked at.

        Raises:
            DraftError: the text is too long or no text.
        """
        return Draft(
            text=self.text,
            account=self.account,
            platform=self.platform or None,
            role=self.role or None,
            language=self.language or None,
            country=self.country or None,
            images=PICTURE if looked or self.told else (),
            replying_to=self.replying_to or None,
            answer_in=self.answer_in or None,
        )

    @property
    def told(self) -> Told:
        """What its author says about the picture."""
        return Told(self.subjects, self.place)


def answer(asked: Asked, at: datetime | None = None, *, moment: Moment | None = None) -> Answer:
    """Answer "may I post this?" by the policy that holds at a moment (now). Nothing is written and nothing is counted.

    `moment` is when it will be posted, if that is another one: dates of the policy are looked at as they are then.

    Raises:
        DraftError: the text is too long or no text.
        PictureError: a picture cannot be opened.
        NotYet: there is no policy to answer with yet.
    """
    by, moment = checker(at), moment or queries.moment(at)
    looked = (*asked.seen, *(look(data) for data in asked.pictures))
    draft = asked.draft(looked)
    hits = by.rules.matcher.hits(Folded(draft.text))
    verdict = _verdict(by, draft, moment, hits, profile_shows=asked.profile_shows)
    wanted = asked.interest or looked or asked.described or asked.told
    language = verdict.language if wanted else ""  # worked out only where it is needed
    findings, lifted = without_leave(verdict.findings, appointed=asked.appointed)
    if asked.interest:
        findings = (*findings, *tie(by.policy, findings, language))
    beside = tuple(Seen(text=words) for words in asked.described)
    read = tuple(
        Read(one, _in_picture(by, draft, moment, one.text, language), described=number >= len(looked))
        for number, one in enumerate((*looked, *beside))
    )
    about = advice(by.policy, asked.told, looked, draft.account, language) if looked or asked.told else ()
    levels = [finding.level for finding in findings]
    levels += [one.verdict.level for one in read if one.verdict] + [one.finding.level for one in about]
    open_ = asks(by, hits, findings, interest=asked.interest, appointed=asked.appointed)
    seen_as_ours = draft.account == "personal" and (asked.profile_shows or names_company(by, hits))
    works = bool(verdict.rewrite) and by.check(replace(draft, text=verdict.rewrite or ""), moment).level == "fine"
    return Answer(highest(levels), verdict, findings, by.policy, read, about, open_, lifted, works, seen_as_ours)


def _verdict(by: Checker, draft: Draft, moment: Moment, hits: Hits, *, profile_shows: bool) -> Verdict:
    """Return the verdict on the text as readers see it: where the profile names the company, beside that name.

    What is only about the profile is not the draft's and is left out.
    """
    if not (profile_shows and draft.text.strip() and draft.account == "personal"):
        return by.judge(draft, moment, hits)
    line = f"\n\n{by.policy.company.name}."
    end = len(draft.text)
    verdict = by.check(replace(draft, text=draft.text + line), moment)
    findings = []
    for finding in verdict.findings:
        spans = tuple((start, min(stop, end)) for start, stop in finding.spans if start < end)
        if spans or not finding.spans:
            findings.append(replace(finding, spans=spans, rewrite=_cut(finding.rewrite, line)))
    level = highest([finding.level for finding in findings])
    return replace(
        verdict,
        level=level,
        findings=tuple(findings),
        rewrite=_cut(verdict.rewrite, line) if findings else None,
        answers_in=verdict.language,
    )


def _cut(rewrite: str | None, line: str) -> str | None:
    return rewrite.removesuffix(line) if rewrite and rewrite.endswith(line) else None


def _in_picture(by: Checker, draft: Draft, moment: Moment, text: str, language: str) -> Verdict | None:
    """Return the verdict on the text in a picture, in the language of the answer; None where nothing was read."""
    return by.check(replace(draft, text=text[:20_000], answer_in=language), moment) if text else None
