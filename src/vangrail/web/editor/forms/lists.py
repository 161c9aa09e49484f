"""The lists of words, the need-to-know list, the folder that comes in, and the note of a proposal."""

from typing import Any, Final

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from vangrail.source.answer_values import terms
from vangrail.source.archive import MAX_PACKED
from vangrail.source.conditions import CHOICES
from vangrail.web.editor.forms.base import lines
from vangrail.web.people.rows import DESKS, desk_name

LISTS: Final = [
    ("secret", _("Not public yet"), _("Code names, projects, figures. The check says: ask first.")),
    ("products", _("Products and services"), _("Praise for your own product needs a word about where you work.")),
    ("competitors", _("Competitors"), _("What people say about them, the company is heard to say.")),
    ("customers", _("Customers who want to stay unnamed"), _("Their name needs their consent.")),
    ("tools", _("Systems"), _("Whoever knows your software knows where to try.")),
    ("public_contacts", _("Public contact points"), _("Numbers and addresses that anybody may post.")),
    ("also_called", _("Other names of the company"), _("So that the check recognises them.")),
]
MOST: Final = 100_000
"""Terms that a list may have."""


class _Plain(forms.Form):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **{"label_suffix": "", **kwargs})


class TermsForm(_Plain):
    """Terms to add, pasted as lines or with commas."""

    terms = forms.CharField(
        label=_("Add words"), help_text=_("One per line, or with commas. You can paste a long list."),
        widget=forms.Textarea(attrs={"rows": 5}),
    )  # fmt: skip

    def clean_terms(self) -> list[str]:
        """Return the terms."""
        found = [" ".join(each.split()) for each in terms(self.cleaned_data["terms"])]
        long = next((each for each in found if len(each) > 200), None)
        if long:
            raise forms.ValidationError(gettext("“%(term)s…” is too long for a name.") % {"term": long[:40]})
        return found


def merged(held: tuple[str, ...], added: list[str]) -> tuple[tuple[str, ...], list[str]]:
    """Return the list with the new terms, and those that stood there already, whatever their case."""
    known = {term.casefold() for term in held}
    fresh: list[str] = []
    twice: list[str] = []
    for term in added:
        (twice if term.casefold() in known else fresh).append(term)
        known.add(term.casefold())
    return (*held, *fresh)[:MOST], twice


class SecretForm(_Plain):
    """The whole need-to-know list, a term a line."""

    terms = forms.CharField(
        label=_("Names and matters"), help_text=_("One per line."), required=False, widget=forms.Textarea(attrs={"rows": 12})
    )  # fmt: skip

    def clean_terms(self) -> list[str]:
        """Return the terms."""
        return lines(self.cleaned_data["terms"])


class MoveForm(_Plain):
    """The desk that gets the list."""

    desk = forms.ChoiceField(label=_("Hand the list over to"))

    def __init__(self, *args: Any, held: str, **kwargs: Any) -> None:
        """Offer every desk but the one that has it."""
        super().__init__(*args, **kwargs)
        desks = [(each, desk_name(each)) for each in DESKS if each != held]
        self.fields["desk"].choices = desks  # type: ignore[attr-defined] # a choice


class FolderForm(_Plain):
    """A policy folder as a zip file."""

    folder = forms.FileField(label=_("Policy folder"), help_text=_("A zip file of at most 5 MB."))

    def clean_folder(self) -> bytes:
        """Return the bytes of the file."""
        file = self.cleaned_data["folder"]
        if file.size > MAX_PACKED:
            raise forms.ValidationError(gettext("This file is larger than 5 MB."))
        return bytes(file.read())


class NoteForm(_Plain):
    """What is new in a proposal, in the proposer's words."""

    note = forms.CharField(
        label=_("What is new, in your words"), help_text=_("People who are consulted read this first."), required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )  # fmt: skip


class DialsForm(_Plain):
    """The dials, each with what follows from a setting."""

    def __init__(self, *args: Any, ways: dict[str, tuple[str, list[tuple[str, str]]]], **kwargs: Any) -> None:
        """Take the label and the choices of each dial."""
        super().__init__(*args, **kwargs)
        for name in (name for name in CHOICES if name in ways):
            label, choices = ways[name]
            self.fields[name] = forms.ChoiceField(label=label, choices=choices, widget=forms.RadioSelect)
