"""The pages of the linter's rules on tone and procedure, one a rule."""

from tools.pages.lint_limits import example, source
from vangrail.lint.rules import rules
from vangrail.lint.rules.form import RuleForm
from vangrail.lint.rules.library import shipped

OWNS = "lint/rules/*.md"


def pages() -> dict[str, str]:
    """Return a page for every rule, and one that lists them."""
    found = [(rule, shipped().rules[rule.NAME]) for rule in rules()]
    index = ["# Tone and procedure", "", "| rule | kind | what it looks for |", "|---|---|---|"]
    index += [
        f"| [{rule.NAME}]({rule.NAME}.md) | {rule.FAMILY} | {form.page['en'].looks_for} |" for rule, form in found
    ]
    return {
        "lint/rules/index.md": "\n".join(index),
        **{f"lint/rules/{rule.NAME}.md": page(form) for rule, form in found},
    }


def page(form: RuleForm) -> str:
    """Return the page of one rule: what it looks for, why, what it does not see, where it holds, sources and examples."""
    told, words = form.page["en"], form.words["en"]
    where = ", ".join(sorted(form.countries)) or "everywhere"
    parts = [
        f"# {form.title['en']} (`{form.name}`)",
        told.looks_for,
        f"**Why it matters.** {told.why}",
        f"**What it does not see.** {told.does_not_see}",
        f"**What it says.** {words.what} {words.why}",
        f"**The better sentence.** {words.instead}",
        f"- answers: *{form.answer}*, {where}",
        "\n".join(source(each) for each in form.sources),
        "\n".join(example(each) for each in form.examples.get("en", ())),
    ]
    return "\n\n".join(part for part in parts if part)
