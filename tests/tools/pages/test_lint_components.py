"""The page of the components that a policy should hold."""

from tools.pages.lint_components import pages
from vangrail.lint.library import load_lint_library


def test_every_component_has_its_section():
    """In the order of the list."""
    text = pages()["lint/components.md"]
    places = [text.index(f"(`{name}`)") for name in load_lint_library().components]
    assert places == sorted(places)
    assert len(places) == 40
