"""The pages of the linter's rules about limits."""

from tools.pages.lint_limits import example, pages, source
from vangrail.lint.forms import ExampleForm, SourceForm
from vangrail.lint.library import load_lint_library


def test_every_rule_has_its_page():
    """And the index names them all."""
    found, names = pages(), set(load_lint_library().overbreadth)
    assert set(found) == {"lint/limits/index.md", *(f"lint/limits/{name}.md" for name in names)}
    assert all(f"({name}.md)" in found["lint/limits/index.md"] for name in names)
    assert all("What it does not see" in text for path, text in found.items() if not path.endswith("index.md"))


def test_sources_and_examples_are_lines():
    """With country and date."""
    given = SourceForm.model_validate(
        {"title": "A ruling", "url": "https://law.example", "as_of": "2026-11-21", "countries": ["US"]}
    )
    assert source(given) == "- [A ruling](https://law.example) (US), read on 2026-11-21"
    assert example(ExampleForm(text="No\nhats.", answer="flag", country="US")) == "- flag in US: No hats."
