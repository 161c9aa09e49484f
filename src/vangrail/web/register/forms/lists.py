"""Forms about lists of accounts."""

from django import forms
from django.utils.translation import gettext_lazy as _


class UploadForm(forms.Form):
    """Asks for a list."""

    file = forms.FileField(
        label=_("The list"),
        help_text=_(
            "A CSV file with a row of column names. From Excel: Save as, CSV UTF-8. Leave passwords and codes out."
        ),
    )


class PreviewForm(forms.Form):
    """Carries a list that somebody looks at, until they say yes."""

    text = forms.CharField(max_length=1_000_000, strip=False, widget=forms.HiddenInput)
    seen = forms.CharField(max_length=40, widget=forms.HiddenInput)
