"""What was changed in the draft: every change in words, and the difference from the last version."""

from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext

from vangrail.languages import NAMES, choose
from vangrail.policy.changes import Changes
from vangrail.policy.model import Policy
from vangrail.policy.versions import diff
from vangrail.web.editor.forms.base import desk_name
from vangrail.web.editor.forms.lists import LISTS
from vangrail.web.editor.models import Change
from vangrail.web.people.models import Person
from vangrail.web.people.permissions import require
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import policy_of


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


def in_words(change: Change) -> str:
    """Return what was changed, in the language of the page."""
    words = {
        "begun": gettext("Began the draft"),
        "answered": gettext("Answered the interview"),
        "imported": gettext("Brought in a policy folder"),
        "undone": gettext("Took a change back"),
        "company": gettext("Changed the facts about the company"),
        "work_rules": gettext("Changed the work rules"),
        "review": gettext("Changed the review"),
        "third_parties": gettext("Changed who from other companies works here"),
        "audiences": gettext("Changed for whom the policy is written"),
        "open_check": gettext("Changed who may check a post"),
        "owner": gettext("Changed the owner"),
        "desk": gettext("Changed a desk"),
        "dials": gettext("Turned a dial"),
        "lexicon": gettext("Changed a list of words"),
        "embargoes": gettext("Changed an embargo"),
        "embargoes.removed": gettext("Took an embargo away"),
        "quiet_periods": gettext("Changed a quiet period"),
        "quiet_periods.removed": gettext("Took a quiet period away"),
        "rooms": gettext("Changed a room"),
        "rooms.removed": gettext("Took a room away"),
        "accounts": gettext("Changed an account"),
        "accounts.removed": gettext("Took an account away"),
        "spokespersons": gettext("Changed a spokesperson"),
        "spokespersons.removed": gettext("Took a spokesperson away"),
        "allow": gettext("Switched a rule off for a while"),
        "allow.removed": gettext("Let a rule speak again"),
        "clause": gettext("Changed a clause"),
        "clause.new": gettext("Wrote a clause"),
        "clause.facts": gettext("Changed where a clause stands"),
        "clause.questions": gettext("Changed the questions of a clause"),
        "clause.rules": gettext("Changed the rules of a clause"),
        "clause.library": gettext("Went back to the library’s text of a clause"),
        "clause.removed": gettext("Took a clause away"),
        "clause.off": gettext("Switched a clause off"),
        "clause.on": gettext("Switched a clause on"),
    }
    said = words.get(change.kind, change.kind)
    about = words.get(change.about) or _named(change)
    return f"{said}: {about}" if about else said


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
