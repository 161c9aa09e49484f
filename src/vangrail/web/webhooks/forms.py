"""What is asked when a program is to hear, or a chat to get notices."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES, SHIPPED
from vangrail.web.due import notices
from vangrail.web.ui.secret_fields import SecretNameField, SecretPlaceField
from vangrail.web.webhooks.kinds import offered
from vangrail.web.webhooks.secrets import SAFE, secret_fault


class SubscriptionForm(forms.Form):
    """Which program, what it hears of, and where its secret stands. The secret itself has no field."""

    name = forms.CharField(
        label=_("What it is for"),
        max_length=80,
        help_text=_("The program or the team that listens, so that you know later whom to ask."),
    )
    address = forms.CharField(
        label=_("Address"), max_length=300, help_text=_("Where it listens: https://hooks.example/vangrail")
    )
    kinds = forms.MultipleChoiceField(
        label=_("What does it hear of?"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_(
            "Tick a whole part, and it hears of everything there, also of what comes later. Or choose one by one. "
            "The small words are those that the program gets."
        ),
        error_messages={
            "required": _("Choose what it hears of."),
            "invalid_choice": _("Nothing of this kind is ever written down: %(value)s"),
        },
    )
    secret_in = SecretPlaceField()
    secret_name = SecretNameField(SAFE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer every part, and each of its kinds."""
        super().__init__(*args, **kwargs)
        self._offered = offered()
        choices = [row for part in self._offered for row in ((part.whole, part.area.name), *part.kinds)]
        self.fields["kinds"].choices = choices  # type: ignore[attr-defined]

    def parts(self) -> list[dict[str, Any]]:
        """Return each part with its boxes: the one for all of it, those for its kinds, and whether one of these is ticked."""
        boxes = {each.data["value"]: each for each in self["kinds"]}
        rows = []
        for part in self._offered:
            kinds = [boxes[kind] for kind, _words in part.kinds]
            rows.append({
                "area": part.area,
                "whole": boxes[part.whole],
                "kinds": kinds,
                "is_open": any(each.data["selected"] for each in kinds),
            })  # fmt: skip
        return rows

    def clean_kinds(self) -> list[str]:
        """Leave out what is heard of with its whole part in any case."""
        chosen = self.cleaned_data["kinds"]
        return [each for each in chosen if each.endswith(".*") or f"{each.partition('.')[0]}.*" not in chosen]

    def clean(self) -> dict[str, Any]:
        """Look whether the secret can sign, where it is there already."""
        said = super().clean() or {}
        if fault := secret_fault(said.get("secret_in", ""), said.get("secret_name", "")):
            self.add_error("secret_name", fault)
        return said


class ChannelForm(forms.Form):
    """Which chat, which notices, in which language, and where its address stands. The address itself has no field."""

    name = forms.CharField(
        label=_("What it is for"), max_length=80, help_text=_("The chat or the team, as people call it.")
    )
    kinds = forms.MultipleChoiceField(label=_("Which notices go there?"), widget=forms.CheckboxSelectMultiple)
    language = forms.ChoiceField(label=_("Language"))
    secret_in = SecretPlaceField(_("Where does its address stand?"))
    secret_name = SecretNameField(notices.SAFE, _("Never paste the address itself here."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the kinds that there are, in the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["kinds"].choices = [(each.name, each.label) for each in notices.KINDS.values()]  # type: ignore[attr-defined]
        self.fields["language"].choices = [(code, NAMES[code]) for code in SHIPPED]  # type: ignore[attr-defined]
