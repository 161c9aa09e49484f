"""What every form that takes a picture asks: the picture, and what is in it in words."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES


class PictureField(forms.FileField):
    """A picture that is kept without what travels along with it."""

    def __init__(self, **kwargs: Any) -> None:
        """Take what a field takes; without a help text it says what is taken off."""
        kwargs.setdefault(
            "help_text", _("At most 12 megabytes. Where and when it was taken is taken off before it is kept.")
        )
        super().__init__(label=_("The picture"), widget=forms.FileInput({"accept": "image/*"}), **kwargs)


class InWordsField(forms.CharField):
    """What is in a picture, in words of one language, for who cannot see it."""

    def __init__(self, language: str, **kwargs: Any) -> None:
        """Take the language's code, and what a field takes."""
        label = _("What is in it, in words (%(language)s)") % {"language": NAMES.get(language, language)}
        super().__init__(label=label, widget=forms.Textarea({"rows": 2, "lang": language}), **kwargs)
