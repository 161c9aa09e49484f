"""What was changed in the draft: every change in words, and the difference from the last version."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES, choose
from vangrail.policy.changes import Changes
from vangrail.policy.model import Policy
from vangrail.policy.versions import diff
from vangrail.web.editor.forms.lists import LISTS
from vangrail.web.editor.models import Change
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import policy_of
from vangrail.web.policies.shown import desk_name


@dataclass(frozen=True, slots=True)
class Told:
    """A change as an entry of a timeline."""

    number: int
    who: str
    when: datetime
    what: str


def history_for(person: Person) -> list[Told]:
    """Return the changes of the draft, the newest first, for somebody who may see it."""
    require(person, "editor.see")
    return [
        Told(change.revision, change.by.name if change.by else "", change.at, in_words(change))
        for change in Change.objects.select_related("by")[:200]
    ]


WORDS: Final[dict[str, str | Promise]] = {
    "begun": _("Began the draft"),
    "answered": _("Answered the interview"),
    "imported": _("Brought in a policy folder"),
    "undone": _("Took a change back"),
    "company": _("Changed the facts about the company"),
    "work_rules": _("Changed the work rules"),
    "review": _("Changed the review"),
    "third_parties": _("Changed who from other companies works here"),
    "audiences": _("Changed for whom the policy is written"),
    "open_check": _("Changed who may check a post"),
    "owner": _("Changed the owner"),
    "desk": _("Changed a desk"),
    "dials": _("Turned a dial"),
    "lexicon": _("Changed a list of words"),
    "embargoes": _("Changed an embargo"),
    "embargoes.removed": _("Took an embargo away"),
    "quiet_periods": _("Changed a quiet period"),
    "quiet_periods.removed": _("Took a quiet period away"),
    "rooms": _("Changed a room"),
    "rooms.removed": _("Took a room away"),
    "accounts": _("Changed an account"),
    "accounts.removed": _("Took an account away"),
    "spokespersons": _("Changed a spokesperson"),
    "spokespersons.removed": _("Took a spokesperson away"),
    "routes": _("Changed a route of approval"),
    "routes.removed": _("Took a route of approval away"),
    "allow": _("Switched a rule off for a while"),
    "allow.removed": _("Let a rule speak again"),
    "clause": _("Changed a clause"),
    "clause.new": _("Wrote a clause"),
    "clause.facts": _("Changed where a clause stands"),
    "clause.questions": _("Changed the questions of a clause"),
    "clause.rules": _("Changed the rules of a clause"),
    "clause.library": _("Went back to the library’s text of a clause"),
    "clause.removed": _("Took a clause away"),
    "clause.off": _("Switched a clause off"),
    "clause.on": _("Switched a clause on"),
}
"""What was changed, by the kind of a change."""


def in_words(change: Change) -> str:
    """Return what was changed, in the language of the page."""
    said = WORDS.get(change.kind, change.kind)
    about = WORDS.get(change.about) or _named(change)
    return f"{said}: {about}" if about else str(said)


@dataclass(frozen=True, slots=True)
class Difference:
    """A change between two policies: where, why it counts, and the texts before and after."""

    where: str
    because: str
    before: str
    after: str
    material: bool


def told(changes: Changes, policy: Policy, language: str) -> list[Difference]:
    """Return every change with its place and its reason in the language of the page."""
    titles = {each.id: each.texts[choose(language, each.texts)].title for each in policy.clauses}
    return [
        Difference(_where(each.path, titles), each.said(language), each.before, each.after, each.material)
        for each in changes.changes
    ]


def _where(path: str, titles: dict[str, str]) -> str:
    """Return a path as people read it: the title of a clause with its part and language, else the path."""
    head, *rest = path.split(".")
    if head != "clauses" or not rest:
        return path.replace("_", " ").replace(".", " · ")
    words = {
        "title": gettext("title"),
        "text": gettext("text"),
        "why": gettext("why"),
        "instead": gettext("instead"),
        "incident": gettext("it happened"),
        "questions": gettext("questions"),
        "rules": gettext("rule"),
    }
    parts = [words.get(part, NAMES.get(part, part)) for part in rest[1:]]
    return " · ".join([titles.get(rest[0], rest[0]), *parts])


def _named(change: Change) -> str:
    """Return what a change is about as people call it: a list of words or a desk by its name, anything else as it is."""
    if change.kind == "lexicon":
        return next((str(label) for name, label, _hint in LISTS if name == change.about), change.about)
    return desk_name(change.about) if change.kind == "desk" else change.about


def unproposed(policy: Policy) -> Changes | None:
    """Return how the draft differs from the last version; None where there is no version yet.

    The need-to-know list is looked at by nobody here, so it never counts as a difference.
    """
    last = Version.objects.filter(withdrawal=None).first()
    if last is None:
        return None
    old = policy_of(last.pk, last.digest)
    plain = {"need_to_know": None, "need_to_know_seal": ""}
    return diff(old.model_copy(update=plain), policy)


def version_url(version: Version) -> str:
    """Return where a version is looked at and published."""
    return reverse("policies:version", args=[version.number])
