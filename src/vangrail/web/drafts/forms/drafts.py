"""What is asked about a draft: around its texts, and which drafts somebody wants to see."""

from datetime import datetime
from typing import Any

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from vangrail.languages import DETECTED, NAMES
from vangrail.web.accounts.models import PLATFORMS, Account
from vangrail.web.drafts.actions import mark
from vangrail.web.drafts.actions.drafts import FIELDS
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.drafts.queries.listing import every_state, topics

LANGUAGES = [(code, NAMES[code]) for code in DETECTED]
MOST = 100_000
"""Characters that a text may have: no platform takes more."""


def text_field(help_text: Any = "") -> forms.CharField:
    """Return the field in which a text is written. It may be empty while it is being written."""
    widget = forms.Textarea({"rows": 8, "autocomplete": "off", "spellcheck": "true"})
    return forms.CharField(
        label=_("The text"),
        validators=[MaxLengthValidator(MOST)],
        strip=False,
        required=False,
        widget=widget,
        help_text=help_text,
    )


class DetailsForm(forms.Form):
    """What stands around the texts of a draft."""

    title = forms.CharField(
        label=_("What is it about?"), max_length=160, help_text=_("For us, to find it again. It does not go out.")
    )
    topic = forms.CharField(
        label=_("Topic"), max_length=60, required=False, help_text=_("One word, such as products or hiring.")
    )
    target_at = forms.DateTimeField(label=_("When should it go out?"), required=False, widget=forms.DateTimeInput)
    in_reply_to = forms.URLField(
        label=_("Does it answer a public post?"), max_length=500, required=False, assume_scheme="https",
        help_text=_("Then its address."),
    )  # fmt: skip
    sources = forms.CharField(
        label=_("Where do its claims come from?"), required=False, max_length=4000, widget=forms.Textarea({"rows": 2})
    )
    note = forms.CharField(
        label=_("Note to the approver"),
        required=False,
        max_length=4000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Only the social team reads it."),
    )
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def __init__(self, *args: Any, draft: Draft | None = None, **kwargs: Any) -> None:
        """Begin from the draft as it is."""
        if draft is not None:
            kwargs["initial"] = {name: getattr(draft, name) for name in FIELDS} | {"seen": mark(draft)}
        super().__init__(*args, **kwargs)
        self.draft = draft
        zone = timezone.get_current_timezone_name()
        self.fields["target_at"].help_text = _("In the time zone %(zone)s.") % {"zone": zone}

    def clean_target_at(self) -> datetime | None:
        """Return the time; one that nobody changed keeps its seconds, which the field does not show."""
        given: datetime | None = self.cleaned_data["target_at"]
        held = self.draft.target_at if self.draft else None
        return held if given and held and held.replace(second=0, microsecond=0) == given else given


class NewForm(DetailsForm):
    """A draft with its first text, for as many accounts as somebody wants."""

    accounts = forms.ModelMultipleChoiceField(
        label=_("For which accounts?"), queryset=Account.objects.none(), widget=forms.CheckboxSelectMultiple
    )
    language = forms.ChoiceField(label=_("In which language do you write?"), choices=LANGUAGES)
    text = text_field(help_text=_("Each account gets it to begin with; you change it there."))

    def __init__(self, *args: Any, accounts: Any, **kwargs: Any) -> None:
        """Offer the accounts that somebody prepares posts for."""
        super().__init__(*args, **kwargs)
        self.fields["accounts"].queryset = accounts  # type: ignore[attr-defined]


class TextForm(forms.Form):
    """One text. `seen` is the digest of what somebody had before them."""

    text = text_field()
    seen = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)


class VariantForm(forms.Form):
    """Another text: for which account, in which language, from which one."""

    account = forms.ModelChoiceField(label=_("For which account?"), queryset=Account.objects.none(), empty_label=None)
    language = forms.ChoiceField(label=_("In which language?"), choices=LANGUAGES)
    based_on = forms.ModelChoiceField(
        label=_("Does it follow a text of this draft?"), queryset=Variant.objects.none(),
        required=False,
        empty_label=_("No, it stands alone"),
        help_text=_("When that one changes, this one is marked until somebody looked."),
    )  # fmt: skip

    def __init__(self, *args: Any, draft: Draft, accounts: Any, **kwargs: Any) -> None:
        """Offer the accounts that somebody prepares posts for, and the texts of the draft."""
        super().__init__(*args, **kwargs)
        self.draft = draft
        self.fields["account"].queryset = accounts  # type: ignore[attr-defined]
        self.fields["based_on"].queryset = draft.variants.select_related("account")  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Refuse a second text for the same account and language."""
        given = super().clean() or {}
        account, language = given.get("account"), given.get("language")
        if account and self.draft.variants.filter(account=account, language=language).exists():
            self.add_error("language", _("There is a text for this account in this language already."))
        return given


class FilterForm(forms.Form):
    """Which drafts somebody wants to see."""

    words = forms.CharField(label=_("Words"), required=False, max_length=100)
    state = forms.ChoiceField(label=_("State"), required=False)
    account = forms.ModelChoiceField(
        label=_("Account"), queryset=Account.objects.all(), required=False, empty_label=_("all")
    )
    platform = forms.ChoiceField(label=_("Platform"), choices=[("", _("all")), *PLATFORMS], required=False)
    language = forms.ChoiceField(label=_("Language"), choices=[("", _("all")), *LANGUAGES], required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    since = forms.DateField(label=_("Out from"), required=False)
    until = forms.DateField(label=_("Out until"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the states and topics that there are."""
        super().__init__(*args, **kwargs)
        known = [(state.name, state.label) for state in every_state()]
        self.fields["state"].choices = [("", _("all but taken back")), *known]  # type: ignore[attr-defined]
        self.fields["topic"].choices = [("", _("all")), *((topic, topic) for topic in topics())]  # type: ignore[attr-defined]


class WithdrawalForm(forms.Form):
    """Why a draft is taken back."""

    reason = forms.CharField(label=_("Why?"), max_length=300, required=False)
