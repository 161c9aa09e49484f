"""Addresses of lists."""

from django.template import Context, Template


def test_an_address_keeps_what_it_said():
    """But the page one was on."""
    text = '{% load mentions %}{% filtered said state="late" %}|{% filtered said desk="" %}|{{ t|topic_name }}|{{ s|situation_name }}'
    said = {"desk": "legal", "after": "x"}
    found = Template(text).render(Context({"said": said, "t": "money", "s": "threat"}))
    assert found == "?desk=legal&amp;state=late|?|money|Threat"
