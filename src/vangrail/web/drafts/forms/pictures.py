"""What is asked about a picture: what is in it, and whose it is."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.check.images.question import subjects
from vangrail.source.posting import posting
from vangrail.web.checks.fields import InWordsField, PictureField
from vangrail.web.drafts.models import Picture, Rights

MOST_ALT = min(limits.alt for limits in posting().values() if limits.alt)
"""Characters that every platform takes to say what is in a picture."""


class DescribeForm(forms.Form):
    """What is in a picture, in words, in each language of the draft; and who or what can be seen."""

    subjects = forms.MultipleChoiceField(
        label=_("Who or what is in it?"), required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Also in the background. What you tick is checked with the text."),
    )  # fmt: skip

    def __init__(self, *args: Any, languages: Iterable[str], picture: Picture | None = None, **kwargs: Any) -> None:
        """Ask once in each language; begin from what was said."""
        self.languages = list(dict.fromkeys(languages)) or [get_language() or "en"]
        if picture is not None:
            said = {f"alt_{language}": picture.alt.get(language, "") for language in self.languages}
            kwargs["initial"] = {"subjects": picture.subjects, **said}
        super().__init__(*args, **kwargs)
        here = get_language() or "en"
        ticks = self.fields["subjects"]
        ticks.choices = [(name, one.label[here]) for name, one in subjects().items()]  # type: ignore[attr-defined]
        for language in self.languages:
            self.fields[f"alt_{language}"] = InWordsField(
                language,
                max_length=MOST_ALT,
                help_text=_("For who cannot see it. What matters, in a sentence; no “picture of”."),
            )
        self.order_fields([*(name for name in self.fields if name != "subjects"), "subjects"])

    @property
    def alt(self) -> dict[str, str]:
        """What was said, by language."""
        return {language: self.cleaned_data[f"alt_{language}"] for language in self.languages}


class PictureForm(DescribeForm):
    """A new picture."""

    picture = PictureField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for the picture first."""
        super().__init__(*args, **kwargs)
        self.order_fields(["picture"])


class RightsForm(forms.ModelForm[Rights]):
    """Whose a picture is, why we may use it, and how many people can be recognised in it."""

    count = forms.IntegerField(
        label=_("How many people can be recognised?"), min_value=1, max_value=999, required=False,
        help_text=_("By a face, a name or a number. Each of them is asked. Empty where nobody can be recognised."),
    )  # fmt: skip
    mistaken = forms.BooleanField(label=_("It only looks like a conversation, and is none"), required=False)

    class Meta:
        model = Rights
        fields = ("licence", "source", "credit", "expires", "people", "count")
        labels = {
            "licence": _("Why may we use it?"),
            "source": _("Where does it come from?"),
            "credit": _("Whom do we name?"),
            "expires": _("Last day we may use it"),
            "people": _("Are there people in it?"),
        }
        help_texts = {"expires": _("Empty where there is none.")}
        widgets = {"people": forms.RadioSelect}

    def __init__(self, data: Any = None, *, picture: Picture) -> None:
        """Begin from what was said about the picture."""
        super().__init__(data, instance=getattr(picture, "rights", None))
        self.picture = picture
        self.fields["people"].choices = Rights.PEOPLE  # type: ignore[attr-defined]  # without the empty one
        self.order_fields(["licence", "source", "credit", "expires", "mistaken"])
        if not picture.is_conversation:
            del self.fields["mistaken"]
            return
        self.fields["people"].help_text = _(
            "There is a conversation in it: whoever wrote in it can be known by a name."
        )
        if "conversation" in picture.subjects:
            del self.fields["mistaken"]

    def clean(self) -> dict[str, Any]:
        """Ask how many there are where somebody can be recognised: in a conversation at least two."""
        given = super().clean() or {}
        people, count = given.get("people"), given.get("count")
        talk = self.picture.is_conversation and not given.get("mistaken")
        if people in Rights.NOBODY:
            given["count"] = None
        elif people and not count and not self.has_error("count"):
            self.add_error("count", _("Say how many: each of them is asked."))
        if talk and people == "none":
            self.add_error(
                "people", _("Who wrote in a conversation can be known. Say how many, or make their names unreadable.")
            )
        elif talk and count and count < 2 and people not in Rights.NOBODY:
            self.add_error("count", _("A conversation has at least two people, also when you are one of them."))
        return given
