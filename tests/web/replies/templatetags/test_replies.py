"""Tags for the pages of this app."""

from django.template import Context, Template


def test_clocks_and_countries_are_said_in_words():
    """In a template."""
    made = Template('{% load replies %}{{ 0|hours }} {{ "ES"|country_name }} {{ ""|desk_name }}').render(Context())
    assert made.strip() == "at once Spain"


def test_a_table_has_its_headers():
    """In the order of the cells."""
    made = Template('{% load replies %}{% reply_table "All" "Reply" rows=rows %}').render(
        Context({"rows": [["Refund"]]})
    )
    assert made.index("Reply") < made.index("Refund")
