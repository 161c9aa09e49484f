"""The pages of the linter's rules on tone and procedure."""

from tools.pages.lint_rules import pages
from vangrail.lint.rules import rules


def test_every_rule_has_its_page():
    """And the index names them all."""
    found, names = pages(), {rule.NAME for rule in rules()}
    assert set(found) == {"lint/rules/index.md", *(f"lint/rules/{name}.md" for name in names)}
    assert all(f"({name}.md)" in found["lint/rules/index.md"] for name in names)
