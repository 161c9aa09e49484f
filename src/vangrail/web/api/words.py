"""What is looked at in what a program sends, before it becomes a row."""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from django.forms import BaseForm

from vangrail.languages import SHIPPED
from vangrail.web.api.site import Told

Thing = TypeVar("Thing")


def without_zeros(**words: str) -> None:
    """Look whether there is a character among these, by field, that no row of PostgreSQL can hold.

    Raises:
        Told: there is one, in which field.
    """
    for name, text in words.items():
        if "\x00" in text:
            raise Told(422, "field", f"{name}: wanted text without zeros.", name)


def in_our_languages(language: str) -> None:
    """Look whether this is a language that the product is in.

    Raises:
        Told: it is not.
    """
    if language not in SHIPPED:
        raise Told(422, "field", f"language: wanted one of {', '.join(SHIPPED)}.", "language")


def known_ones(known: Mapping[int, Thing], numbers: Iterable[int], field: str, wanted: str) -> list[Thing]:
    """Return the things with these numbers, in their order; `wanted` says in words where the numbers come from.

    Raises:
        Told: one of the numbers is not among those that are known.
    """
    numbers = list(numbers)
    if strange := [number for number in numbers if number not in known]:
        raise Told(422, "field", f"{field}: wanted {wanted}, found {strange[0]}.", field)
    return [known[number] for number in numbers]


def taken(form: BaseForm) -> dict[str, Any]:
    """Return what the form of a page takes of what was sent, so that a program meets the same rules in the same words.

    Raises:
        Told: the form refuses something: every sentence, each behind its field, and the first of these fields.
    """
    if form.is_valid():
        return form.cleaned_data
    fields = ["" if name == "__all__" else name for name in form.errors]
    said = [
        f"{name}: {' '.join(map(str, each))}" if name else " ".join(map(str, each))
        for name, each in zip(fields, form.errors.values(), strict=True)
    ]
    raise Told(422, "field", " ".join(said), fields[0])
