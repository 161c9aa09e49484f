"""Verdicts for programs."""

from importlib.metadata import version
from typing import Any, Final

from vangrail.check.verdict import Verdict
from vangrail.cli.drafts import Given
from vangrail.cli.output import write_json
from vangrail.policy.model import Policy

FORMAT: Final = 1
"""The version of the envelope; each verdict in it carries the version of its own form."""


def write_verdicts_json(verdicts: list[tuple[Given, Verdict]], policy: Policy) -> None:
    """Write the verdicts, each with the file it belongs to and the place in it where its draft begins (in code points)."""
    found: list[dict[str, Any]] = [
        {"file": given.name or None, "start": given.start, **verdict.to_dict()} for given, verdict in verdicts
    ]
    write_json(
        {
            "format": FORMAT,
            "vangrail": version("vangrail"),
            "policy": {"company": policy.company.name, "version": policy.version, "digest": policy.digest},
            "verdicts": found,
        }
    )
