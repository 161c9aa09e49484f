"""What is asked about a fact."""

from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES, SHIPPED
from vangrail.web.drafts.models import Fact


class FactForm(forms.Form):
    """Something that may be said of the company, how to say it, where it comes from, and until when it holds."""

    text = forms.CharField(label=_("The fact"), max_length=600, widget=forms.Textarea({"rows": 2}))
    source = forms.CharField(
        label=_("Where does it come from?"), max_length=300, help_text=_("A report, a measurement, a person.")
    )  # fmt: skip
    topic = forms.CharField(label=_("Topic"), max_length=60, required=False)
    expires = forms.DateField(
        label=_("Last day it holds"), help_text=_("After this day nobody can choose it, and drafts that lean on it say so.")
    )  # fmt: skip

    def __init__(self, *args: Any, fact: Fact | None = None, **kwargs: Any) -> None:
        """Begin from a fact that is renewed, and offer words in each language."""
        if fact is not None:
            said = {f"wording_{language}": fact.wording.get(language, "") for language in SHIPPED}
            kwargs["initial"] = {"text": fact.text, "source": fact.source, "topic": fact.topic, **said}
        super().__init__(*args, **kwargs)
        for language in SHIPPED:
            self.fields[f"wording_{language}"] = forms.CharField(
                label=_("How to say it (%(language)s)") % {"language": NAMES[language]},
                max_length=300,
                required=False,
                widget=forms.TextInput({"lang": language}),
            )

    def clean_expires(self) -> Any:
        """Refuse a day that is over."""
        day = self.cleaned_data["expires"]
        if day < timezone.localdate():
            raise forms.ValidationError(_("This day is over. Choose one that is to come."))
        return day

    def values(self) -> dict[str, Any]:
        """Return the fact as the action takes it."""
        plain = {name: self.cleaned_data[name] for name in ("text", "source", "topic", "expires")}
        said = {language: self.cleaned_data[f"wording_{language}"].strip() for language in SHIPPED}
        return {**plain, "wording": {language: words for language, words in said.items() if words}}


class ClaimForm(forms.Form):
    """Which facts a draft leans on."""

    fact = forms.ModelChoiceField(
        label=_("Which fact?"), queryset=Fact.objects.none(), widget=forms.RadioSelect, empty_label=None
    )

    def __init__(self, *args: Any, facts: Any, **kwargs: Any) -> None:
        """Offer the facts that hold."""
        super().__init__(*args, **kwargs)
        self.fields["fact"].queryset = facts  # type: ignore[attr-defined]
