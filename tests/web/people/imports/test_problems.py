"""What is said about a row that cannot be used."""

from django.utils import translation
from django.utils.translation import gettext_lazy

from vangrail.web.people.imports.problems import Problem, UnreadableError, UnwantedError, shortened


def test_one_sentence_with_line_column_wanted_and_found():
    """Or that nothing was found."""
    wanted = "somebody before line %(earlier)s"
    assert (
        str(Problem(3, "Naam", wanted, "x", {"earlier": 2}))
        == "Line 3, “Naam”: wanted somebody before line 2, found “x”."
    )
    assert str(Problem(3, "Naam", "a name", "")) == "Line 3, “Naam”: wanted a name, found nothing."


def test_a_long_or_broken_cell_fits_the_sentence():
    """It stays on one line."""
    assert shortened("a\nb") == "a b"
    assert len(shortened("x" * 500)) == 60


def test_a_sentence_is_put_into_the_language_of_its_reader():
    """Errors hold it untranslated."""
    error = UnreadableError(gettext_lazy("The file is larger than %(limit)s MB."), limit=20)
    assert str(error) == "The file is larger than 20 MB."
    with translation.override("nl"):
        assert str(error) == "Het bestand is groter dan 20 MB."
    assert UnwantedError("a date").wanted == "a date"
