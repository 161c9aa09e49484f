"""Answers that come in as one stream of text."""

import json
from typing import Any, BinaryIO

from vangrail.cli.messages import say
from vangrail.errors import AnswersError, Problem
from vangrail.source.text import MAX_BYTES
from vangrail.source.toml import read_toml


def read_stream(stream: BinaryIO) -> dict[str, Any]:
    """Return the answers that come in as TOML or JSON, unchecked.

    Raises:
        AnswersError: it is neither.
    """
    raw, name = stream.read(MAX_BYTES + 1), say("check.stdin")
    problems: list[Problem] = []
    if raw.lstrip()[:1] == b"{":  # no TOML begins like this
        try:
            found = json.loads(raw)
        except (ValueError, RecursionError) as error:
            where, said = getattr(error, "lineno", None), getattr(error, "msg", "something else")
            problems.append(Problem("answers.file", name, where, "", "JSON or TOML", said))
        else:
            return dict(found)
    elif toml := read_toml(raw, name, problems):
        return toml.data
    raise AnswersError(problems)
