"""How somebody finds accounts in the register: what is chosen stands in the address."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import PLATFORMS
from vangrail.web.register.queries import State
from vangrail.web.register.words import TITLES


class FilterForm(forms.Form):
    """Which accounts somebody wants to see."""

    text = forms.CharField(label=_("Account or custodian"), required=False, max_length=80)
    level = forms.ChoiceField(
        label=_("How it stands"),
        required=False,
        choices=[("", _("all")), ("red", _("Cannot stay so")), ("amber", _("See to it")), ("fine", _("In order"))],
    )
    code = forms.ChoiceField(
        label=_("What is not in order"), required=False, choices=[("", _("anything")), *TITLES.items()]
    )
    platform = forms.ChoiceField(label=_("Where is it?"), required=False, choices=[("", _("everywhere")), *PLATFORMS])

    def chosen(self, found: Iterable[State]) -> list[State]:
        """Return the accounts that fit; all of them where nothing, or nothing sensible, is asked."""
        wanted = self.cleaned_data if self.is_bound and self.is_valid() else {}
        return [state for state in found if _fits(state, wanted)]


def _fits(state: State, wanted: dict[str, Any]) -> bool:
    text = wanted.get("text", "").casefold()
    names = [state.account.name, state.account.handle, *(each.person.name for each in state.custodians)]
    return (
        wanted.get("level", "") in {"", state.level}
        and wanted.get("platform", "") in {"", state.account.platform}
        and wanted.get("code", "") in {"", *(red.code for red in state.reds)}
        and any(text in name.casefold() for name in names)
    )
