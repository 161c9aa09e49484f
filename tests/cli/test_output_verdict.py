"""A verdict for people: the answer first, nothing by colour alone, in the language of the verdict."""

import pytest

from tests.build import NOON, cue, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft, Freeze, Moment
from vangrail.check.verdict import DeskAnswer
from vangrail.cli.drafts import Given
from vangrail.cli.output import Paint
from vangrail.cli.output_verdict import SHAPES, verdict_lines, write_verdicts
from vangrail.policy.company import Desk, NeedToKnow, Person

RULES = (
    rule(
        "alone-now",
        "alone",
        "change",
        cues={"alone": cue(en=["all alone"], nl=["helemaal alleen"], es=["completamente sola"])},
    ),
    rule("names-a-plan", "plan", "ask", cues={"plan": cue(any=["zeppelin"])}),
    rule("pay-talk", "pay", "fine", protects=True, cues={"pay": cue(en=["my pay"])}),
    rule("mail-address", "mail", "dont", rewrite="mask", cues={"mail": cue("detector:email")}),
    rule("hidden-matter", "matter", "ask", cues={"matter": cue("lexicon:need_to_know")}),
)
DESKS = {
    "legal": Desk(
        person=Person(name="Anna", contact="anna@acme.example"),
        deputy=Person(name="Bart"),
        hours="9-17",
        answers_within=4,
    )
}


@pytest.fixture(scope="module")
def checker():
    """Give a checker for a few rules and one desk with everything filled in."""
    secret = NeedToKnow(salt="x", terms=("Waterloo",))
    return Checker(policy(*RULES, desks=DESKS, need_to_know=secret), cached=False)


def shown(checker, text, *, colour="never", wide=80, moment=NOON, language="en"):
    """Return the lines for a draft, joined."""
    verdict = checker.check(Draft(text=text, language=language), moment)
    return "\n".join(verdict_lines(text, verdict, Paint(colour), wide))


def test_a_harmless_draft_is_one_line(checker):
    """Fine, and nothing more."""
    assert shown(checker, "Lovely bread") == "✓ Fine. Nothing in it touches the policy."


def test_one_finding_shows_everything_a_person_needs(checker):
    """The level in words, the marked draft, what, why, instead, whom to ask, which clause."""
    assert shown(checker, "All alone here again").splitlines() == [
        "~ Fine with a change",
        "",
        "  │ [All alone] here again",
        "",
        "  Title",
        "  what en",
        "  Why           why en",
        "  Instead       instead en",
        "  Ask           Anna (Legal); anna@acme.example; when away: Bart; open 9-17;",
        "                usually answers within 4 working hours.",
        "  Clause        a_clause (alone-now)",
    ]


def test_several_findings_say_which_words_they_are_about(checker):
    """Each has its own level and quotes its words; the highest level is the answer."""
    lines = shown(checker, "All alone with the zeppelin").splitlines()
    assert lines[0] == "? Ask first"
    assert "? Ask first · Title" in lines
    assert "~ Fine with a change · Title" in lines
    assert "  “zeppelin”" in lines
    assert "  “All alone”" in lines


def test_talk_that_is_welcome_is_said_to_be(checker):
    """A friendly note, and nobody to ask."""
    found = shown(checker, "My pay is too low")
    assert found.startswith("✓ Fine. And you are welcome to say this.")
    assert "Ask" not in found


def test_a_rewritten_draft_stands_in_a_block(checker):
    """Ready to copy, line by line."""
    lines = shown(checker, "Mail ann.smith@example.com\ntoday").splitlines()
    start = lines.index("  For instance")
    assert lines[start + 1].startswith("    │ Mail ")
    assert "ann.smith" not in lines[start + 1]
    assert lines[start + 2] == "    │ today"


def test_need_to_know_is_never_marked_or_quoted(checker):
    """The draft is the author's own, but nothing in the answer points to the word."""
    found = shown(checker, "All alone at Waterloo")
    assert "[Waterloo]" not in found
    assert "“Waterloo”" not in found
    assert "? Ask first" in found


@pytest.mark.parametrize(("language", "words"), [("nl", ["Waarom", "Wat wel"]), ("es", ["Por qué", "En su lugar"])])
def test_labels_speak_the_language_of_the_verdict(checker, language, words):
    """Whatever language the tool speaks."""
    found = shown(checker, {"nl": "helemaal alleen", "es": "completamente sola"}[language], language=language)
    assert all(word in found for word in words)


def test_every_level_has_a_shape_of_its_own():
    """So that nothing hangs on colour, in ASCII too."""
    for column in (0, 1):
        assert len({shapes[column] for shapes in SHAPES.values()}) == 4
    assert all(shapes[1].isascii() for shapes in SHAPES.values())


def test_colour_adds_nothing_but_colour(checker):
    """Without the escapes the words are the same, with underlines where brackets were."""
    import re

    plain = shown(checker, "All alone here")
    bare = re.sub(r"\x1b\[[0-9;]*m", "", shown(checker, "All alone here", colour="always"))
    assert bare == plain.replace("[", "").replace("]", "")


@pytest.mark.parametrize("wide", [30, 44, 80, 100])
def test_lines_keep_to_the_width(checker, wide):
    """Nothing but a word that is longer itself runs over."""
    found = shown(checker, "All alone with the zeppelin, " * 5, wide=wide)
    assert all(len(line) <= wide or " " not in line.strip("│ ") for line in found.splitlines())


@pytest.mark.parametrize(("wide", "line"), [(49, "  Why"), (50, "  Why           ")])
def test_on_a_narrow_terminal_a_label_stands_above_its_text(checker, wide, line):
    """Beside it there would be two words a line."""
    found = shown(checker, "All alone with the zeppelin", wide=wide).splitlines()
    assert any(each == line if wide < 50 else each.startswith(line) for each in found)


def test_what_a_freeze_tells_comes_first(checker):
    """Even when nothing was found."""
    freeze = Freeze(until=NOON.at.replace(year=2030), told={"en": "Please wait with posts about the fire."})
    found = shown(checker, "Lovely bread", moment=Moment(at=NOON.at, freezes=(freeze,)))
    assert "Please wait with posts about the fire." in found


def test_several_drafts_are_headed_by_their_files(checker, capsys):
    """With the line where each begins; drafts without a file are counted."""
    whole = "Lovely bread\n---\nAll alone"
    first, second = Draft(text="Lovely bread", language="en"), Draft(text="All alone", language="en")
    given = [
        Given("a.txt", first.text, whole),
        Given("a.txt", second.text, whole, 17),
        Given("", first.text, first.text),
    ]
    write_verdicts([(each, checker.check(Draft(text=each.text, language="en"), NOON)) for each in given])
    lines = capsys.readouterr().out.splitlines()
    assert [line for line in lines if line in {"a.txt:1", "a.txt:3", "Draft 3"}] == ["a.txt:1", "a.txt:3", "Draft 3"]


def test_a_desk_without_anybody_points_to_the_manager():
    """And says whose place is empty."""
    from vangrail.documents.people import whom_to_ask

    assert whom_to_ask(DeskAnswer("legal"), "en") == "your manager; nobody is named for Legal yet"
