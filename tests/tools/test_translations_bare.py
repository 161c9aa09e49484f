"""Words in a template that would stay English in every language."""

from pathlib import Path

import pytest

from tools.translations.bare import bare


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>Hello there</p>", "Hello there"),
        ("<p>{{ name }} signed</p>", "signed"),
        ('<img alt="A picture">', "A picture"),
        ('<a href="{% url x %}" title="Go home">{{ y }}</a>', "Go home"),
        ('{% button "Sign this policy" kind="main" %}', "Sign this policy"),
        ('{% button_link url "Open" %}', "Open"),
        ('{% include "ui/table.html" with caption="People here" %}', "People here"),
        ("<p>{% translate 'one' %} and more", "and more"),
        ('{% copy_button "secret" "Copy it" %}', "Copy it"),
    ],
)
def test_a_bare_text_is_told(source, text):
    """In a text, between values, in what is read aloud, and in the label of a component."""
    (line,) = bare(Path("desk/page.html"), f"\n{source}\n")
    assert line.startswith("desk/page.html:")
    assert line.endswith(f": not in a tag of translation: {text!r}")


@pytest.mark.parametrize(
    "source",
    [
        "<p>{% translate 'Hello' %} · {{ x }} (3)</p>",
        "{% blocktranslate trimmed %}All <b>of</b> it{% endblocktranslate %}",
        "{# a comment #}{% comment %}and another{% endcomment %}<!-- and one -->",
        '<a class="plain wide" href="/somewhere/else">{{ x }}</a>&nbsp;',
        '{% tag row.name state="fine" %}{% callout "note" %}{{ x }}{% endcallout %}',
        '{% button _("Sign") kind="main" %}{% include "a.html" with caption=_("People") %}',
        "<code>vangrail serve</code><p>Vangrail</p>",
        "<input {% if x %}checked{% endif %}>",
        '{% block density %}working{% endblock %}{% copy_button "secret" _("Copy it") %}',
    ],
)
def test_what_is_translated_or_not_read_passes(source):
    """Tags, comments, addresses, names and commands are not prose."""
    assert bare(Path("desk/page.html"), source) == []


def test_a_mail_in_plain_text_is_read_line_by_line():
    """There is no HTML in it."""
    assert bare(Path("desk/mail.txt"), "{% translate 'Dear' %} {{ name }}\n1 < 2 here\n") == [
        "desk/mail.txt:1: not in a tag of translation: '1 < 2 here'"
    ]
