"""What is asked about somebody who agreed to what goes out about them."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.web.drafts.models import Consent


class ConsentForm(forms.ModelForm[Consent]):
    """That somebody agreed. `known` are those who are written down already: each of them counts once."""

    class Meta:
        model = Consent
        fields = ("kind", "name", "agreed_on", "kept", "expires")
        labels = {
            "kind": _("Who is it?"),
            "name": _("Name"),
            "agreed_on": _("Agreed on"),
            "kept": _("Where is that kept?"),
            "expires": _("Last day it holds"),
        }
        help_texts = {
            "kept": _("Such as a folder or a letter. Do not put the letter here."),
            "expires": _("Empty where there is none."),
        }

    def __init__(self, *args: Any, known: Iterable[Consent] = (), **kwargs: Any) -> None:
        """Keep who is written down already."""
        super().__init__(*args, **kwargs)
        self.known = list(known)

    def clean_name(self) -> str:
        """Refuse a name whose agreement stands there and holds: two of that name are told apart, and one counts once."""
        name, today = str(self.cleaned_data["name"]), timezone.localdate()
        if any(one.whose == Consent(name=name).whose and one.holds(today) for one in self.known):
            message = _("This name stands there already. Are there two people of this name? Add what tells them apart.")
            raise forms.ValidationError(message)
        return name
