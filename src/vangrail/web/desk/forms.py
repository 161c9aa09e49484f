"""What is asked for an answer: the gaps of an approved reply or own words, and from which account it goes out."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import open_accounts, postable
from vangrail.web.desk.actions.answering import Words
from vangrail.web.drafts.models import Draft
from vangrail.web.mentions.items import is_address
from vangrail.web.mentions.names import TOPIC, topic_name
from vangrail.web.people.models import Person
from vangrail.web.replies.queries import UnfilledError, filled
from vangrail.web.replies.values import Ready

PROBLEMS: Final = {
    "missing": _("fill this in: nothing goes out with a gap in it."),
    "dummy": _("write what belongs here instead of a placeholder."),
    "braces": _("leave out the braces { and }."),
    "lines": _("keep it on one line."),
    "long": _("make it shorter."),
    "short": _("write a whole sentence of your own."),
    "digits": _("write a number in digits."),
    "code": _("write the number or code as it stands on the order."),
    "link": _("paste a link that begins with https://"),
    "name": _("write a name."),
}
"""What is wrong with a value, and how to mend it."""
LONGEST: Final = 5_000
GAP: Final = "gap_"
OWN_TOPICS: Final = 40


class NarrowForm(forms.Form):
    """Of which account and about what; each may be left open."""

    account = forms.ChoiceField(label=_("Account"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the accounts that are in use, the topics of mentions, and those of drafts that are their own."""
        super().__init__(*args, **kwargs)
        accounts = [(each.pk, str(each)) for each in open_accounts()]
        own = Draft.objects.exclude(topic__in=["", *TOPIC]).order_by("topic").values_list("topic", flat=True)
        topics = [
            *((name, topic_name(name)) for name in TOPIC),
            *((name, name) for name in own.distinct()[:OWN_TOPICS]),
        ]
        self.fields["account"].choices = [("", _("every account")), *accounts]  # type: ignore[attr-defined]
        self.fields["topic"].choices = [("", _("every topic")), *topics]  # type: ignore[attr-defined]


class AnswerForm(forms.Form):
    """An answer to a mention: with an approved reply its gaps, else the words themselves."""

    account = forms.ModelChoiceField(label=_("From which account?"), queryset=Account.objects.none(), empty_label=None)
    told = forms.CharField(
        label=_("A sentence for whoever handed it over"),
        help_text=_("They read it with their code. It is not public."),
        max_length=1000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
    )

    def __init__(self, person: Person, ready: Ready | None, language: str, *args: Any, **kwargs: Any) -> None:
        """Ask for what this reply needs; without one for a text. The accounts are those that this person posts for."""
        super().__init__(*args, **kwargs)
        self.ready, self.language = ready, language
        accounts = postable(person)
        if ready and ready.accounts:
            accounts = accounts.filter(pk__in=ready.accounts)
        self.fields["account"].queryset = accounts  # type: ignore[attr-defined]
        if ready is None:
            words = forms.Textarea(attrs={"rows": 5})
            self.fields["text"] = forms.CharField(label=_("Your answer"), max_length=LONGEST, widget=words)
        for gap in ready.gaps if ready else ():
            hint = f"{gap.help} {_('For example:')} {gap.example}" if gap.example else gap.help
            # What is left open is said by the reply itself, in its own words.
            self.fields[GAP + gap.name] = forms.CharField(label=gap.label, help_text=hint, required=False)
        self.order_fields([name for name in self.fields if name not in {"account", "told"}])

    def clean(self) -> dict[str, Any]:
        """Fill in the reply, and say which gaps do not fit."""
        given = super().clean() or {}
        if self.ready is None:
            return given
        values = {name.removeprefix(GAP): value for name, value in given.items() if name.startswith(GAP)}
        try:
            given["text"] = filled(self.ready, values)
        except UnfilledError as error:
            for name, problem in error.problems.items():
                field = GAP + name if GAP + name in self.fields else None
                self.add_error(field, PROBLEMS[problem])
        return given

    def words(self) -> Words:
        """Return what is answered."""
        given = self.cleaned_data
        return Words(
            text=given["text"], language=self.language, account=given["account"], told=given["told"],
            reply=self.ready.id if self.ready else "",
        )  # fmt: skip


class PostedForm(forms.Form):
    """Where an answer that was posted by hand can be read."""

    address = forms.CharField(
        label=_("Public link of the answer"),
        help_text=_("Open your answer where you posted it and copy its link."),
        max_length=500,
        widget=forms.URLInput(attrs={"autocomplete": "off"}),
    )


class WhoForm(forms.Form):
    """The address of something that somebody met, to learn who has it."""

    address = forms.CharField(
        label=_("Link of what you saw"),
        help_text=_("Open the post or the review itself and copy its link."),
        max_length=1000,
        widget=forms.URLInput(attrs={"autocomplete": "off"}),
    )

    def clean_address(self) -> str:
        """Refuse what is no link."""
        address = str(self.cleaned_data["address"]).strip()
        if not is_address(address):
            raise forms.ValidationError(_("This is no link. It begins with https://"))
        return address
