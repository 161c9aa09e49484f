"""What is asked when a token is made."""

from datetime import timedelta
from typing import Any, Final

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.api.models import Token
from vangrail.web.api.queries import scopes_for
from vangrail.web.people.models import Person

LONGEST: Final = timedelta(days=366)
"""How long somebody's own token works at most: one that nobody remembers should not stay open."""


class TokenForm(forms.ModelForm[Token]):
    """What a token is for, what it may, and until when."""

    scopes = forms.MultipleChoiceField(label=_("What may it do?"), widget=forms.CheckboxSelectMultiple)

    class Meta:
        model = Token
        fields = ("name", "scopes", "until")
        help_texts = {"name": _("The program or the team that will use it, so that you know later whom to ask.")}
        labels = {"until": _("Last day on which it works")}

    def __init__(self, *args: Any, person: Person | None = None, **kwargs: Any) -> None:
        """Offer what fits somebody's own token, or with nobody one of the site."""
        super().__init__(*args, **kwargs)
        self._person = person
        self.fields["scopes"].choices = scopes_for(person)  # type: ignore[attr-defined]
        if person is not None:
            self.fields["until"].required = True
            self.fields["until"].initial = timezone.localdate() + timedelta(days=90)
            self.fields["until"].help_text = _("At most a year from now.")
        else:
            self.fields["until"].help_text = _("Leave it empty for a token that works until somebody withdraws it.")

    def clean_until(self) -> Any:
        """Refuse a day that has passed, and for somebody's own one that is too far away."""
        day = self.cleaned_data["until"]
        if day is None:
            return None
        today = timezone.localdate()
        if day < today:
            raise forms.ValidationError(_("Choose today or a later day."))
        if self._person is not None and day > today + LONGEST:
            raise forms.ValidationError(_("Choose a day within a year."))
        return day
