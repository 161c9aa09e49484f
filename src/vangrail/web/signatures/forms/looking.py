"""What a page of counts or people is about, in its address."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.languages import NAMES
from vangrail.web.people.models import Group, Site
from vangrail.web.signatures.queries.dashboard import NONE
from vangrail.web.signatures.words import READERS, STATES


class CountsForm(forms.Form):
    """Which readers, and by what the table is divided. What is not understood is the first choice."""

    audience = forms.ChoiceField(label=_("Which text"), required=False)
    by = forms.ChoiceField(
        label=_("Divided by"),
        choices=[("site", _("site")), ("group", _("group")), ("language", _("language"))],
        required=False,
    )

    def __init__(self, audiences: list[str], **more: Any) -> None:
        """Offer the readers that the policy has."""
        super().__init__(**more)
        self.fields["audience"].choices = [(each, READERS[each]) for each in audiences]  # type: ignore[attr-defined] # a choice

    def chosen(self, name: str) -> Any:
        """Return what was chosen, or the first choice."""
        self.is_valid()
        choices = [key for key, _label in self.fields[name].choices]  # type: ignore[attr-defined] # the same
        return self.cleaned_data.get(name) or choices[0]


class PeopleForm(CountsForm):
    """Which people: how they stand, where they work, to which group they belong, and in which language they read."""

    state = forms.ChoiceField(label=_("Who"), choices=[("", _("everybody")), *STATES.items()], required=False)
    site = forms.ChoiceField(label=_("Site"), required=False)
    group = forms.ChoiceField(label=_("Group"), required=False)
    language = forms.ChoiceField(label=_("Language"), choices=[("", _("any")), *NAMES.items()], required=False)

    def __init__(self, audiences: list[str], **more: Any) -> None:
        """Offer the sites and groups there are."""
        super().__init__(audiences, **more)
        del self.fields["by"]
        for name, model, nothing in (("site", Site, _("no site")), ("group", Group, _("no group"))):
            rows = model.objects.order_by("name").values_list("pk", "name")
            choices = [("", _("any")), *((str(key), label) for key, label in rows), (NONE, nothing)]
            self.fields[name].choices = choices  # type: ignore[attr-defined] # a choice

    def filters(self) -> dict[str, str]:
        """Return what was chosen beside the readers."""
        self.is_valid()
        return {name: str(self.cleaned_data.get(name) or "") for name in ("state", "site", "group", "language")}
