"""What the page asks. No field is about who somebody is, and none of it is kept."""

import json
from typing import Any, Final

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxLengthValidator
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.check.draft import MAX_CHARACTERS
from vangrail.check.images.look import Seen
from vangrail.check.images.question import INSIDE, OUTSIDE, SUBJECTS, subjects
from vangrail.check.images.traces import Trace
from vangrail.policy.model import Policy
from vangrail.source.names import name_of, platforms, roles
from vangrail.source.pages import load_pages
from vangrail.web.checks.answering import Asked
from vangrail.web.checks.fields import PictureField
from vangrail.web.checks.widgets import Choice

MOST_SEEN: Final = 30_000
"""Characters of what was seen in pictures that the page sends back and forth."""


class DraftForm(forms.Form):
    """A draft, whose account it is for, and what its author knows about the picture that goes with it."""

    text = forms.CharField(
        label=_("What do you want to post?"),
        required=False,
        validators=[MaxLengthValidator(MAX_CHARACTERS)],
        strip=False,
        widget=forms.Textarea({"rows": 4, "autocomplete": "off", "spellcheck": "true"}),
    )
    account = forms.ChoiceField(
        label=_("Whose account?"),
        choices=[("personal", _("Mine")), ("corporate", _("The company's"))],
        initial="personal",
        required=False,
        widget=forms.RadioSelect,
    )
    profile_shows = forms.BooleanField(label=_("My profile there says where I work"), required=False)
    platform = forms.ChoiceField(label=_("Where?"), required=False, widget=Choice)
    role = forms.ChoiceField(
        label=_("What do you do?"),
        required=False,
        help_text=_("Only where it matters, such as for who drives."),
        widget=Choice,
    )
    replying_to = forms.CharField(
        label=_("What are you answering?"),
        required=False,
        validators=[MaxLengthValidator(MAX_CHARACTERS)],
        widget=forms.Textarea({"rows": 3, "autocomplete": "off"}),
    )
    picture = PictureField(required=False, help_text=_("It is looked at and dropped. At most 12 megabytes."))
    subjects = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    place = forms.ChoiceField(label=_("Where was it taken?"), required=False, widget=Choice)
    interest = forms.BooleanField(required=False)
    appointed = forms.BooleanField(required=False)
    seen = forms.CharField(required=False, max_length=MOST_SEEN, widget=forms.HiddenInput)

    def __init__(self, *args: Any, policy: Policy | None = None, **kwargs: Any) -> None:
        """Fill the choices in the language of the page, with the rooms of the policy."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        self.page = load_pages().pictures
        self._choose("platform", [(name, name_of("platforms", name, language)) for name in platforms()])
        self._choose("role", [(name, name_of("roles", name, language)) for name in roles()])
        rooms = [(room.name, room.name) for room in policy.rooms] if policy else []
        self._choose("place", [(OUTSIDE, _("Outside, where everybody comes")), (INSIDE, _("Inside, at work")), *rooms])
        ticks = self.fields["subjects"]
        ticks.choices = [(name, one.label[language]) for name, one in subjects().items()]  # type: ignore[attr-defined]

    def _choose(self, name: str, choices: list[tuple[str, Any]]) -> None:
        self.fields[name].choices = [("", _("I'd rather not say")), *choices]  # type: ignore[attr-defined]

    @property
    def groups(self) -> list[dict[str, Any]]:
        """The things to tick, under their headings."""
        language = get_language() or "en"
        ticked = set(self["subjects"].value() or ())
        return [
            {
                "title": group.title[language],
                "subjects": [
                    {"id": one.id, "label": one.label[language], "ticked": one.id in ticked}
                    for one in self.page.subjects
                    if one.group == group.id
                ],
            }
            for group in self.page.groups
        ]

    def clean_seen(self) -> tuple[Seen, ...]:
        """Return what was seen in pictures before, as the page sent it back.

        Raises:
            ValidationError: it is not what the page sent.
        """
        given = self.cleaned_data["seen"]
        try:
            return tuple(_seen(one) for one in json.loads(given)) if given else ()
        except (KeyError, TypeError, ValueError, AttributeError):
            raise ValidationError(_("Choose the picture once more.")) from None

    def clean(self) -> dict[str, Any]:
        """Ask for something to check."""
        found = super().clean() or {}
        something = found.get("text", "").strip() or found.get("picture") or found.get("seen") or found.get("subjects")
        if not something and not self.errors:
            self.add_error("text", _("Write or paste what you want to post, or add a picture."))
        return found

    def asked(self, pictures: tuple[bytes, ...] = (), seen: tuple[Seen, ...] | None = None) -> Asked:
        """Return what is asked, once the form is valid. `seen` in place of what the page sent back."""
        given = self.cleaned_data
        return Asked(
            text=given["text"],
            account="corporate" if given["account"] == "corporate" else "personal",
            platform=given["platform"],
            role=given["role"],
            replying_to=given["replying_to"],
            profile_shows=given["profile_shows"],
            interest=given["interest"],
            appointed=given["appointed"],
            place=given["place"],
            subjects=tuple(given["subjects"]),
            seen=given["seen"] if seen is None else seen,
            pictures=pictures,
            answer_in=get_language(),
        )


def _seen(given: dict[str, Any]) -> Seen:
    layout = given["layout"] if given["layout"] in SUBJECTS else None
    traces = tuple(Trace(one["kind"], str(one["value"])) for one in given["traces"][:40])
    return Seen(traces, str(given["text"]), layout, read=bool(given["read"]))


def seen_json(seen: tuple[Seen, ...]) -> str:
    """Return what was seen as the page sends it back and forth, so that a picture is sent once and kept nowhere."""
    return json.dumps([one.to_dict() for one in seen], ensure_ascii=False, separators=(",", ":")) if seen else ""
