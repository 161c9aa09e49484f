"""The tags of this app."""

from vangrail.web.outlets.templatetags import outlets


def test_words_of_a_picture():
    """In the language of the post, else in any."""
    picture = {"alt": {"en": "A heron", "nl": "Een reiger"}}
    assert outlets.words_of(picture, "nl") == "Een reiger"
    assert outlets.words_of(picture, "es") == "A heron"
    assert "alt-1" in outlets.copy_button_for(1)


def test_tags_and_tables():
    """A state has colour and word, a table its headers."""
    assert "Unsure" in outlets.state_tag("unsure")
    assert "Last test" in outlets.connection_table("Accounts", [["a", "b", "c", "d"]])
    assert "State" in outlets.delivery_table("On its way", [["a", "b", "c", "d"]])
