"""What lies before somebody who signs: the version, for which audiences, until when, with its text, questions and promises."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language

from vangrail.documents.html import contents_html, section_html
from vangrail.documents.outline import outline
from vangrail.policy.audience import Audience
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import changes_between, current_version, policy_of
from vangrail.web.signatures.forms.signing import QuestionsForm
from vangrail.web.signatures.models import Signature
from vangrail.web.signatures.queries.mine import invitation_of, standings
from vangrail.web.signatures.reading import Asked, Sides, both_sides, language_for, questions


@dataclass(frozen=True, slots=True)
class Text:
    """The text for one audience as safe HTML: title, introduction, contents and sections."""

    title: str
    intro: tuple[str, ...]
    contents: SafeString
    sections: SafeString


@dataclass(frozen=True)
class Paper:
    """What one person has to sign now. `language` is that of the text; `again` says that they signed an earlier version."""

    person: Person
    version: Version
    language: str
    audiences: tuple[Audience, ...]
    due: date
    again: bool

    @cached_property
    def questions(self) -> Sequence[Asked]:
        """The questions for this person: the same ones whenever they come back, on what changed first."""
        policy = policy_of(self.version.pk, self.version.digest)
        seed = f"{self.person.pk}:{self.version.pk}"
        return questions(policy, self.audiences, self.language, seed, self._changed() if self.again else ())

    def _changed(self) -> set[str]:
        last = Signature.objects.filter(person=self.person).exclude(version=self.version).order_by("-at").first()
        changes = changes_between(last.version, self.version).changes if last else ()
        return {each.path.split(".")[1] for each in changes if each.material and each.path.startswith("clauses.")}

    @property
    def sides(self) -> Sides:
        """What both sides promise."""
        return both_sides(self.version.pk, self.version.digest, self.language)

    def text(self, audience: Audience) -> Text:
        """Return the text that is signed, for one audience."""
        return _text(self.version.pk, self.version.digest, audience, self.language)

    def answered(self, tried: Mapping[str, list[int]]) -> QuestionsForm | None:
        """Return the questions with what was answered, or None while one of them has no right answer yet."""
        form = QuestionsForm(self.questions, tried)
        right = all(form.tried[key] and form.right(key, form.tried[key][-1]) for key in form.asked)
        return form if right else None


def paper_for(person: Person) -> Paper | None:
    """Return what somebody has to sign now, in the language of the page or the nearest one that the policy has."""
    found = [each for each in standings(person) if each.open]
    version = current_version()
    if not found or version is None:
        return None
    invitation = invitation_of(person, version.pk)
    due = invitation.due if invitation else max(each.due for each in found if each.due)
    return Paper(
        person=person,
        version=version,
        language=language_for(policy_of(version.pk, version.digest), get_language() or person.language),
        audiences=tuple(each.audience for each in found),
        due=due,
        again=any(each.state == "outdated" for each in found),
    )


@lru_cache(maxsize=16)
def _text(version_id: int, digest: str, audience: Audience, language: str) -> Text:
    document = outline(policy_of(version_id, digest), audience, language)
    sections = "".join(section_html(each, 2) for each in document.sections)
    # Both are made by our own writer, which escapes what a policy says.
    contents = mark_safe(contents_html(document))  # noqa: S308 -- escaped by the writer
    return Text(document.title, document.intro, contents, mark_safe(sections))  # noqa: S308 -- the same
