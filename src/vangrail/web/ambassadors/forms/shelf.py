"""What goes on the shelf: texts by language, an address or a picture with its rights, and how long it stays."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES, SHIPPED
from vangrail.web.ambassadors.models import ALT, TEXT, TITLE, Item, Picture
from vangrail.web.ambassadors.queries.shelf import topics
from vangrail.web.checks.fields import InWordsField, PictureField
from vangrail.web.replies.spoken import voice

LONGEST: Final = 366
"""Days that something can stay on the shelf before somebody looks at it again."""

BY_LANGUAGE: Final = {"title": (_("Title (%s)"), TITLE), "text": (_("What it is about (%s)"), TEXT)}


def languages() -> list[str]:
    """Return the languages, that of the page first."""
    return sorted(SHIPPED, key=lambda code: code != get_language())


class ItemForm(forms.Form):
    """Anything on the shelf: topic, title and words in each language that it is for, and its last day."""

    topic = forms.ChoiceField(label=_("Topic"))
    until = forms.DateField(
        label=_("Last day on the shelf"),
        widget=forms.DateInput,
        help_text=_("At most a year from now. Then it vanishes by itself."),
    )

    def __init__(self, *args: Any, item: Item | None = None, **kwargs: Any) -> None:
        """Ask for texts in every language, one of them at least; begin from what is there."""
        if item is not None:
            kwargs["initial"] = begun(item)
        super().__init__(*args, **kwargs)
        spoken = voice()
        self.fields["topic"].choices = [(name, spoken.say(one.title)) for name, one in topics().items()]  # type: ignore[attr-defined]
        for code in languages():
            for name, (label, most) in BY_LANGUAGE.items():
                widget = forms.Textarea(attrs={"rows": 3, "lang": code}) if name == "text" else forms.TextInput()
                self.fields[f"{name}_{code}"] = forms.CharField(
                    label=label % NAMES[code], required=False, max_length=most, widget=widget
                )
        self.order_fields(["topic", *(name for name in self.fields if name not in {"topic", "until"}), "until"])

    def clean_until(self) -> Any:
        """Take a day from today within a year."""
        until, today = self.cleaned_data["until"], timezone.localdate()
        if not today <= until <= today + timedelta(days=LONGEST):
            raise forms.ValidationError(_("Choose a day from today on, within a year."))
        return until

    def clean(self) -> dict[str, Any]:
        """Ask for a title and words in one language at least, and in no language for half of them."""
        given = super().clean() or {}
        texts = [(given.get(f"title_{code}", ""), given.get(f"text_{code}", ""), code) for code in languages()]
        if not any(title and text for title, text, _code in texts):
            self.add_error(f"title_{languages()[0]}", _("Give a title and what it is about in one language at least."))
        for title, text, code in texts:
            if bool(title) != bool(text):
                self.add_error(
                    f"{'text' if title else 'title'}_{code}", _("Fill in both for this language, or neither.")
                )
        return given

    def by_language(self, name: str) -> dict[str, str]:
        """Return a text in each language in which something was given."""
        found = ((code, self.cleaned_data.get(f"{name}_{code}", "").strip()) for code in SHIPPED)
        return {code: text for code, text in found if text}

    def values(self) -> dict[str, Any]:
        """Return what the actions take."""
        given = {name: each for name, each in self.cleaned_data.items() if name in self.base_fields}
        return given | {"title": self.by_language("title"), "text": self.by_language("text")}


class LinkForm(ItemForm):
    """A link, or news: with its address, and that it is out."""

    url = forms.URLField(label=_("Address"), max_length=300, assume_scheme="https")
    is_out = forms.BooleanField(label=_("Everybody can read it already, in every country where we are"))


class RightsForm(ItemForm):
    """A picture: what is in it in words, and why colleagues may share it."""

    licence = forms.ChoiceField(label=_("Why may colleagues share it?"), choices=Picture.LICENCES)
    source = forms.CharField(label=_("Where does it come from?"), max_length=200)
    credit = forms.CharField(label=_("Whom do they name?"), max_length=160, required=False)
    people_agreed = forms.BooleanField(
        label=_("Nobody can be recognised in it, or everybody agreed that colleagues share it on their own accounts")
    )
    rights_until = forms.DateField(
        label=_("Last day we may use it"),
        required=False,
        widget=forms.DateInput,
        help_text=_("Empty where there is none."),
    )

    def __init__(self, *args: Any, item: Item | None = None, **kwargs: Any) -> None:
        """Ask in every language what is in it."""
        super().__init__(*args, item=item, **kwargs)
        for code in languages():
            self.fields[f"alt_{code}"] = InWordsField(code, required=False, max_length=ALT)

    def clean(self) -> dict[str, Any]:
        """Ask for words in each language in which it has a title."""
        given = super().clean() or {}
        for code in languages():
            if given.get(f"title_{code}") and not given.get(f"alt_{code}"):
                self.add_error(f"alt_{code}", _("Say in a sentence what is in it, for who cannot see it."))
        return given

    def values(self) -> dict[str, Any]:
        """Return what the actions take."""
        return super().values() | {"alt": self.by_language("alt")}


class PictureForm(RightsForm):
    """A new picture."""

    picture = PictureField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Ask for the picture first."""
        super().__init__(*args, **kwargs)
        self.order_fields(["picture"])


FORMS: Final[dict[str, type[ItemForm]]] = {
    "picture": PictureForm, "prompt": ItemForm, "link": LinkForm, "news": LinkForm,
}  # fmt: skip
"""What is asked for each kind of a new thing."""


def begun(item: Item) -> dict[str, Any]:
    """Return what a form begins with for something that is there."""
    found: dict[str, Any] = {"topic": item.topic, "until": item.until, "url": item.url, "is_out": True}
    texts = {"title": item.title, "text": item.text}
    picture = getattr(item, "picture", None)
    if picture is not None:
        texts["alt"] = picture.alt
        names = ("licence", "source", "credit", "people_agreed", "rights_until")
        found |= {name: getattr(picture, name) for name in names}
    return found | {f"{name}_{code}": text for name, by in texts.items() for code, text in by.items()}
