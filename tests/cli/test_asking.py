"""The interview, on a screen that answers by itself."""

import pytest

from vangrail.cli import messages
from vangrail.cli.asking import Interview
from vangrail.languages import SHIPPED
from vangrail.source.answers import check_answers
from vangrail.source.steps import Turn


class Scripted:
    """A screen on which the answers of a script are given, by label; what is not in it is skipped or left as it is."""

    def __init__(self, script):
        """Take what is answered, for each label one answer or several."""
        self.script = {label: list(said) if isinstance(said, list) else [said] for label, said in script.items()}
        self.log = []

    def _next(self, label, otherwise):
        said = self.script.get(label) or [otherwise]
        return said.pop(0)

    def hello(self, total):
        """Keep that it began."""
        self.log.append(("hello", total))

    def show(self, step, total):
        """Keep which question was shown."""
        self.log.append(("show", step.number, total))

    def warn(self, text):
        """Keep the warning."""
        self.log.append(("warn", text))

    def note(self, text):
        """Keep the note."""
        self.log.append(("note", text))

    def space(self):
        """Keep that a line was left free."""
        self.log.append(("space",))

    def choose(self, label, options, default):
        """Pick what the script says, else what is pointed at."""
        self.log.append(("choose", label, [option.label for option in options], options[default].label))
        return self._next(label, options[default].value)

    def type(self, label, hint, default):
        """Type what the script says, else leave the line as it is."""
        self.log.append(("type", label, hint, default))
        return self._next(label, default)

    def of(self, kind, label=None):
        """Return what was logged of a kind, for one label where it is given."""
        return [each[1:] for each in self.log if each[0] == kind and label in {None, each[1]}]


def hold(script, language="en"):
    """Hold an interview and return its answers and the screen."""
    messages.speak(language)
    screen = Scripted(script)
    return Interview(screen, language).run(), screen


@pytest.mark.parametrize("language", SHIPPED)
def test_the_name_alone_is_enough(language):
    """Every other question can be passed with Enter; each is shown once, counted."""
    name = {"en": "Name", "nl": "Naam", "es": "Nombre"}[language]
    answers, screen = hold({name: "Acme"}, language)
    check_answers(answers)
    assert answers["company"] == "Acme"
    assert set(answers.values()) <= {"Acme", False, "neutral", "official_team", "breaks", "ask", "?"}
    total = screen.of("hello")[0][0]
    assert screen.of("show") == [(number, total) for number in range(1, total + 1)]


def test_the_name_must_be_known():
    """Neither nothing nor a question mark passes."""
    _, screen = hold({"Name": ["", "?", "Acme"]})
    assert len(screen.of("warn")) == 2


def test_what_is_not_understood_is_asked_again():
    """One sentence, and what was typed stands there to be put right."""
    answers, screen = hold({"Name": "Acme", "Country": ["Belguim", "Belgium"]})
    assert answers["country"] == ["BE"]
    assert [text for (text,) in screen.of("warn")] == ['"Belguim" is not a country; did you mean Belgium?']
    assert [default for _, _, default in screen.of("type", "Country")] == ["", "Belguim"]


def test_how_an_answer_is_read_is_shown():
    """A bakery is a shop."""
    _, screen = hold({"Name": "Acme", "Line of work": "bakery", "Country": "BE"})
    assert ("retail",) in screen.of("note")
    assert screen.of("type", "Languages")[0][1] == "Enter: Nederlands, English"


def test_i_do_not_know_yet_is_an_answer():
    """Typed and picked."""
    answers, _ = hold({"Name": "Acme", "Number of people": "?", "Tone": Turn.OPEN})
    assert (answers["size"], answers["tone"]) == ("?", "?")


def test_back_goes_one_step_back():
    """To the part of the same question or the question before, with the answer that was given."""
    answers, screen = hold({"Name": ["Acme", "Acme BV"], "Also called": "<", "Listed": [Turn.BACK, True]})
    assert answers["company"] == "Acme BV"
    assert [default for _, _, default in screen.of("type", "Name")] == ["", "Acme"]
    assert [number for number, _ in screen.of("show")][:7] == [1, 2, 3, 4, 3, 4, 5]
    assert answers["listed"] is True


def test_back_works_with_words_left_in_the_line():
    """Nobody has to empty the line first."""
    answers, _ = hold({"Name": "Acme", "Country": ["Belguim", "Belguim<", "Spain"], "Also called": ["", "A"]})
    assert (answers["also_called"], answers["country"]) == (["A"], ["ES"])


def test_there_is_nothing_before_the_first_question():
    """It is said, and asked again."""
    answers, screen = hold({"Name": ["<", "Acme"]})
    assert answers["company"] == "Acme"
    assert screen.of("note")[0] == ("This is the first question.",)


def test_a_total_ban_is_warned_about_and_its_alternatives_offered():
    """The warning comes once; another choice may be picked, or the ban kept."""
    for second in ("by_role", "banned"):
        answers, screen = hold({"Name": "Acme", "Use at work": ["banned", second]})
        assert answers["use_at_work"] == second
        assert len(screen.of("warn")) == 1
        _, options, pointed = screen.of("choose", "Use at work")[1]
        assert options[3:] == ["Keep my choice: No, not at all", "I don't know yet", "Back to the previous question"]
        assert pointed == "During breaks and waiting time"


def test_choices_say_what_follows():
    """And the usual one is pointed at."""
    _, screen = hold({"Name": "Acme"})
    assert screen.of("choose", "Who answers")[0][2] == "Only the official team"
    assert screen.of("choose", "Staff representation")[0][2] == "I don't know yet"


def test_entries_are_asked_one_after_the_other():
    """Each is looked at by itself, until an empty line."""
    script = {"Account": "facebook: Acme", "One more (Enter: that was all)": ["my insta", "x: acme", ""]}
    answers, screen = hold({"Name": "Acme", **script})
    assert answers["accounts"] == "facebook: Acme; x: acme"
    assert len(screen.of("warn")) == 1


def test_back_takes_the_last_entry_out_first():
    """Then it leads to the question before."""
    more = ["<", ""]
    script = {"Account": ["facebook: Acme", "x: acme"], "One more (Enter: that was all)": more}
    answers, screen = hold({"Name": "Acme", **script})
    assert answers["accounts"] == "x: acme"
    assert screen.of("type", "Account")[1][2] == "facebook: Acme"
    answers, _ = hold({"Name": "Acme", "Account": ["<", "x: acme"], "Spokespersons": ["", "Ann"]})
    assert (answers["accounts"], answers["spokespersons"]) == ("x: acme", [{"name": "Ann"}])


def test_details_go_with_their_yes():
    """Quiet weeks that were filled in are forgotten when the company is not listed after all."""
    weeks = {"Quiet period": ["2027-01-01 - 2027-02-01", "<"], "One more (Enter: that was all)": ""}
    answers, _ = hold({"Name": "Acme", "Listed": [True, False], **weeks, "Languages": ["<", ""]})
    assert answers["listed"] is False
    assert "quiet_periods" not in answers


def test_the_last_answer_can_still_be_changed():
    """Before anything is written there is one more way back."""
    answers, screen = hold(
        {"Name": "Acme", "That was everything": [Turn.BACK, "write"], "People from other companies": [True, False]}
        | {"Who": "<"}
    )
    assert answers["third_parties"] is False
    assert len(screen.of("choose", "That was everything")) == 2


@pytest.mark.parametrize("stop", [KeyboardInterrupt, EOFError])
def test_stopping_goes_through(stop):
    """The interview keeps nothing to itself."""

    class Stopping(Scripted):
        def choose(self, *_):
            raise stop

    with pytest.raises(stop):
        Interview(Stopping({"Name": "Acme"}), "en").run()
