"""What a schema refused, in plain words: what was wanted and what was found."""

from collections.abc import Callable
from types import UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from vangrail.source.text import Refused, describe, one_of, unknown_name

_PATTERNS: Final = {
    r"^[a-z][a-z0-9_]*$": "small letters, digits and _ (such as lone_worker)",
    r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$": "small letters, digits and - (such as alone-at-work-now)",
    r"^[A-Z]{2}$": "a country code of two capitals (such as BE)",
}

_WANTED: Final[dict[str, str | Callable[[dict[str, Any]], str]]] = {
    "missing": "a value",
    "string_type": "text",
    "string_too_short": "text that is not empty",
    "string_too_long": lambda data: f"at most {data['max_length']} characters",
    "string_pattern_mismatch": lambda data: _PATTERNS.get(data["pattern"], f"text like {data['pattern']}"),
    "literal_error": lambda data: one_of(str(data["expected"]).replace("'", "").replace(" or ", ", ").split(", ")),
    "too_short": lambda data: f"at least {data['min_length']}",
    "too_long": lambda data: f"at most {data['max_length']}",
    "greater_than_equal": lambda data: f"a number of {data['ge']} or more",
    "less_than_equal": lambda data: f"a number of {data['le']} or less",
    "int_from_float": "a whole number",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a table",
    "model_type": "a table",
    "model_attributes_type": "a table",
    "timezone_aware": "a moment with its offset (such as 2027-03-01T09:00:00+01:00)",
}
_FAMILIES: Final = (
    ("bool", "true or false"),
    ("int", "a whole number"),
    ("float", "a number"),
    ("datetime", "a date and time (such as 2027-03-01T09:00:00)"),
    ("date", "a date (such as 2027-03-01)"),
    ("url", "an address that starts with https://"),
)


def explain(form: type[BaseModel], error: ErrorDetails, *, hide: bool = False) -> tuple[str, str, str]:
    """Return the code, the `wanted` and the `found` of one error. With `hide` nothing of the value is shown."""
    kind = error["type"]
    if error["loc"][-1:] == ("[key]",):
        return _bad_key(error, hide=hide)
    data: dict[str, Any] = dict(error.get("ctx") or {})
    if kind == "extra_forbidden":
        known = known_keys(form, error["loc"][:-1])
        name = str(error["loc"][-1])
        return (
            "file.unknown_key",
            f"one of {', '.join(known)}",
            "a key it does not know" if hide else unknown_name(name, known),
        )
    refused = data.get("error")
    if isinstance(refused, Refused):
        return "file.value", refused.wanted, "another value" if hide else refused.found
    found = describe(error["input"], hide=hide)
    if kind == "missing":
        return "file.missing", "a value", "nothing"
    if kind in {"value_error", "assertion_error"}:
        return "file.value", str(refused or error["msg"]), found
    if kind == "literal_error":
        return "file.choice", _wanted(kind, data), found
    return "file.type", _wanted(kind, data), found


def _bad_key(error: ErrorDetails, *, hide: bool) -> tuple[str, str, str]:
    data: dict[str, Any] = dict(error.get("ctx") or {})
    if isinstance(data.get("error"), Refused):
        return "file.unknown_key", data["error"].wanted, data["error"].found
    wanted = _wanted(error["type"], data)
    name = str(error["input"])
    known = wanted.replace(" or ", ", ").split(", ") if error["type"] == "literal_error" else []
    return "file.unknown_key", wanted, "a key it does not know" if hide else unknown_name(name, known)


def _wanted(kind: str, data: dict[str, Any]) -> str:
    wanted = _WANTED.get(kind)
    if isinstance(wanted, str):
        return wanted
    if wanted is not None:
        return wanted(data)
    return next((text for start, text in _FAMILIES if kind.startswith(start)), "another value")


def known_keys(form: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """Return the keys that a form knows at a location, as they are written in the file."""
    here: Any = form
    for part in loc:
        here = _step(here, part)
    form_here = _model(here)
    return [field.alias or name for name, field in form_here.model_fields.items()] if form_here else []


def _step(annotation: Any, part: str | int) -> Any:
    model = _model(annotation)
    if isinstance(part, str) and model is not None:
        return next(
            (field.annotation for name, field in model.model_fields.items() if part in {name, field.alias}), None
        )
    for choice in _choices(annotation):
        args = get_args(choice)
        if get_origin(choice) is dict:
            return args[1]
        if get_origin(choice) in {tuple, list} and isinstance(part, int):
            return args[0]
    return annotation


def _model(annotation: Any) -> type[BaseModel] | None:
    return next(
        (choice for choice in _choices(annotation) if isinstance(choice, type) and issubclass(choice, BaseModel)), None
    )


def _choices(annotation: Any) -> list[Any]:
    """Return the parts of a union, or the annotation alone, without what `Annotated` adds."""
    if get_origin(annotation) in {Union, UnionType}:
        return [inner for part in get_args(annotation) for inner in _choices(part)]
    if hasattr(annotation, "__metadata__"):
        return _choices(annotation.__origin__)
    return [] if get_origin(annotation) is Literal else [annotation]
