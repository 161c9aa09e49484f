"""One round of the page: what came in, what is answered, and what the templates need."""

from datetime import datetime
from typing import Any

from django.http import HttpRequest, QueryDict
from django.utils.functional import cached_property

from vangrail.policy.model import Policy
from vangrail.web.checks.actions import count
from vangrail.web.checks.answering import answer
from vangrail.web.checks.checkers import NotYet
from vangrail.web.checks.forms import DraftForm
from vangrail.web.checks.pausing import pause_test
from vangrail.web.checks.pictures import Looked, looked_at
from vangrail.web.checks.shown import Shown
from vangrail.web.checks.sides import HEADERS, sides
from vangrail.web.checks.uploads import too_large
from vangrail.web.policies import queries
from vangrail.web.ui.components.lists import Cell


class Round:
    """What somebody sent and what they get. It lives as long as the request."""

    def __init__(self, request: HttpRequest, *, at: datetime, data: QueryDict | None = None) -> None:
        """Read what was sent; `data` in place of the form of the request."""
        self.request, self.at = request, at
        self.shown: Shown | None = None
        self.sides: list[tuple[Cell, Cell, Cell]] = []
        self.not_yet: NotYet | None = None
        self.picture: Looked | None = None
        bound = request.POST if data is None and request.method == "POST" else data
        self.form = DraftForm(bound, request.FILES if bound is not None else None, policy=self.policy)

    @classmethod
    def shared(cls, request: HttpRequest, *, at: datetime) -> "Round":
        """Read what a phone shares, in the names of the manifest."""
        data = QueryDict(mutable=True)
        parts = [request.POST.get(name, "").strip() for name in ("title", "text", "url")]
        data["text"] = "\n".join(dict.fromkeys(part for part in parts if part))
        data["account"] = "personal"
        return cls(request, at=at, data=data)

    @cached_property
    def policy(self) -> Policy | None:
        """The policy that holds now."""
        return queries.current(self.at)

    def answer(self, *, counted: bool) -> None:
        """Answer, if what was sent can be answered; `counted` when somebody asked for it, not while they type."""
        if "picture" in self.request.FILES or too_large(self.request):
            self.picture = looked_at(self.request, carry=True)
        if not self.form.is_valid() or self.policy is None:
            self.not_yet = NotYet(published=False) if self.policy is None else None
            return
        if self.picture and self.picture.problem:
            self.form.add_error("picture", str(self.picture.problem))
            return
        asked = self.form.asked(seen=self.picture.seen if self.picture else None)
        try:
            found = answer(asked, self.at)
        except NotYet as not_yet:
            self.not_yet = not_yet
            return
        if counted:
            count(found, self.at)
        self.picture = self.picture or Looked(asked.seen)
        self.sides = sides(asked, found, self.at)
        self.shown = Shown(found, text=asked.text, thread=asked.replying_to or "")

    def context(self, *, focus: bool) -> dict[str, Any]:
        """Return what the templates need. With `focus` the answer takes the focus: somebody asked for it."""
        return {
            "form": self.form,
            "shown": self.shown,
            "sides": self.sides,
            "side_headers": HEADERS,
            "not_yet": self.not_yet,
            "picture": self.picture,
            "focus": focus,
            "pause": pause_test() if self.shown else None,
            "policy": self.policy,
        }
