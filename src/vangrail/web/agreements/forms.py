"""What is asked when something is proposed or answered."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from vangrail.source.agreements import kinds, moments, name_of, unsafe
from vangrail.web.agreements.models import NOTE


class ProposalForm(forms.Form):
    """The kind of work, the moments, and a sentence of one's own."""

    kind = forms.ChoiceField(label=_("What kind of work is it?"), widget=forms.RadioSelect)
    moments = forms.MultipleChoiceField(
        label=_("When is social media fine, beside the breaks?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    note = forms.CharField(
        label=_("In your own words"),
        max_length=NOTE,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Something about this job that the list does not say."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        language = get_language() or "en"
        self.fields["kind"].choices = [(each.id, name_of("kind", each.id, language)) for each in kinds()]  # type: ignore[attr-defined]
        choices = [(each.id, name_of("moment", each.id, language)) for each in moments()]
        self.fields["moments"].choices = choices  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a moment that is not safe for the kind of work."""
        given = super().clean() or {}
        for moment in unsafe(given.get("kind", ""), given.get("moments", ())):
            sentence = _("With this kind of work, somebody's safety depends on you. So nobody can agree on: %(moment)s")
            name = name_of("moment", moment, get_language() or "en")
            self.add_error("moments", forms.ValidationError(sentence, params={"moment": name}))
        return given


class ChangeForm(forms.Form):
    """What should be different."""

    words = forms.CharField(
        label=_("What should be different?"), max_length=NOTE, widget=forms.Textarea(attrs={"rows": 3})
    )
