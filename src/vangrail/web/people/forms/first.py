"""What the first person of a site is asked."""

from django import forms
from django.utils.translation import gettext_lazy as _


class FirstForm(forms.Form):
    """Asks who runs this site."""

    name = forms.CharField(label=_("Your name"), max_length=120, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(
        label=_("Your work e-mail"), widget=forms.EmailInput(attrs={"autocomplete": "email"}),
        help_text=_("Links to sign in are mailed to it."),
    )  # fmt: skip
