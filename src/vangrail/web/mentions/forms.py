"""What is asked about a mention, a source, a search, and of a colleague who hands something over."""

import secrets
from typing import Any, Final, get_args

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.check.images.cleaned import cleaned
from vangrail.check.images.opening import opened
from vangrail.errors import PictureError
from vangrail.languages import DETECTED
from vangrail.policy.company import DeskName
from vangrail.web.checks.pictures import PROBLEMS
from vangrail.web.config.outgoing.addresses import is_web_address
from vangrail.web.mentions.actions.handing import is_left_out
from vangrail.web.mentions.authors import account_of, is_page_of_somebody
from vangrail.web.mentions.models import Closing, Source
from vangrail.web.mentions.models.mention import URGENCIES
from vangrail.web.mentions.models.steps import NOTE
from vangrail.web.mentions.names import SITUATION, TOPIC
from vangrail.web.mentions.queries.listening import brand_terms, searches
from vangrail.web.mentions.sources.hook import weakness
from vangrail.web.people.models import Person
from vangrail.web.policies.shown import desk_name

WORDS: Final = 2_000
WIDEST: Final = 1600
"""Pixels of the longer side of a picture that is kept."""

WRITERS: Final = (
    ("public", _("Somebody outside the company, or I do not know")),
    ("colleague", _("A colleague, on their own account")),
)


def _area(label: Any, rows: int = 3, **more: Any) -> forms.CharField:
    return forms.CharField(label=label, max_length=NOTE, widget=forms.Textarea({"rows": rows}), **more)


class NarrowForm(forms.Form):
    """What a list is narrowed to; it only writes the address."""

    desk = forms.ChoiceField(label=_("Desk"), required=False)
    situation = forms.ChoiceField(label=_("Situation"), required=False)
    topic = forms.ChoiceField(label=_("Topic"), required=False)
    language = forms.ChoiceField(label=_("Language"), required=False)
    urgency = forms.ChoiceField(label=_("How urgent, at least"), required=False)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        everything = ("", _("Everything"))
        choices: dict[str, list[tuple[str, Any]]] = {
            "desk": [(name, desk_name(name)) for name in get_args(DeskName)],
            "situation": [(name, said) for name, said in SITUATION.items() if name],
            "topic": list(TOPIC.items()),
            "language": [(name, name) for name in DETECTED],
            "urgency": [(str(level), said) for level, said in URGENCIES if level],
        }
        for name, found in choices.items():
            self.fields[name].choices = [everything, *found]  # type: ignore[attr-defined]


class HandOverForm(forms.Form):
    """Which desk takes over, what it is for them, and what they need to know."""

    desk = forms.ChoiceField(label=_("To which desk?"))
    situation = forms.ChoiceField(label=_("What is it?"), required=False)
    note = _area(_("What do they need to know?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Fill the choices in the language of the page."""
        super().__init__(*args, **kwargs)
        self.fields["desk"].choices = [(name, desk_name(name)) for name in get_args(DeskName)]  # type: ignore[attr-defined]
        self.fields["situation"].choices = list(SITUATION.items())  # type: ignore[attr-defined]


class CloseForm(forms.Form):
    """How it ended, for the team and for whoever handed it over."""

    outcome = forms.ChoiceField(label=_("How did it end?"), choices=Closing.OUTCOMES, widget=forms.RadioSelect)
    note = _area(_("Note for the team"), 2, required=False)
    told = _area(
        _("A sentence for whoever handed it over"),
        2,
        required=False,
        help_text=_("They read it with their code. Thank them; name nobody."),
    )


class EndForm(forms.Form):
    """What an alarm was, in a sentence."""

    ending = forms.CharField(label=_("What was it?"), max_length=500, widget=forms.Textarea({"rows": 2}))


class SearchForm(forms.Form):
    """What is listened for, why, whose search it is, and how long what it finds is kept."""

    name = forms.CharField(label=_("Name"), max_length=80)
    terms = forms.MultipleChoiceField(
        label=_("Brand terms"),
        widget=forms.CheckboxSelectMultiple,
        help_text=_("The company and its products, as the policy names them. People are never listened for."),
    )
    purpose = forms.CharField(label=_("What is it for?"), max_length=300, widget=forms.Textarea({"rows": 2}))
    owner = forms.ModelChoiceField(label=_("Who looks after it?"), queryset=Person.objects.none())
    days = forms.IntegerField(label=_("Days that what it finds is kept"), min_value=7, max_value=730, initial=90)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the brands of the policy, and the people of the social team."""
        super().__init__(*args, **kwargs)
        self.fields["terms"].choices = [(term, term) for term in brand_terms()]  # type: ignore[attr-defined]
        people = Person.objects.here().filter(roles__name__in=("desk", "policy_owner"), roles__taken_at=None)
        self.fields["owner"].queryset = people.distinct().order_by("name")  # type: ignore[attr-defined]


PLACES: Final = tuple(each for each in Source.KINDS if each[0] != "staff")
"""The kinds of places that somebody adds; what colleagues hand over comes in by itself."""


class SourceForm(forms.Form):
    """A place to listen to."""

    search = forms.ModelChoiceField(label=_("For which search?"), queryset=searches().none())
    kind = forms.ChoiceField(label=_("What kind of place is it?"), choices=PLACES)
    name = forms.CharField(label=_("Name"), max_length=80)
    address = forms.CharField(
        label=_("Address"),
        max_length=500,
        required=False,
        help_text=_(
            "A feed, a server, or a mailbox as imaps://mail.example/INBOX. A table and incoming messages need none."
        ),
    )
    secret = forms.RegexField(
        r"^[A-Z][A-Z0-9_]{2,79}$",
        label=_("Name of the secret"),
        required=False,
        help_text=_("The name of a setting on the server, such as VANGRAIL_MENTIONS_MAIL. Never the secret itself."),
    )
    minutes = forms.IntegerField(label=_("Look every so many minutes"), min_value=5, max_value=1440, initial=15)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        """Offer the searches that run."""
        super().__init__(*args, **kwargs)
        self.fields["search"].queryset = searches()  # type: ignore[attr-defined]

    def clean(self) -> dict[str, Any]:
        """Ask for an address where the kind needs one, and for a secret where it needs that: one that can sign, if it is there."""
        given = super().clean() or {}
        kind, address = given.get("kind"), str(given.get("address") or "")
        if kind == "mail" and not address.startswith(("imaps://", "imap://")):
            self.add_error("address", _("Address: write it as imaps://mail.example/INBOX."))
        elif kind in Source.LOOKED_AT and kind != "mail" and not is_web_address(address):
            self.add_error("address", _("Address: begin with https://, without a name or a password in it."))
        if kind in {"hook", "mail", "bluesky"} and not given.get("secret") and "secret" not in self.errors:
            self.add_error("secret", _("Name of the secret: this kind of place needs one."))
        elif kind == "hook" and (fault := weakness(str(given.get("secret") or ""))):
            self.add_error("secret", fault)
        return given


class TableForm(forms.Form):
    """A table to take in."""

    table = forms.FileField(
        label=_("Table (CSV)"), help_text=_("With the columns text, url, author, at, readers, language, id, to_us.")
    )


class HandInForm(forms.Form):
    """What a colleague saw: the link, the words, perhaps a picture. Nothing of it says who they are."""

    writer = forms.ChoiceField(label=_("Who wrote it?"), choices=WRITERS, widget=forms.RadioSelect)
    address = forms.CharField(
        label=_("Link to it"), max_length=1000, required=False, help_text=_("To the post or the review itself.")
    )
    text = forms.CharField(
        label=_("What does it say?"), max_length=WORDS, required=False, widget=forms.Textarea({"rows": 4})
    )
    words = forms.CharField(
        label=_("What should we know?"), max_length=WORDS, required=False, widget=forms.Textarea({"rows": 2})
    )
    picture = forms.FileField(
        label=_("A screenshot, if it may disappear"),
        required=False,
        help_text=_("Where and with what it was taken is removed from it."),
    )
    once = forms.CharField(widget=forms.HiddenInput, max_length=60, required=False)

    def clean_once(self) -> str:
        """Return the random name of this form."""
        return str(self.cleaned_data.get("once") or secrets.token_urlsafe(16))

    def clean_address(self) -> str:
        """Refuse what leads to somebody instead of to something they said, and whom nobody listens to."""
        address = str(self.cleaned_data["address"]).strip()
        if address and not is_web_address(address):
            raise forms.ValidationError(_("Link to it: copy the whole address, it begins with https://."))
        if is_page_of_somebody(address):
            raise forms.ValidationError(
                _(
                    "Link to it: this leads to somebody's own page. We look at what was said, never at people. "
                    "Copy the link of the post."
                )
            )
        if is_left_out(address):
            raise forms.ValidationError(
                _(
                    "Link to it: whoever wrote this asked us not to listen, and we keep to that. Thank you for looking out."
                )
            )
        return address

    def clean_picture(self) -> bytes | None:
        """Return a clean copy of the picture, made from its pixels."""
        sent = self.cleaned_data.get("picture")
        if not sent:
            return None
        try:
            return cleaned(opened(sent.read()), longest=WIDEST).data
        except PictureError as error:
            raise forms.ValidationError(str(PROBLEMS[str(error.data.get("problem", "broken"))])) from error

    def clean(self) -> dict[str, Any]:
        """Leave colleagues alone, and ask for something that a desk can answer."""
        given = super().clean() or {}
        if given.get("writer") == "colleague":
            self.add_error(
                "writer",
                _(
                    "What colleagues write on their own accounts is theirs, and we do not collect it. "
                    "Talk to them, or to the desk that helps with conflicts."
                ),
            )
        if not self.errors and not ((given.get("text") or "").strip() or given.get("address") or given.get("picture")):
            self.add_error("text", _("What does it say: copy the words, give the link, or add a screenshot."))
        return given


class CodeForm(forms.Form):
    """The code that a colleague was given."""

    code = forms.CharField(
        label=_("Your code"), max_length=40, widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"})
    )


class LeaveOutForm(forms.Form):
    """The account of somebody who does not want to be heard. It becomes a keyed digest at once and is kept nowhere."""

    handle = forms.CharField(
        label=_("The address of your page"),
        max_length=300,
        help_text=_("Such as https://social.example/@name, or name@social.example."),
        widget=forms.TextInput({"autocomplete": "off", "spellcheck": "false"}),
    )

    def clean_handle(self) -> str:
        """Refuse what names no account."""
        given = str(self.cleaned_data["handle"])
        if not account_of(given):
            raise forms.ValidationError(
                _("The address of your page: copy it from your browser while you look at your page.")
            )
        return given
