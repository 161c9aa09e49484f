"""What every page that changes the draft does the same: save, and say what stood in the way without losing a word."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext

from vangrail.source.model import PolicySource
from vangrail.web.editor import actions
from vangrail.web.editor.errors import ConflictError, NoDraftError, RefusedError
from vangrail.web.editor.models import Change
from vangrail.web.editor.parts import Mutate, part_of, put, token
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.people.access import Request

PageView = Callable[..., HttpResponseBase]


@dataclass
class Saved:
    """What came of saving: done, or the core's sentences, or somebody else's change of the same part."""

    done: bool = False
    faults: list[str] = field(default_factory=list)
    conflict: Change | None = None


def with_draft(view: PageView) -> PageView:
    """Lead to the beginning where there is no draft yet."""

    @wraps(view)
    def guarded(request: Request, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except NoDraftError:
            return redirect("editor:home")

    return guarded


def save(request: Request, kind: str, part: str, mutate: Mutate, about: str = "") -> Saved:
    """Change a part of the draft as the form's `seen` allows, and say that it was saved."""
    try:
        made = actions.change(kind, mutate, by=request.user, part=part, seen=request.POST.get("seen", ""), about=about)
    except ConflictError as error:
        return Saved(conflict=error.change)
    except RefusedError as error:
        return Saved(faults=error.sentences())
    messages.success(request, gettext("Saved.") if made else gettext("Nothing was different."))
    return Saved(done=True)


def save_value(request: Request, kind: str, part: str, value: Any, about: str = "") -> Saved:
    """Put another value in the place of a part."""
    return save(request, kind, part, lambda source: put(source, part, value), about)


def seen(source: PolicySource, part: str) -> str:
    """Return the token that a form carries."""
    return token(part_of(source, part))


def fresh(request: Request, part: str) -> str:
    """Return the token of a part as it is at this moment, for a form that is shown again after somebody else's change."""
    return seen(source_for(request.user), part)
