"""What people fill in about themselves."""

from django import forms
from django.utils.translation import gettext_lazy as _


class LanguageForm(forms.Form):
    """Asks for the language in which somebody wants to read and be written to."""

    language = forms.ChoiceField(
        label=_("Language"),
        choices=[("en", "English"), ("nl", "Nederlands"), ("es", "Español")],
        widget=forms.RadioSelect,
    )
