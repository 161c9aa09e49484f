"""Components that hold a piece of a page."""

import pytest
from django.template import engines

from vangrail.web.ui.components.blocks import callout, crumbs_nav


def shown(source, **context):
    """Return what a template gives."""
    return engines["django"].from_string("{% load ui %}" + source).render(context)


def test_a_callout_says_in_words_what_its_colour_says():
    """Its own title, or the kind's."""
    assert "Ask first" in shown('{% callout "ask" title="Ask first" %}x{% endcallout %}')
    assert "Good to know" in shown("{% callout %}x{% endcallout %}")


def test_a_callout_is_of_a_known_kind():
    """A typing error is not shown to anybody."""
    with pytest.raises(ValueError, match="found 'alarm'"):
        callout("x", "alarm")


@pytest.mark.parametrize("name", ["callout", 'details "S"', 'empty "T"', 'confirmation "T"', 'table "C"'])
def test_what_is_inside_stays_safe(name):
    """What a page puts into a block is escaped once, and its own markup stays."""
    tag = name.split()[0]
    text = shown("{% " + name + " %}<p>{{ said }}</p>{% end" + tag + " %}", said="<b>")
    assert "<p>&lt;b&gt;</p>" in text


def test_a_page_at_the_top_has_no_way_back():
    """An empty navigation would be read out for nothing."""
    assert crumbs_nav(" \n") == ""
    assert "<nav" in crumbs_nav("<li>x</li>")


def test_a_wide_table_can_be_scrolled_by_keyboard():
    """It takes the focus and says what it is."""
    text = shown('{% table "Hours" %}<tbody></tbody>{% endtable %}')
    assert 'tabindex="0"' in text
    assert 'aria-label="Hours"' in text


def test_a_row_is_a_card_on_a_phone():
    """Each cell says under which label it stands, in a box of its own; an empty one is empty; nothing scrolls."""
    head = '<thead><tr><th scope="col">Team</th><th scope="col">A "big" <em>goal</em></th><th scope="col">End</th></tr></thead>'
    body = '<tbody><tr><th scope="row">Gent</th><td data-number>1<br>2</td><td> </td></tr></tbody>'
    text = shown(f'{{% table "Hours" cards=True %}}{head}{body}{{% endtable %}}')
    assert "table-scroll" not in text
    assert '<table class="table" role="table">' in text
    assert '<th role="columnheader" scope="col">Team</th>' in text
    assert '<th role="rowheader" scope="row">Gent</th>' in text
    assert '<td role="cell" data-label="A &quot;big&quot; goal" data-number><div>1<br>2</div></td>' in text
    assert '<td role="cell" data-label="End"></td>' in text
    assert text.count('role="row"') == 2


def test_details_and_the_levels_of_headings():
    """They can begin open; a heading fits where it stands."""
    assert '<details class="details" open>' in shown('{% details "More" is_open=True %}x{% enddetails %}')
    assert "<h3>None yet</h3>" in shown('{% empty "None yet" level=3 %}x{% endempty %}')
    assert "<h1>" in shown('{% confirmation "Done" %}x{% endconfirmation %}')
