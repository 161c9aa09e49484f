"""The page of the answers file, made from the interview: every question, why it is asked, its keys and their values."""

from typing import get_args, get_origin

from vangrail.source.answer_forms import Answers
from vangrail.source.interview import Choice, Field, Question, questions

OWNS = "answers.md"
_INTRO = """\
# The answers file

`vangrail init DIR --answers FILE` writes a policy from a TOML or JSON file; `vangrail.policy_from_answers` takes the same keys as a
dictionary. Every key but `company` may be left out: it then gets a careful default, and a to-do says who should fill it
in. A key that does not exist is refused by name. "Don't know" is an answer too.

The questions are those that `vangrail init` asks in a terminal."""
_KINDS = {
    "text": "text",
    "number": "a whole number",
    "yes_no": "true or false",
    "choice": "one of the choices below",
    "terms": "a list of words or phrases",
    "countries": "a country's name or code, or a list of them",
    "languages": "a list of language codes or names",
    "sectors": "free text, or a list; it is mapped to a sector",
}


def pages() -> dict[str, str]:
    """Return `answers.md`."""
    asked = questions("en")
    keys = {field.key for question in asked for field in question.fields}
    rest = [key for key in Answers.model_fields if key not in keys]
    parts = [_INTRO, *(section(question) for question in asked)]
    if rest:
        parts.append("## Keys that are not asked for\n\n" + "\n".join(f"- `{key}`: {shape(key)}" for key in rest))
    return {"answers.md": "\n\n".join(parts)}


def section(question: Question) -> str:
    """Return a question's part of the page."""
    lines = [
        f"## {question.prompt}",
        "",
        question.why,
        "",
        *(line for field in question.fields for line in described(field)),
    ]
    return "\n".join(lines).rstrip()


def described(field: Field) -> list[str]:
    """Return the lines about one key: what it takes, an example, and what each choice leads to."""
    required = " Required." if field.required else ""
    example = f" Example: {field.example}." if field.example else ""
    lines = [f"- `{field.key}`: {_KINDS.get(field.kind) or shape(field.key)}.{required}{example}"]
    return [*lines, *(f"    - `{choice.value}`: {consequence(choice)}" for choice in field.choices)]


def consequence(choice: Choice) -> str:
    """Return what a choice says and leads to."""
    return " ".join(part for part in (f"{choice.label}.", choice.consequence, choice.warning) if part).replace(
        "..", "."
    )


def shape(key: str) -> str:
    """Return in words what kind of value a key of the answers takes, from its type."""
    root = key.partition(".")[0]
    if root not in Answers.model_fields:
        return "a value"
    kind = Answers.model_fields[root].annotation
    if get_origin(kind) is tuple:
        return "a list of names or tables" if hasattr(get_args(kind)[0], "model_fields") else "a list"
    return "a table" if get_origin(kind) is dict else "text or a table" if hasattr(kind, "model_fields") else "a value"
