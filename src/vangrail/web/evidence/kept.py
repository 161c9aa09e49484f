"""What is kept about people, who sees it and for how long: every app says its part in its `kept.toml`.

The page for staff is made from these files, and so is what the download of one's own data says of deeds at work. A test fails on a
model that points to a person and stands in none of them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

import tomli
from django.apps import apps
from django.conf import settings
from django.db.models import Field, Model
from django.utils.translation import get_language, gettext_lazy, ngettext
from django.utils.translation import gettext as _

import vangrail.web
from vangrail.languages import SHIPPED, choose
from vangrail.web.evidence.retention import periods
from vangrail.web.people.models import Person

WEB: Final = Path(vangrail.web.__file__).parent

WHO: Final[Mapping[str, Any]] = {
    "self": gettext_lazy("you"),
    "manager": gettext_lazy("your manager"),
    "hr": gettext_lazy("who looks after the list of people"),
    "auditor": gettext_lazy("auditors"),
    "admin": gettext_lazy("who runs the site"),
    "owner": gettext_lazy("the policy's owner"),
    "desk": gettext_lazy("the desk you asked"),
    "approver": gettext_lazy("who approves"),
    "team": gettext_lazy("the social team"),
    "custodians": gettext_lazy("who holds the account"),
    "handlers": gettext_lazy("who handles reports"),
    "concerned": gettext_lazy("who takes part"),
    "everybody": gettext_lazy("everybody here"),
    "nobody": gettext_lazy("nobody"),
}
"""Who sees something, beside whoever runs the database."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One kind of personal data: its models, who sees it (`WHO`), the rule by which it goes and after how many days.

    `own` names where the download of one's own data holds it, when that is not among the deeds; `not_own` says why it does not.
    """

    models: tuple[type[Model], ...]
    who: tuple[str, ...]
    keep: str
    days: str
    texts: Mapping[str, str]
    own: str = ""
    not_own: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        """Return what it is, in the language of the page."""
        return self.texts[choose(get_language(), list(self.texts))]

    @property
    def seen_by(self) -> str:
        """Who sees it."""
        return ", ".join(str(WHO[name]) for name in self.who)

    @property
    def until(self) -> str:
        """For how long it is kept."""
        return _rule(self.keep, _span(_days(self.days)))

    @property
    def why_not(self) -> str:
        """Why it is not in the download of one's own data; empty when it is."""
        return self.not_own[choose(get_language(), list(self.not_own))] if self.not_own else ""

    @property
    def fields(self) -> list[tuple[str, str]]:
        """Each model's name and the names of its fields, for who wants to know exactly."""
        return [
            (model._meta.label, ", ".join(each.name for each in model._meta.get_fields() if each.concrete))  # noqa: SLF001 -- Django's documented way
            for model in self.models
        ]


@lru_cache(maxsize=1)
def every() -> Sequence[Kept]:
    """Return everything that is kept, in the order of the apps from people upwards."""
    files = [(name, WEB / name / "kept.toml") for name in reversed(settings.OURS)]
    return [
        _kept(name, row)
        for name, file in files
        if file.is_file()
        for row in tomli.loads(file.read_text("utf-8"))["kept"]
    ]


def links(model: type[Model]) -> Iterator[str]:
    """Yield the names of the fields of a model that point to people."""
    for each in model._meta.get_fields():  # noqa: SLF001 -- Django's documented way
        if isinstance(each, Field) and each.is_relation and each.related_model is Person:
            yield each.name


def _kept(app: str, row: Mapping[str, Any]) -> Kept:
    models = tuple(apps.get_model(name if "." in name else f"{app}.{name}") for name in row["models"])
    texts = {language: row[language] for language in SHIPPED}
    return Kept(
        models, tuple(row["who"]), row["keep"], row.get("days", ""), texts, row.get("own", ""), row.get("not_own", {})
    )


def _days(rule: str) -> int:
    kind, _colon, name = rule.partition(":")
    if kind == "setting":
        return int(settings.OPTIONS[name])
    if kind in {"record", "rows"}:
        return next(each.days for each in periods() if each.name == name)
    return int(rule or 0)


def _span(days: int) -> str:
    years, rest = divmod(days, 365)
    if years and not rest:
        return ngettext("%(n)s year", "%(n)s years", years) % {"n": years}
    return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}


def _rule(keep: str, span: str) -> str:
    people = _span(_days("rows:left"))
    texts = {
        "left": _("as long as you work here, and %(span)s after that"),
        "after": _("%(span)s"),
        "ended": _("%(span)s after it has ended"),
        "answered": _("%(span)s after the answer"),
        "closed": _("%(span)s after it was closed"),
        "search": _("as long as the search says that found it, usually 90 days; what colleagues handed in, 90 days"),
        "typed": _(
            "as long as it holds; a name that was typed goes %(span)s after it has ended, a colleague's %(people)s after they left"
        ),
        "changed": _("until you change it"),
        "asked": _("until you ask otherwise"),
        "records": _("by kind of record, at most ten years; the table below says which"),
        "proof": _("as proof, without an end; your name is taken off it %(people)s after you left"),
    }
    return texts[keep] % {"span": span, "people": people}
