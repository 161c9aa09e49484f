"""The interview on a real terminal: a pseudo-terminal on which keys are pressed and the screen is read."""

import fcntl
import os
import re
import select
import stat
import struct
import subprocess
import sys
import termios
import time

import pytest

from vangrail.cli import messages, terminal
from vangrail.languages import SHIPPED
from vangrail.source.answers import answers_to_source, read_answers
from vangrail.source.published import load_policy
from vangrail.source.reader import read_folder
from vangrail.source.steps import PICKED, steps

_CODES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[=>]|\r")


class Keyboard:
    """Somebody at a terminal: reads what is shown, types what they want."""

    def __init__(self, *words, cwd):
        """Start `vangrail` with these words on a terminal of 100 columns."""
        self.main, side = os.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 100, 0, 0))
        settings = {"TERM": "xterm", "PROMPT_TOOLKIT_NO_CPR": "1", "NO_COLOR": "1"}
        command = [sys.executable, "-m", "vangrail", *map(str, words)]
        environment = {**os.environ, **settings}
        self.process = subprocess.Popen(command, stdin=side, stdout=side, stderr=side, cwd=cwd, env=environment)
        os.close(side)
        self.seen = ""
        self.place = 0

    def __enter__(self):
        """Sit down."""
        return self

    def __exit__(self, *_):
        """Leave nothing running."""
        self.process.kill()
        self.process.wait()
        os.close(self.main)

    def wait(self, text, seconds=30):
        """Read until the text stands on the screen after what was waited for before."""
        end = time.monotonic() + seconds
        while (found := self.seen.find(text, self.place)) < 0:
            assert time.monotonic() < end, f"no {text!r} in {self.seen[self.place :]!r}"
            assert self._read(), f"ended without {text!r}: {self.seen[self.place :]!r}"
        self.place = found + len(text)

    def _read(self):
        if not select.select([self.main], [], [], 0.2)[0]:
            return True
        try:
            data = os.read(self.main, 65536)
        except OSError:  # nobody is at the other end any more
            return False
        self.seen += _CODES.sub("", data.decode("utf-8", "replace"))
        return bool(data)

    def type(self, keys):
        """Press keys."""
        os.write(self.main, keys.encode())

    def ended(self):
        """Return the exit code, and everything that was shown."""
        while self._read() and self.process.poll() is None:
            pass
        while self._read() and select.select([self.main], [], [], 0.2)[0]:
            pass
        return self.process.wait(timeout=60), self.seen


def shown(step):
    """Return how a step's own line begins to end: its label, then a hint or a colon."""
    return f"  {step.label}:" if step.kind in PICKED else f"  {step.label}"


def hold(keyboard, language, keys, last=""):
    """Answer the steps in `keys` and say of every other one that it is not known yet; with `last` go no further than there."""
    messages.speak(language)
    given = {}
    for step in steps(language):
        if step.only_if and not given.get(step.only_if):
            continue
        if step.question.fields[0].key == step.key:
            keyboard.wait(step.question.prompt)
        keyboard.wait(shown(step))
        pressed = keys.get(step.key, "?" if step.kind in PICKED else "?\r")
        given[step.key] = pressed == "1\r"
        for each in [pressed] if isinstance(pressed, str) else pressed:
            keyboard.type(each)
        if step.key == last:
            return
    keyboard.wait(messages.say("init.ready"))
    keyboard.type("\r")


@pytest.mark.parametrize(("language", "country"), [("en", "Spain"), ("nl", "Spanje"), ("es", "España")])
def test_a_new_user_holds_the_interview(tmp_path, language, country):
    """A few answers, the rest not known yet: the folder stands, its summary names what is open, the answers can be repeated."""
    words = ("init", "acme", "--lang", language, "--save-answers", "a.toml")
    with Keyboard(*words, cwd=tmp_path) as keyboard:
        hold(
            keyboard,
            language,
            {
                "company": "Acme\r",
                "country": f"{country}\r",
                "listed": "2\r",
                "tone": "3\r",
                "products": "Bluefinch, Sparrow\r",
                "desks.legal": "Anna Peeters, anna@acme.example\r",
                "third_parties": "1\r",
            },
        )
        code, text = keyboard.ended()
    assert code == 0, text
    policy = load_policy(tmp_path / "acme")
    assert (policy.company.name, policy.company.country, policy.dials.tone) == ("Acme", "ES", "formal")
    assert (policy.lexicon.products, policy.desks["legal"].person.contact) == (
        ("Bluefinch", "Sparrow"),
        "anna@acme.example",
    )
    assert messages.say("init.no_placeholders") in text
    assert messages.say("init.left_open", labels="").split(":")[0] in text
    assert stat.S_IMODE((tmp_path / "a.toml").stat().st_mode) == 0o600
    assert answers_to_source(read_answers(tmp_path / "a.toml"), language) == read_folder(tmp_path / "acme")


@pytest.mark.parametrize("language", SHIPPED)
def test_a_total_ban_is_thought_over(tmp_path, language):
    """Picked, warned about, and changed into one of the alternatives."""
    field = next(step.field for step in steps(language) if step.key == "use_at_work")
    with Keyboard("init", "acme", "--lang", language, cwd=tmp_path) as keyboard:
        hold(keyboard, language, {"company": "Acme\r", "use_at_work": "4\r"}, last="use_at_work")
        keyboard.wait(" ".join(field.choices[3].warning.split()[:6]))
        keyboard.wait(messages.say("init.keep", choice=field.choices[3].label))
        keyboard.type("3\r")
        keyboard.wait(f"{field.label}: {field.choices[2].label}")


@pytest.mark.parametrize(
    ("language", "key", "place"),
    [("en", "\x03", "text"), ("nl", "\x03", "list"), ("es", "\x04", "text"), ("en", "\x04", "list")],
)
def test_stopping_saves_nothing_and_says_so(tmp_path, language, key, place):
    """Ctrl-C and Ctrl-D, while typing and while picking: exit code 130 and one sentence."""
    messages.speak(language)
    told = {step.key: step for step in steps(language)}
    with Keyboard("init", "acme", "--lang", language, "--save-answers", "a.toml", cwd=tmp_path) as keyboard:
        keyboard.wait(shown(told["company"]))
        keyboard.type("Acme\r")
        for name in ("also_called", "country", "sector", "size") if place == "list" else ():
            keyboard.wait(shown(told[name]))
            keyboard.type("\r")
        keyboard.wait(shown(told["listed" if place == "list" else "also_called"]))
        time.sleep(0.1)
        keyboard.type(key)
        code, text = keyboard.ended()
    assert (code, list(tmp_path.iterdir())) == (130, [])
    assert text.rstrip().endswith(messages.say("init.stopped"))
    assert messages.say("error.stopped") not in text


def test_back_and_a_second_try(tmp_path):
    """A wrong country is explained and can be put right in place; `<` leads back to what was answered."""
    with Keyboard("init", "acme", "--lang", "en", cwd=tmp_path) as keyboard:
        keyboard.wait("  Name (")
        keyboard.type("Acme\r")
        keyboard.wait("  Also called (")
        keyboard.type("\r")
        keyboard.wait("  Country (")
        keyboard.type("Belguim\r")
        keyboard.wait("did you mean Belgium?")
        keyboard.wait("  Country: Belguim")
        keyboard.type("<\r")
        keyboard.wait("1 of 19")
        keyboard.wait("  Also called (")
        keyboard.type("<\r")
        keyboard.wait("  Name (for instance Baker & Sons): Acme")
        keyboard.type("\x03")
        assert keyboard.ended()[0] == 130


def test_the_other_languages_are_offered(tmp_path):
    """Before the first question, in their own words, with how to get them."""
    with Keyboard("init", "acme", "--lang", "nl", cwd=tmp_path) as keyboard:
        keyboard.wait("English: --lang en · Español: --lang es")
        keyboard.wait("1 van 19")


def test_a_question_fits_a_narrow_terminal(capsys, monkeypatch):
    """Words are not cut at the edge."""
    monkeypatch.setenv("COLUMNS", "40")
    screen = terminal.Terminal()
    for step in steps("en"):
        screen.show(step, 19)
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 40


@pytest.mark.parametrize(("stdin", "stdout", "term"), [(0, 1, "xterm"), (1, 0, "xterm"), (1, 1, "dumb")])
def test_a_pipe_is_no_terminal(monkeypatch, stdin, stdout, term):
    """Nor is one on which nothing can be drawn."""
    monkeypatch.setenv("TERM", term)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: bool(stdin), raising=False)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: bool(stdout), raising=False)
    assert not terminal.there_is_one()
