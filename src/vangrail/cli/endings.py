"""How a command ends: with a number for programs and, where something went wrong, one clear sentence for people.

0: nothing to report. 1: something to report. 2: wrong use, unreadable input, or an output that cannot be written. 130: stopped
by Ctrl-C, and 141: who read the output went away, as shells have it.
"""

import contextlib
import errno
import os
import sys
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

import typer

from vangrail.cli.messages import language, say
from vangrail.cli.output import complain
from vangrail.errors import AnswersError, PolicyError, UsageError, VangrailError

SOMETHING: Final = 1
WRONG: Final = 2
STOPPED: Final = 130
UNREAD: Final = 141

_SYSTEM: Final = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EACCES: "permission",
    errno.EPERM: "permission",
    errno.EROFS: "read_only",
    errno.ENOENT: "missing",
    errno.EISDIR: "folder",
    errno.ENOTDIR: "no_folder",
    errno.ENAMETOOLONG: "name",
    errno.EMFILE: "open_files",
    errno.ENOMEM: "memory",
}
"""What the system says, by the key of our sentence."""

_NO_ROOM: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS})
"""What only writing meets."""


def failed(*, key: str, **data: Any) -> UsageError:
    """Return the error that ends a command with a sentence of the catalogue and exit code 2."""
    return UsageError(say(f"error.{key}", **data), key=key, **data)


@contextlib.contextmanager
def writing(place: Path) -> Iterator[None]:
    """Name the place that somebody asked for in what the system says about writing there, not a temporary one or none."""
    try:
        yield
    except OSError as error:
        name = Path(os.fsdecode(error.filename or b"")).name
        if error.errno in _NO_ROOM or not name or name.lstrip(".").startswith(place.name):
            error.filename = str(place)
        raise


def ended(run: Callable[[], Any]) -> int:
    """Run a command and return its exit code. Whatever goes wrong becomes a sentence; nothing shows a traceback."""
    try:
        result = run()
        sys.stdout.flush()
    except (KeyboardInterrupt, typer.Abort):
        result = STOPPED
    except BrokenPipeError:
        drop_output()
        return UNREAD
    except Exception as error:  # the outermost place: nobody is shown a traceback
        if os.environ.get("VANGRAIL_TRACEBACK"):
            raise
        complain(*sentences(error))
        drop_output()
        return WRONG
    if result == STOPPED:
        complain(say("error.stopped"))
    return result if isinstance(result, int) else 0


def drop_output() -> None:
    """Give up output that cannot be written, or Python would complain about it once more when it closes."""
    try:
        sys.stdout.flush()
    except (OSError, ValueError):
        with contextlib.suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def sentences(error: Exception) -> list[str]:
    """Return what people are told about an error: one line a problem and a count, or one sentence."""
    from vangrail.source.problem_words import problem_line

    if isinstance(error, PolicyError | AnswersError) and error.problems:
        lines = [problem_line(problem, language()) for problem in error.problems]
        return lines if len(lines) == 1 else [*lines, say("error.problems", count=len(lines))]
    if isinstance(error, VangrailError):
        return [_own(error)]
    if isinstance(error, typer.TyperException):
        return [_usage(error)]
    if isinstance(error, MemoryError):
        return [say("error.memory")]
    if isinstance(error, UnicodeError):
        return [say("error.not_text")]
    if isinstance(error, OSError):
        return [_system(error)]
    return [say("error.unexpected", kind=type(error).__name__)]


def _own(error: VangrailError) -> str:
    """Return the sentence of an error, in the language that is spoken where the catalogue has it."""
    try:
        filling: dict[str, Any] = {
            name: value for name, value in error.data.items() if name not in {"key", "catalogue"}
        }
        catalogue = str(error.data.get("catalogue", "cli"))
        return say(f"{error.code}.{error.data['key']}", catalogue_name=catalogue, **filling)
    except KeyError:
        return error.sentence


def _system(error: OSError) -> str:
    name = os.fsdecode(error.filename) if isinstance(error.filename, str | bytes) else ""
    key = _SYSTEM.get(error.errno or 0, "other")
    return say(f"system.{key}", where=f"{name}: " if name else "", reason=error.strerror or str(error))


def _usage(error: typer.TyperException) -> str:
    """Return in our words what typer says about a command that was written wrong."""
    kind = type(error).__name__
    context = getattr(error, "ctx", None)
    hint = say("usage.hint", command=context.command_path if context else "vangrail")
    param = getattr(error, "param", None)
    metavar = str(getattr(param, "metavar", None) or "")
    name = param.opts[0] if param is not None and param.param_type_name == "option" else metavar
    if kind == "NoSuchOption":
        wrong = str(getattr(error, "option_name", ""))
        near = get_close_matches(wrong, getattr(error, "possibilities", None) or (), 1)
        meant = say("usage.meant", names=near[0]) if near else "."
        return f"{say('usage.no_such_option', name=wrong)}{meant} {hint}"
    if kind == "MissingParameter":
        return f"{say('usage.missing', name=name)} {hint}"
    if kind == "BadParameter" and "|" in metavar:
        return f"{say('usage.choice', name=name, choices=metavar.replace('|', ', '))} {hint}"
    if kind == "BadParameter" and metavar == "N":
        return f"{say('usage.number', name=name)} {hint}"
    if kind == "BadParameter" and name:
        return f"{say('usage.bad', name=name, reason=error.message)} {hint}"
    return f"{error.format_message()} {hint}"
