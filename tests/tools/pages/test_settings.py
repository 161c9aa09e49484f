"""The page of the settings."""

from pathlib import Path

from tools.pages.settings import page, pages, shown
from vangrail.web.config.options import OPTIONS, Option


def test_every_setting_has_its_line():
    """Name, kind, default and sentence."""
    text = pages()["settings.md"]
    assert [option.name for option in OPTIONS if f"| `{option.name}` | {option.kind} |" not in text] == []


def test_defaults_are_as_people_type_them():
    """A flag is yes or no, a secret has none, and nobody's own folder stands on the page."""
    given = [
        ("flag", True, "yes"),
        ("flag", False, "no"),
        ("number", 587, "`587`"),
        ("number", 0, "`0`"),
        ("secret", "", ""),
    ]
    assert [shown(Option("A", kind, default, "S.")) for kind, default, _ in given] == [wanted for *_, wanted in given]
    assert shown(Option("A", "list", ("a", "b"), "S.")) == "`a,b`"
    assert str(Path.home()) not in page(OPTIONS)
