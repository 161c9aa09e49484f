"""Forms: a field with its label, help and error; all fields; the summary of what is to be mended."""

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from django import forms
from django.forms import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext

_NATIVE: Final[tuple[tuple[type[forms.Widget], str, str], ...]] = (
    (forms.DateTimeInput, "datetime-local", "%Y-%m-%dT%H:%M"),
    (forms.DateInput, "date", "%Y-%m-%d"),
    (forms.TimeInput, "time", "%H:%M"),
)
"""Widgets that the browser has a better field for, and how that one wants its value whatever the language."""


@dataclass(frozen=True)
class Fault:
    """One line of the error summary: what is to be mended and the id of the field, empty when it is about no single one."""

    text: object
    target: str


def error_summary(*sources: Any) -> SafeString | str:
    """Return the list of everything to be mended in these forms or formsets, each linked to its field; nothing when all is well."""
    faults = [fault for source in sources if source is not None for fault in _faults(source)]
    return render_to_string("ui/error_summary.html", {"faults": faults}) if faults else ""


def _faults(source: Any) -> Iterator[Fault]:
    """Go through a form, or a formset and the forms in it."""
    if isinstance(source, forms.BaseFormSet):
        if source.is_bound:
            yield from (Fault(text, "") for text in source.non_form_errors())
            for form in source.forms:
                yield from _faults(form)
        return
    for name in source.errors:
        if name in source.fields:
            bound = source[name]
            yield from (Fault(_named(bound, text), first_id(bound)) for text in messages(bound))
        else:
            yield from (Fault(text, "") for text in source.errors[name])


def _named(bound: BoundField, text: str) -> str:
    """Return what is to be mended with the name of the field before it, which may be a question."""
    label = str(bound.label)
    return f"{label} {capfirst(text)}" if label.endswith(("?", ".", "!")) else f"{label.removesuffix(':')}: {text}"


def messages(bound: BoundField) -> list[str]:
    """Return what is to be mended in a field. Where a form has no words of its own for "required", these say what to do."""
    usual = forms.Field.default_error_messages["required"]
    return [what_to_do(bound) if text == usual else text for text in map(str, bound.errors)]


def what_to_do(bound: BoundField) -> str:
    """Return how somebody mends a field that they left empty."""
    widget = bound.field.widget
    if isinstance(widget, forms.CheckboxSelectMultiple):
        return gettext("choose at least one.")
    if isinstance(widget, forms.CheckboxInput):
        return gettext("tick this box.")
    if isinstance(widget, forms.RadioSelect | forms.Select):
        return gettext("choose one.")
    return gettext("choose a file.") if isinstance(widget, forms.FileInput) else gettext("fill this in.")


def first_id(field: BoundField) -> str:
    """Return the id of what takes the focus first in a field: of a group of choices that is the first one."""
    base = field.id_for_label or field.auto_id
    many = isinstance(field.field.widget, forms.RadioSelect | forms.CheckboxSelectMultiple)
    return f"{field.auto_id}_0" if many else str(base)


def field(bound: BoundField, **options: Any) -> SafeString:
    """Return a field with everything that belongs to it.

    `options`: `label` and `hint` instead of the form's own; `count` (characters that fit; a text area has its own limit),
    `rows`, `autocomplete`, `width` ("short" or "full"), `row` (choices beside each other), `optional=False` (do not say that
    it may stay empty), `heading` (the label is also the page's h1), and any attribute of the input with `_` for `-`.
    """
    if bound.is_hidden:
        return SafeString(str(bound))
    kind = kind_of(bound)
    most = getattr(bound.field, "max_length", None) if isinstance(bound.field.widget, forms.Textarea) else None
    said = {
        "field": bound,
        "kind": kind,
        "label": options.pop("label", bound.label),
        "hint": options.pop("hint", bound.help_text),
        "count": options.pop("count", most),
        "width": options.pop("width", ""),
        "row": options.pop("row", False),
        "heading": options.pop("heading", False),
        "optional": options.pop("optional", True) and not bound.field.required and kind != "checkbox",
        "errors": messages(bound),
    }
    said["described"] = " ".join(_described(bound, said))
    if kind == "choices":
        return render_to_string("ui/field_choices.html", said | {"choices": list(bound)})
    said["input"] = _input(bound, said, options)
    return render_to_string("ui/field.html", said)


def kind_of(bound: BoundField) -> str:
    """Return which of the templates shows a field: "choices", "checkbox", "group" (several inputs) or "input"."""
    widget = bound.field.widget
    if isinstance(widget, forms.RadioSelect | forms.CheckboxSelectMultiple):
        return "choices"
    if isinstance(widget, forms.CheckboxInput):
        return "checkbox"
    return "group" if widget.use_fieldset else "input"


def _described(bound: BoundField, said: dict[str, Any]) -> Iterator[str]:
    """Name what describes the field, in the order in which it is read out."""
    if said["hint"]:
        yield f"{bound.auto_id}_helptext"
    if bound.errors:
        yield f"{bound.auto_id}_error"
    if said["count"]:
        yield f"{bound.auto_id}_count"


def _input(bound: BoundField, said: dict[str, Any], attributes: dict[str, Any]) -> SafeString:
    """Return the input itself, with its attributes."""
    attrs: dict[str, Any] = {name.replace("_", "-"): value for name, value in attributes.items() if value is not None}
    if said["described"] and said["kind"] != "group":
        attrs["aria-describedby"] = said["described"]
    if said["count"]:
        attrs["data-count"] = said["count"]
    return bound.as_widget(widget=_native(bound.field.widget), attrs=attrs)


def _native(widget: forms.Widget) -> forms.Widget:
    """Return the browser's own field for a date or a time, and any other widget as it is."""
    for kind, input_type, form in _NATIVE:
        if isinstance(widget, kind) and getattr(widget, "input_type", "") == "text":
            native = copy.copy(widget)
            native.__dict__.update(input_type=input_type, format=form, attrs=dict(widget.attrs))
            return native
    return widget


def form_fields(form: forms.BaseForm, **options: Any) -> SafeString:
    """Return every field of a form, in its order, hidden ones included. `options` go to each of them."""
    return SafeString("\n".join(field(bound, **options) for bound in form))
