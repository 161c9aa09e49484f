"""The page of the components that a policy should hold."""

from collections.abc import Iterator

from vangrail.lint.forms import ComponentForm
from vangrail.lint.library import load_lint_library

OWNS = "lint/components.md"


def pages() -> dict[str, str]:
    """Return the one page."""
    forms = load_lint_library().components.values()
    head = [
        "# What a policy should say",
        "",
        "Decided on sentences: who may, must or should do what. A word in passing is nothing.",
    ]
    return {"lint/components.md": "\n\n".join(["\n".join(head), *("\n\n".join(section(form)) for form in forms)])}


def section(form: ComponentForm) -> Iterator[str]:
    """Yield the parts of a component's section."""
    words = form.words["en"]
    yield f"## {form.order}. {words.title} (`{form.name}`)"
    need = f"{form.need}, when `{form.when}`" if form.when else form.need
    yield f"- need: {need}\n- readers: {', '.join(form.applies)}"
    yield f"**Missing.** {words.asks} {words.why}"
    yield f"**Too little.** {words.weak}"
    yield f"**Better.** {words.instead}"
    lines = [
        f"- {each.presence}: {f'*{each.heading}* ' if each.heading else ''}{each.text}"
        for each in form.examples.get("en", ())
    ]
    if lines:
        yield "\n".join(lines)
