"""The interview on a terminal."""

import os
import sys
import textwrap
from typing import Any, Final, cast

import questionary
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

from vangrail.cli.asking import BACK_SIGN, Option
from vangrail.cli.messages import language, say, width
from vangrail.cli.output import Paint, paragraph, write
from vangrail.languages import NAMES, SHIPPED
from vangrail.source.steps import Step, Turn
from vangrail.source.typed import UNKNOWN

_STYLE: Final = questionary.Style(
    [("qmark", ""), ("question", "nobold"), ("answer", "fg:default bold"), ("pointer", "bold"), ("way", "bold")]
)
_INDENT: Final = "  "


def there_is_one() -> bool:
    """Tell whether somebody sits at a terminal on which lists can be shown."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


class Terminal:
    """Asks with the keyboard. Ctrl-C and Ctrl-D anywhere end the interview; nothing has been written then."""

    def __init__(self) -> None:
        """Prepare for the terminal as wide as it is now."""
        self._paint = Paint("auto")
        self._wide = width()

    def hello(self, total: int) -> None:
        """Say how it works, before the first of `total` questions."""
        write(paragraph(say("init.hello", count=total), self._wide, ""))
        write(paragraph(say("init.keys", unknown=UNKNOWN, back=BACK_SIGN), self._wide, ""))
        others = [f"{NAMES[code]}: --lang {code}" for code in SHIPPED if code != language()]
        write(self._paint(" · ".join(others), "dim"))

    def show(self, step: Step, total: int) -> None:
        """Write a question with why it is asked, and some help."""
        count = say("init.number", number=step.number, total=total)
        prompt = paragraph(step.question.prompt, self._wide, _INDENT, f"{count}  ").removeprefix(count)
        write(f"\n{self._paint(count, 'dim')}{self._paint(prompt, 'bold')}")
        why = f"{say('verdict.why')}: {step.question.why}"
        write(self._paint(paragraph(why, self._wide, _INDENT), "dim"))
        if step.help:
            write(paragraph(step.help, self._wide, _INDENT))

    def warn(self, text: str) -> None:
        """Write something that deserves a second thought."""
        write(self._paint(paragraph(text, self._wide, "    ", "  ! "), "yellow"))

    def note(self, text: str) -> None:
        """Write how an answer was understood."""
        write(self._paint(paragraph(text, self._wide, "    ", "  = "), "dim"))

    def space(self) -> None:
        """Leave a line free: something else begins."""
        write()

    def choose(self, label: str, options: list[Option], default: int) -> Any:
        """Let somebody pick with the arrow keys or a digit; what follows from each stands under it."""
        choices = [
            questionary.Choice(_title(number, option, self._wide), value=number)
            for number, option in enumerate(options)
        ]
        question = questionary.select(
            f"{label}:",
            choices=choices,
            default=choices[default],
            qmark=" ",
            use_shortcuts=True,
            instruction=say("init.arrows", last=len(options)),
            style=_STYLE,
            erase_when_done=True,
        )
        _bind(cast("KeyBindings", question.application.key_bindings), [option.value for option in options])
        picked = options[question.unsafe_ask()]
        if picked.value is not Turn.BACK:
            write(f"{_INDENT}{label}: {self._paint(picked.label, 'bold')}")
        return picked.value

    def type(self, label: str, hint: str, default: str) -> str:
        """Let somebody type a line."""
        beside = f"{label} ({hint}):" if hint else f"{label}:"
        if len(beside) > self._wide // 2:  # leaves no room to type
            write(self._paint(paragraph(f"({hint})", self._wide, _INDENT), "dim"))
            beside = f"{label}:"
        question = questionary.text(beside, default=default, qmark=" ", style=_STYLE)
        return str(question.unsafe_ask() or "")


def _title(number: int, option: Option, wide: int) -> list[tuple[str, str]]:
    lines = textwrap.wrap(option.consequence, wide - 8)
    return [("class:way", f"{number + 1}  {option.label}"), ("", "".join(f"\n      {line}" for line in lines))]


def _bind(bindings: KeyBindings, values: list[Any]) -> None:
    """Let the signs that work in a typed answer work in a list too."""

    def ends(turn: Turn) -> Any:
        return lambda event: event.app.exit(result=values.index(turn))

    for sign, turn in ((UNKNOWN, Turn.OPEN), (BACK_SIGN, Turn.BACK)):
        if turn in values:
            bindings.add(sign, eager=True)(ends(turn))

    def leave(event: KeyPressEvent) -> None:
        event.app.exit(exception=EOFError())

    bindings.add("c-d", eager=True)(leave)
