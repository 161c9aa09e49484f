"""`vangrail audit verify`: whether the records are whole, and up to where."""

import re
from typing import TYPE_CHECKING, Annotated, Final, Literal

import typer

from vangrail.cli.endings import SOMETHING, failed
from vangrail.cli.group import Command, Family
from vangrail.cli.messages import say
from vangrail.cli.output import write, write_json

if TYPE_CHECKING:
    from vangrail.decisions.chain import Finding, Head

app = typer.Typer(cls=Family, rich_markup_mode=None, pretty_exceptions_enable=False, no_args_is_help=True)

_HEAD: Final = re.compile(r"(?P<seq>\d+):(?P<digest>[0-9a-f]{64})")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")


@app.callback()
def _group() -> None:
    """Keep `verify` a command of its own beside those that come."""


@app.command("verify", cls=Command)
def verify(
    *,
    after: Annotated[str, typer.Option("--from", metavar="N:DIGEST")] = "",
    kept: Annotated[str, typer.Option("--kept", metavar="N:DIGEST")] = "",
    night: Annotated[str, typer.Option("--night", metavar="DIGEST")] = "",
    form: Annotated[Literal["text", "json"], typer.Option("--format", metavar="text|json")] = "text",
) -> None:
    """Read the records; exit with 1 when they are not whole."""
    ends, last = _head(after), _head(kept)
    if night and not _DIGEST.fullmatch(night):
        raise failed(key="audit_night", found=night)
    from vangrail.web.running import start

    start.configure()
    start.upgrade()
    from vangrail.web.audit.queries import verify as read
    from vangrail.web.audit.queries import verify_closed

    found, closed = read(ends, last), verify_closed(night)
    if form == "json":
        write_json(_as_json(found) | {"closed": {"intact": closed.intact, "why": closed.why}})
    else:
        for line in (closed_sentence(closed), *sentences(found)):
            write(line)
    if not (found.intact and closed.intact):
        raise typer.Exit(SOMETHING)


def sentences(found: "Finding") -> list[str]:
    """Return what was found, for people: a sentence, and the end up to which all can be trusted."""
    seq = found.head.seq
    if found.broken_at is not None:
        first = say("audit.broken", entry=found.broken_at, why=say(f"audit.why.{found.why}"))
    else:
        first = say("audit.untold", count=seq) if found.untold else say("audit.intact", count=seq)
    told = [say("audit.erased", count=found.erased)] if found.erased else []
    return [first, *told, f"{seq}:{found.head.digest}"]


def closed_sentence(found: "Finding") -> str:
    """Return whether the closed records are whole, and nothing of how many there are."""
    if found.broken_at is not None:
        return say("audit.closed.broken", why=say(f"audit.why.{found.why}"))
    return say("audit.closed.untold" if found.untold else "audit.closed.intact")


def _as_json(found: "Finding") -> dict[str, object]:
    return {
        "format": 1,
        "intact": found.intact,
        "head": {"entry": found.head.seq, "digest": found.head.digest},
        "broken_at": found.broken_at,
        "why": found.why,
        "erased": found.erased,
        "erased_without_a_word": found.untold,
    }


def _head(text: str) -> "Head | None":
    from vangrail.decisions.chain import Head

    if not text:
        return None
    match = _HEAD.fullmatch(text.strip())
    if match is None:
        raise failed(key="audit_head", found=text)
    return Head(int(match["seq"]), match["digest"])
