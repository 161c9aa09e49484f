"""The interview: which step comes next, what counts as an answer, going back. How it is shown is somebody else's matter."""

from dataclasses import dataclass
from typing import Any, Final, Protocol

from vangrail.cli.messages import say
from vangrail.languages import NAMES
from vangrail.source.answer_forms import Answers
from vangrail.source.answer_values import is_unknown
from vangrail.source.interview import Choice
from vangrail.source.steps import LISTED, PICKED, Step, Turn, steps
from vangrail.source.typed import fault, gather, understood, usual_languages

BACK_SIGN: Final = "<"


@dataclass(frozen=True, slots=True)
class Option:
    """One thing to pick, and what follows from it."""

    value: Any
    label: str
    consequence: str = ""


class Screen(Protocol):
    """Where steps are shown and answered."""

    def hello(self, total: int) -> None:
        """Say how it works, before the first of `total` questions."""

    def show(self, step: Step, total: int) -> None:
        """Show the question that a step belongs to, with why it is asked; there are `total` of them."""

    def warn(self, text: str) -> None:
        """Show something that deserves a second thought."""

    def note(self, text: str) -> None:
        """Show how an answer was understood."""

    def space(self) -> None:
        """Leave a line free: something else begins."""

    def choose(self, label: str, options: list[Option], default: int) -> Any:
        """Let somebody pick an option; return its value."""

    def type(self, label: str, hint: str, default: str) -> str:
        """Let somebody type a line that holds `default` at first."""


class Interview:
    """Asks every step on a screen and gathers the answers."""

    def __init__(self, screen: Screen, language: str) -> None:
        """Take the screen and the language to ask in."""
        self._screen = screen
        self._steps = steps(language)
        self._total = max(step.number for step in self._steps)
        self._given: dict[str, Any] = {}

    def run(self) -> dict[str, Any]:
        """Return the answers by key. What is not known yet stands there as `?`; what was skipped is not among them."""
        self._screen.hello(self._total)
        trail: list[int] = []
        position, shown = 0, ""
        while True:
            if position == len(self._steps):
                if self._sure() is not Turn.BACK:
                    return gather(self._steps, self._given)
                position = trail.pop()
            step = self._steps[position]
            if not step.asked(self._given):
                self._given.pop(step.key, None)
                position += 1
                continue
            if step.question.id != shown:
                self._screen.show(step, self._total)
                shown = step.question.id
            if self._ask(step) is not Turn.BACK:
                trail.append(position)
                position += 1
            elif trail:
                position = trail.pop()
            else:
                self._screen.note(say("init.first"))

    def _sure(self) -> Any:
        options = [Option("write", say("init.write")), Option(Turn.BACK, say("init.back"))]
        self._screen.space()
        return self._screen.choose(say("init.ready"), options, 0)

    def _ask(self, step: Step) -> Turn | None:
        """Ask one step and keep its answer; return whether somebody wants to go back instead."""
        if step.kind in PICKED:
            answer = self._picked(step)
        elif step.kind in LISTED:
            answer = self._listed(step)
        else:
            answer = self._typed(step, step.label, _text(self._given.get(step.key)))
        if answer is Turn.BACK:
            return Turn.BACK
        if answer == "":
            self._given.pop(step.key, None)
        else:
            self._given[step.key] = answer
        return None

    def _picked(self, step: Step) -> Any:
        ways = [Option(choice.value, choice.label, choice.consequence) for choice in step.field.choices]
        ways = ways or [Option(value, say(f"init.{key}")) for key, value in (("yes", True), ("no", False))]
        others = [Option(Turn.OPEN, say("init.open")), Option(Turn.BACK, say("init.back"))]
        usual = Answers.model_fields[step.field.key].default
        usual = usual if usual in [way.value for way in ways] else Turn.OPEN
        picked = self._choose(step.label, [*ways, *others], self._given.get(step.key, usual))
        warning = _warning(step.field.choices, picked)
        if not warning:
            return picked
        self._screen.warn(warning)
        again = [way for way in ways if way.value != picked]
        kept = next(way.label for way in ways if way.value == picked)
        return self._choose(step.label, [*again, Option(picked, say("init.keep", choice=kept)), *others], usual)

    def _choose(self, label: str, options: list[Option], default: Any) -> Any:
        values = [option.value for option in options]
        return self._screen.choose(label, options, values.index(default) if default in values else 0)

    def _typed(self, step: Step, label: str, default: str) -> Any:
        """Return a line that is an answer, an empty one, or a turn."""
        hint = self._hint(step) if label == step.label else ""
        while True:
            raw = self._screen.type(label, hint, default).strip()
            if raw.endswith(BACK_SIGN):
                return Turn.BACK
            if is_unknown(raw) and not step.field.required:
                return Turn.OPEN if raw else self._empty(step)
            sentence = fault(step, raw)
            if not sentence:
                if read := understood(step, raw, self._given):
                    self._screen.note(read)
                return raw
            self._screen.warn(sentence)
            default, hint = raw, ""

    def _empty(self, step: Step) -> str:
        if step.kind == "languages":
            self._screen.note(_names(usual_languages(self._given, step.language)))
        return ""

    def _hint(self, step: Step) -> str:
        if step.kind == "languages":
            return say("init.enter", what=_names(usual_languages(self._given, step.language)))
        if step.kind == "third_parties":
            return say("init.enter", what=say("init.everybody_else"))
        return say("init.example_of", example=step.example) if step.example else ""

    def _listed(self, step: Step) -> Any:
        """Return what was typed one after the other, joined as one line; going back takes the last one out first."""
        lines: list[str] = []
        default = _text(self._given.get(step.key))
        while True:
            raw = self._typed(step, say("init.another") if lines else step.label, default)
            default = ""
            if raw is Turn.BACK and lines:
                default = lines.pop()
            elif isinstance(raw, Turn) and not lines:
                return raw
            elif raw == "" or raw is Turn.OPEN:
                return "; ".join(lines)
            else:
                lines.append(raw)


def _text(given: Any) -> str:
    return given if isinstance(given, str) else ""


def _names(codes: tuple[str, ...]) -> str:
    return ", ".join(NAMES[code] for code in codes)


def _warning(choices: tuple[Choice, ...], value: object) -> str:
    return next((choice.warning for choice in choices if choice.value == value), "")
