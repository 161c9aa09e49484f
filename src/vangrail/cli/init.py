"""`vangrail init`: ten minutes of questions, then a policy folder."""

from pathlib import Path
from typing import Annotated, Any

import typer

from vangrail.cli.endings import STOPPED, failed
from vangrail.cli.messages import language, say
from vangrail.cli.output import Colour, complain, write


def run(
    folder: Annotated[Path, typer.Argument(metavar="DIR", show_default=False)],
    *,
    answers: Annotated[str | None, typer.Option(metavar="FILE|-")] = None,
    save_answers: Annotated[Path | None, typer.Option(metavar="FILE")] = None,
    force: Annotated[bool, typer.Option("--force")] = False,
    todo: Annotated[bool, typer.Option("--todo")] = False,
    color: Annotated[Colour, typer.Option(metavar="auto|always|never")] = "auto",
) -> None:
    """Ask, or read the answers from a file, and write the folder: whole, or not at all."""
    from vangrail.cli.init_folder import source_of, standing, taken, write_policy
    from vangrail.cli.output_init import summarise, write_todos
    from vangrail.source.resolve import resolve

    if todo:
        from vangrail.cli.policies import open_policy

        write_todos(open_policy(folder), folder, color)
        return
    if answers is not None and save_answers is not None:
        raise failed(key="init.both")
    old = standing(folder, force=force)
    if old and not force and answers is None:
        raise taken(folder)
    given = _ask(folder, save_answers) if answers is None else _read(answers)
    try:
        source = source_of(given, language(), old)
        policy = resolve(source)  # what would not load is not written
        write_policy(source, folder, old, force=force)
    except Exception:
        if answers is None:
            _rescue(given, folder, save_answers)
        raise
    summarise(policy, folder, given, colour=color)


def _ask(folder: Path, save: Path | None) -> dict[str, Any]:
    """Hold the interview; keep its answers where somebody wants them kept."""
    from vangrail.cli import terminal
    from vangrail.cli.asking import Interview
    from vangrail.cli.init_folder import check_answers_file, save_answers

    if not terminal.there_is_one():
        raise failed(key="init.no_terminal", path=folder)
    if save:
        check_answers_file(save)
    try:
        given = Interview(terminal.Terminal(), language()).run()
    except (KeyboardInterrupt, EOFError):
        complain(say("init.stopped"))
        raise SystemExit(STOPPED) from None  # the sentence that other commands end with would come on top
    if save:
        save_answers(given, save)
        write(say("init.saved", path=save))
    write()
    return given


def _read(where: str) -> dict[str, Any]:
    """Return the answers of a file, or of standard input for `-`, after looking at all of them."""
    import sys

    from vangrail.cli.init_answers import read_stream
    from vangrail.source.answers import check_answers, read_answers

    file = Path(where)
    if where == "-":
        given = read_stream(sys.stdin.buffer)
    elif file.is_file() or file.is_fifo():
        given = read_answers(file)
    else:
        raise failed(key="screen.folder" if file.is_dir() else "screen.missing", path=where)
    check_answers(given, say("check.stdin") if where == "-" else file.name)
    return given


def _rescue(given: dict[str, Any], folder: Path, saved: Path | None) -> None:
    """Give back the answers of an interview that could not become a policy: ten minutes are too much to lose."""
    from vangrail.cli.init_folder import answers_text

    if saved is None:
        complain(say("init.rescue", path=folder))
        write(answers_text(given))
