"""Where a reader is: which version, for whom, in which language, and what else there is to read."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language_from_request, override

from vangrail.documents.model import STAFF
from vangrail.documents.words import word
from vangrail.languages import NAMES, choose
from vangrail.policy.audience import AUDIENCES, Audience
from vangrail.policy.model import Policy
from vangrail.web.people.models import Person
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import audiences_for, audiences_of, current_version, policy_of


@dataclass(frozen=True, slots=True)
class Place:
    """A version read for some readers in a language. `audiences` are those whose document this person may open."""

    version: Version
    policy: Policy
    language: str
    audience: str
    audiences: tuple[str, ...]

    @property
    def languages(self) -> list[tuple[str, str]]:
        """The languages of the policy, each by its own name."""
        return [(code, NAMES.get(code, code)) for code in self.policy.languages]

    @property
    def readers(self) -> list[tuple[str, str]]:
        """The readers whose document this person may open, with what the document calls them."""
        return [(name, word(f"audience.{name}", self.language)) for name in self.audiences]

    @property
    def practice_for(self) -> Audience | None:
        """The readers whose clauses the page beside the policy leads to; None where this person may read none of them."""
        wanted = (self.audience, *self.audiences)
        return next(
            (name for name in STAFF if name in wanted[:1]), next((name for name in STAFF if name in wanted), None)
        )

    @property
    def lagging(self) -> int:
        """How many clauses of this language did not follow a change."""
        return len(self.version.stale.get(self.language, ()))


def best_place(request: HttpRequest) -> Place | None:
    """Return where somebody begins to read: their own document in their own language; None before anything was published."""
    version = current_version()
    if version is None:
        return None
    policy = policy_of(version.pk, version.digest)
    person = request.user if isinstance(request.user, Person) else None
    wanted = person.language if person else get_language_from_request(request)[:2]
    audiences = audiences_for(request.user, policy)
    first = next(iter(audiences), "candidate")
    return Place(version, policy, choose(wanted, policy.languages), first, audiences)


def for_readers(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Give a view the place that its address names, as `place`, and speak the language of that place.

    An address without readers means the person's own. Who may not open these readers' document is asked to sign in, or told that
    there is none.
    """

    @wraps(view)
    def placed(request: HttpRequest, language: str, *args: Any, audience: str = "", **kwargs: Any) -> HttpResponse:
        begin = best_place(request)
        if begin is None or language not in begin.policy.languages or audience not in {"", *AUDIENCES}:
            raise Http404
        audience = audience or begin.audience
        if audience not in begin.audiences:
            if audience in audiences_of(begin.policy) and not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            raise Http404
        place = Place(begin.version, begin.policy, language, audience, begin.audiences)
        with override(language):
            return view(request, place, *args, **kwargs)

    return placed
