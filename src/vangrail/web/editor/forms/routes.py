"""A route as a form: for which posts it is, and who says yes, in at most three steps."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _
from pydantic import BaseModel

from vangrail.policy.approval import VALID_DAYS, Route
from vangrail.web.editor.forms.base import DESKS, CoreForm, lines

STEPS: Final = (1, 2, 3)
SEATS: Final = [
    ("approvers", _("Who approves company posts")),
    ("owner", _("Who owns the policy")),
    ("clause", _("The desks of what the check found")),
    *DESKS,
]
LEVELS: Final = [
    ("fine", _("Every post")),
    ("change", _("Posts where the check says: fine with a change, or more")),
    ("ask", _("Posts where the check says: ask first, or more")),
    ("dont", _("Posts where the check says: please don’t")),
]


class RouteEntry(CoreForm):
    """Who says yes to some posts. Lists have one thing a line; what is left open means any."""

    core = Route
    name = forms.CharField(label=_("What do we call it?"), help_text=_("For instance: results of the year."))
    place = forms.IntegerField(
        label=_("Which place in the list?"),
        help_text=_("The first route that fits a post is taken. Empty: the last place."),
        min_value=1,
        max_value=99,
        required=False,
    )
    level = forms.ChoiceField(label=_("For which posts?"), widget=forms.RadioSelect, choices=LEVELS, initial="fine")
    accounts = forms.CharField(
        label=_("Only for these accounts"),
        help_text=_("Platforms, or names of accounts; one per line. Empty: all of them."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    topics = forms.CharField(
        label=_("Only about these topics"),
        help_text=_("One per line, as drafts name them. Empty: all of them."),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )
    valid_days = forms.IntegerField(
        label=_("For how many days does the yes hold?"), min_value=1, max_value=90, initial=VALID_DAYS
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for each step who sits in it, and whether one of them is enough."""
        super().__init__(*args, **kwargs)
        labels = (_("Who says yes first?"), _("And then?"), _("And last?"))
        for number, label in zip(STEPS, labels, strict=True):
            self.fields[f"who_{number}"] = forms.MultipleChoiceField(
                label=label, choices=SEATS, widget=forms.CheckboxSelectMultiple, required=number == 1
            )
            self.fields[f"all_{number}"] = forms.BooleanField(label=_("All of them, not one of them"), required=False)

    def core_data(self, cleaned: dict[str, Any]) -> dict[str, Any]:
        """Give the steps that somebody sits in, and lines as lists."""
        plain = {name: cleaned.get(name) for name in ("name", "level", "valid_days")}
        split = {name: tuple(lines(cleaned[name])) for name in ("accounts", "topics")}
        steps = [
            {"who": tuple(who), "needs": "all" if cleaned.get(f"all_{number}") else "any"}
            for number in STEPS
            if (who := cleaned.get(f"who_{number}"))
        ]
        held = {
            "sectors": tuple(self.initial.get("sectors", ()))
        }  # a route for some sectors comes from the folder, and keeps them
        return super().core_data({**plain, **split, **held, "steps": tuple(steps)})

    def field_of(self, name: str) -> str | None:
        """Put what is wrong with the steps beside the first."""
        return super().field_of(name) or ("who_1" if name == "steps" else None)


def initial_of(value: BaseModel) -> dict[str, Any]:
    """Return what stands in the fields for a route that is there."""
    route = Route.model_validate(value.model_dump())
    found: dict[str, Any] = {name: getattr(route, name) for name in ("name", "level", "valid_days", "sectors")}
    found |= {name: "\n".join(getattr(route, name)) for name in ("accounts", "topics")}
    for number, step in enumerate(route.steps, 1):
        found |= {f"who_{number}": list(step.who), f"all_{number}": step.needs == "all"}
    return found


def seats(route: Route) -> str:
    """Return who sits in the steps of a route, in words and in their order."""
    names = {name: str(label) for name, label in SEATS}
    joins = {"any": " / ", "all": " + "}
    return " → ".join(joins[step.needs].join(names[who] for who in step.who) for step in route.steps)
