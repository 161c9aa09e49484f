"""The pages of the linter's rules about limits that reach too far, one a rule."""

from collections.abc import Mapping

from tools.pages.rules import cue_words
from vangrail.lint.forms import ExampleForm, OverbreadthForm, SourceForm
from vangrail.lint.library import load_lint_library

OWNS = "lint/limits/*.md"


def pages() -> dict[str, str]:
    """Return a page for every rule, and one that lists them."""
    forms = load_lint_library().overbreadth
    index = ["# Limits that reach too far", "", "| rule | what it looks for |", "|---|---|"]
    index += [f"| [{name}]({name}.md) | {form.page['en'].looks_for} |" for name, form in forms.items()]
    return {
        "lint/limits/index.md": "\n".join(index),
        **{f"lint/limits/{name}.md": page(form) for name, form in forms.items()},
    }


def page(form: OverbreadthForm) -> str:
    """Return the page of one rule: what it looks for, why, what it does not see, its answers, words, sources and examples."""
    told, words = form.page["en"], form.words["en"]
    facts = [f"- found: `{' '.join(form.found.split())}`"]
    facts += [f"- exempt: `{' '.join(form.exempt.split())}`"] if form.exempt else []
    facts += [f"- narrowed: `{' '.join(form.narrowed.split())}`"] if form.narrowed else []
    facts += [f"- answers: {_answers(form.answers)}; narrowed: {_answers(form.narrowed_answers)}"]
    facts += [f"- `{name}`: {cue_words(cue.value())}" for name, cue in form.cues.items()]
    parts = [
        f"# {form.name}",
        told.looks_for,
        f"**Why it matters.** {told.why}",
        f"**What it does not see.** {told.does_not_see}",
        f"**What it says.** {words.what} {words.why}",
        f"**The better sentence.** {words.instead}",
        "\n".join(facts),
        "\n".join(source(each) for each in form.sources),
        "\n".join(example(each) for each in form.examples.get("en", ())),
    ]
    return "\n\n".join(part for part in parts if part)


def _answers(answers: Mapping[str, str]) -> str:
    return ", ".join(f"{country} *{answer}*" for country, answer in answers.items())


def source(given: SourceForm) -> str:
    """Return a source in a line: its title and place, the countries it speaks for, and when it was read."""
    link = f"[{given.title}]({given.url})" if given.url else given.title
    where = f" ({', '.join(given.countries)})" if given.countries else ""
    return f"- {link}{where}, read on {given.as_of.isoformat()}"


def example(given: ExampleForm) -> str:
    """Return an example in a line, with its answer."""
    where = f" in {given.country}" if given.country else ""
    return f"- {given.answer}{where}: {' '.join(given.text.split())}"
