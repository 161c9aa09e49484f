"""What ships is read once, and lists are handed out by language."""

from vangrail.languages import SHIPPED
from vangrail.lint.rules.library import phrases, shipped


def test_a_rule_has_the_name_of_its_file_and_family():
    """Rules of both families are there, by name."""
    assert shipped().families["threat"] == "tone"
    assert shipped().families["desk-vacant"] == "procedure"
    assert all(name == form.name for name, form in shipped().rules.items())


def test_own_lists_are_called_by_their_rule():
    """Two rules may each have a list of the same name."""
    assert "threat.at_once" in shipped().lists("en")
    assert "ban" in shipped().lists("en")


def test_words_of_any_language_are_in_each():
    """A name such as ondernemingsraad is found in an English text."""
    assert all("ondernemingsraad" in shipped().lists(language)["council"] for language in SHIPPED)


def test_lists_are_made_ready_once():
    """The second question gets the same answer, without work."""
    assert phrases("nl") is phrases("nl")
