"""The small tags, in a template."""

from django.template import engines
from django.utils.safestring import SafeString


def shown(source):
    """Return what a template gives."""
    return engines["django"].from_string("{% load ui %}" + source).render()


def test_a_button_sends_and_a_link_leads():
    """Both say what they are for, with attributes."""
    assert 'type="submit"' in shown('{% button "Sign this policy" name="sign" value="2" %}')
    assert 'value="2"' in shown('{% button "Sign this policy" name="sign" value="2" %}')
    assert 'data-kind="quiet"' in shown('{% button_link "/policy/" "Read the policy" kind="quiet" %}')
    assert "<a " in shown('{% button_link "/policy/" "Read the policy" %}')


def test_what_is_put_in_is_escaped():
    """Also in attributes."""
    source = "{% page_title said %}{% button said title=said %}{% crumb said said %}{% status_line said %}"
    assert "<b>" not in engines["django"].from_string("{% load ui %}" + source).render({"said": "<b>"})


def test_headers_of_a_table_are_what_was_given():
    """In their order."""
    table = shown('{% headers "Day" "Who" as columns %}{% data_table "Shifts" columns rows %}')
    assert table.index("Day") < table.index("Who")


def test_a_copy_button_says_how_it_went():
    """In a line that is read out."""
    text = shown('{% copy_button "answer" %}')
    assert ('data-copy="answer"' in text, 'role="status"' in text) == (True, True)


def test_tags_give_safe_text():
    """So that a page may put one into another."""
    from vangrail.web.ui.templatetags.ui import button

    assert isinstance(button("Go"), SafeString)
