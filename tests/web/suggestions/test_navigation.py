"""Where the pages stand."""

from vangrail.web.suggestions.navigation import ENTRIES


def test_staff_find_the_suggestions_and_deciders_theirs():
    """One entry each."""
    assert [(entry.url_name, entry.access) for entry in ENTRIES] == [
        ("suggestions:suggestions", "signed_in"),
        ("suggestions:inbox", "suggestions.decide"),
    ]
