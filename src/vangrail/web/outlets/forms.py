"""What is asked: how an account is connected, where a post came to stand, what to do with one that waits."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts
from vangrail.web.outlets.links import LONGEST, fits
from vangrail.web.outlets.models import WAYS, Trouble
from vangrail.web.outlets.secrets import SAFE
from vangrail.web.ui.secret_fields import SecretNameField, SecretPlaceField


class ConnectionForm(forms.Form):
    """Which account goes out by which way, and where its secret stands. The secret itself has no field."""

    account = forms.ModelChoiceField(Account.objects.none(), label=_("Account"))
    way = forms.ChoiceField(label=_("How do posts get there?"), choices=WAYS[:3], widget=forms.RadioSelect)
    address = forms.CharField(
        label=_("Address"),
        max_length=300,
        required=False,
        help_text=_("Of the server, or of the webhook: https://social.example. Leave it empty for bsky.social."),
    )
    secret_in = SecretPlaceField()
    secret_name = SecretNameField(SAFE)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the accounts that are in use."""
        super().__init__(*args, **kwargs)
        self.fields["account"].queryset = open_accounts()  # type: ignore[attr-defined]


class LinkForm(forms.Form):
    """The public link of a post."""

    link = forms.CharField(
        label=_("Public link of the post"),
        max_length=LONGEST,
        help_text=_("Copy it from the address bar of the browser."),
    )

    def __init__(self, *args: Any, account: Account, **kwargs: Any) -> None:
        """Keep whose post it is."""
        super().__init__(*args, **kwargs)
        self.account = account

    def clean_link(self) -> str:
        """Refuse a link that leads elsewhere."""
        link = str(self.cleaned_data["link"]).strip()
        if complaint := fits(self.account, link):
            raise forms.ValidationError(complaint)
        return link


class DecisionForm(LinkForm):
    """What to do with a post that waits for somebody."""

    decision = forms.ChoiceField(
        label=_("What do you want to do?"), choices=Trouble.DECISIONS, widget=forms.RadioSelect
    )
    field_order = ("decision", "link")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Want the link only from who found the post."""
        super().__init__(*args, **kwargs)
        self.fields["link"].required = False
        self.fields["link"].help_text = _("Only where you found it.")

    def clean_link(self) -> str:
        """Want a link that fits from who found the post, and nothing from others."""
        if self.cleaned_data.get("decision") != "found":
            return ""
        if not self.cleaned_data["link"]:
            raise forms.ValidationError(_("Paste the public link of the post that you found."))
        return super().clean_link()
