"""`{% load ui %}`: every component of the interface as a tag. What each takes stands in `components/` and on `/patterns/`."""

from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from vangrail.web.ui.components import blocks, changes, charts, forms, icons, lists

register = template.Library()

for _block in (blocks.callout, blocks.details, blocks.empty, blocks.confirmation, blocks.crumbs_nav, blocks.table):
    register.simple_block_tag(_block)
for _tag in (
    forms.error_summary, forms.field, forms.form_fields,
    lists.data_table, lists.summary_list, lists.timeline, lists.task_list, lists.progress, lists.pager,
    changes.diff_words, changes.marked,
    icons.icon, icons.tag,
    charts.chart,
):  # fmt: skip
    register.simple_tag(_tag)


@register.simple_tag
def page_title(title: object) -> SafeString:
    """Return the page's one h1."""
    return format_html("<h1>{}</h1>", title)


@register.simple_tag
def crumb(url: str, label: object) -> SafeString:
    """Return one place above this page, for the block `crumbs`."""
    return format_html('<li><a href="{}">{}</a></li>', url, label)


@register.simple_tag
def headers(*labels: object) -> tuple[object, ...]:
    """Return the headers of a table."""
    return labels


@register.simple_tag
def button(label: object, kind: str = "main", **attributes: Any) -> SafeString:
    """Return what sends a form. `label` is a verb with its object, `kind` main, quiet or danger; attributes follow."""
    return _with(attributes, '<button class="button" data-kind="{}" type="submit"{}>{}</button>', kind, label)


@register.simple_tag
def button_link(url: str, label: object, kind: str = "main", **attributes: Any) -> SafeString:
    """Return a link that looks like a button because it begins something."""
    return _with(attributes, '<a class="button" href="{}" data-kind="{}"{}>{}</a>', url, kind, label)


def _with(attributes: dict[str, Any], form: str, *values: object) -> SafeString:
    """Fill in a form whose last but one place takes attributes, with `_` for `-`; `None` and `False` are left out."""
    said = [
        format_html(' {}="{}"', name.replace("_", "-"), "" if value is True else value)
        for name, value in attributes.items()
        if value is not None and value is not False
    ]
    *before, label = values
    return format_html(form, *before, SafeString("".join(said)), label)


@register.simple_tag
def copy_button(target: str, label: object = "") -> SafeString:
    """Return a button that copies the text of the element with this id. Without script it is not there."""
    return render_to_string("ui/copy_button.html", {"target": target, "label": label or gettext("Copy")})


@register.simple_tag
def status_line(text: object = "", name: str = "status") -> SafeString:
    """Return the line in which an answer without a new page is announced; `name` is its id."""
    return format_html('<p class="status-line" role="status" id="{}">{}</p>', name, text)
