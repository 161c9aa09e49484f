"""Answers from a policy on this machine: nothing is sent anywhere, and nothing of a draft is kept."""

from dataclasses import asdict

from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Moment
from vangrail.check.verdict import highest
from vangrail.cli.assistants.shapes import (
    IN_WORDS,
    Answer,
    Asked,
    Clause,
    Says,
    Voice,
    Voices,
    desk_of,
    findings_of,
)
from vangrail.documents.clauses import Answers, look_up, who_answers
from vangrail.documents.render import render
from vangrail.errors import UsageError
from vangrail.languages import choose
from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.model import Policy

_IMAGE = (b"described",)
"""Stands for an image that its description speaks for: rules only ask whether there is one."""


class Folder:
    """The policy in a folder, compiled once."""

    def __init__(self, policy: Policy) -> None:
        """Compile the policy's rules."""
        self._policy, self._checker = policy, Checker(policy)

    def may_this_be_posted(self, asked: Asked) -> Answer:
        """Return the verdict on the text, and on what the descriptions of its images say.

        Raises:
            DraftError: the text is too long or no text.
        """
        moment = Moment.now()
        given = {**asked.model_dump(exclude={"images"}), "images": _IMAGE if asked.images else ()}
        verdict = self._checker.check(Draft(**given), moment)
        findings, levels = findings_of("text", asked.text, verdict.to_dict()["findings"]), [verdict.level]
        for number, text in enumerate(asked.images, 1):
            found = self._checker.check(Draft(**{**given, "text": text, "answer_in": verdict.language}), moment)
            findings += findings_of(f"image {number}", text, found.to_dict()["findings"])
            levels.append(found.level)
        level = highest(levels)
        return Answer(
            level=level,
            says=IN_WORDS[level],
            told=verdict.told,
            findings=findings,
            rewrite=verdict.rewrite,
            policy=verdict.policy_digest,
            moment=verdict.moment_digest,
        )

    def what_does_the_policy_say(self, about: str, audience: str, language: str | None) -> Says:
        """Return the clauses about something.

        Raises:
            UsageError: there are no such readers.
        """
        found = look_up(self._policy, about, self._readers(audience), self._language(language))
        clauses = [Clause(**{**asdict(each), "desk": desk_of(each.desk), "reason": each.why}) for each in found]
        return Says(clauses=clauses, policy=self._policy.digest)

    def who_answers(self, topic: str, language: str | None) -> Voices:
        """Return who answers about something."""
        found = who_answers(self._policy, topic, self._language(language))
        return Voices(voices=[voice for each in found for voice in _voices(topic, each)])

    def documents(self) -> list[tuple[str, str]]:
        """Return the documents there are: audience and language."""
        return [(audience, language) for audience in self._policy.audiences for language in self._policy.languages]

    def document(self, audience: str, language: str) -> str:
        """Return a document as Markdown.

        Raises:
            UsageError: there is none.
        """
        return render(self._policy, self._readers(audience), language, format="md").decode()

    def _language(self, wanted: str | None) -> str:
        return choose(wanted, self._policy.languages)

    def _readers(self, audience: str) -> Audience:
        for known in AUDIENCES:
            if known == audience and known in self._policy.audiences:
                return known
        message = f"audience: wanted one of {', '.join(self._policy.audiences)}, found {audience[:40]}"
        raise UsageError(message)


def _voices(topic: str, found: Answers) -> list[Voice]:
    desk = found.desk
    spoken = [
        Voice(topic=topic, name=each.name, contact=each.contact, deputy=desk.person, desk=desk.name)
        for each in found.spokespersons
    ]
    own = Voice(
        topic=topic, name=desk.person, contact=desk.contact, deputy=desk.deputy, desk=desk.name, hours=desk.hours,
        answers_within=desk.answers_within,
    )  # fmt: skip
    return [*spoken, own]
