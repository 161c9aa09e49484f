"""One scan opens what stands in a text; hits are whole words, whatever they are disguised as."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.build import NOON, cue, marked, policy, rule
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.policy.company import Lexicon, NeedToKnow

ONE = policy(
    rule("insult", "word", cues={"word": cue(en=["bastard", "idiot"])}),
    rule("secret", "term", cues={"term": cue("lexicon:secret")}),
    rule("quiet", "term", cues={"term": cue("lexicon:need_to_know")}),
    lexicon=Lexicon(secret=("Project Heron", "Bluefinch", "AB-1200")),
    need_to_know=NeedToKnow(salt="grains", terms=("Van Dam",)),
)
CHECKER = Checker(ONE, cached=False)


def found(text: str) -> dict[str, list[str]]:
    """Return what is marked in the text, by rule."""
    draft = Draft(text=text, language="en")
    return marked(CHECKER.check(draft, NOON), draft)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("you bastard!", "bastard"),
        ("You BASTARDS", "BASTARDS"),
        ("b4st4rd", "b4st4rd"),
        ("b\u200bastard", "b\u200bastard"),
        ("ｂａｓｔａｒｄ", "ｂａｓｔａｒｄ"),
        ("𝐛𝐚𝐬𝐭𝐚𝐫𝐝", "𝐛𝐚𝐬𝐭𝐚𝐫𝐝"),
        ("bástárd", "bástárd"),
        ("b\u0430st\u0430rd", "b\u0430st\u0430rd"),
        ("b a s t a r d", "b a s t a r d"),
        ("b.a.s.t.a.r.d", "b.a.s.t.a.r.d"),
        ("baaaaastard", "baaaaastard"),
        ("b*st*rd", "b*st*rd"),
    ],
)
def test_a_disguised_word_is_found_whole(text: str, word: str) -> None:
    """Each way of disguising letters is read, and exactly the disguised word is marked."""
    assert found(text)["insult"] == [word]


@pytest.mark.parametrize("text", ["bastardised", "idiotproof", "the 1d10ts", "ba stard", "b. a. star"])
def test_part_of_another_word_is_not_found(text: str) -> None:
    """A word inside a word, or letters that form something else, are left alone."""
    assert found(text).get("insult", ["idiots"]) in (["idiots"], ["1d10ts"])


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Project Heron!", "Project Heron"),
        ("#ProjectHeron", "ProjectHeron"),
        ("project-heron", "project-heron"),
        ("two Bluefinches", "Bluefinches"),
        ("Blufinch", "Blufinch"),
        ("Project Hreon", "Project Hreon"),
        ("part AB-1200", "AB-1200"),
    ],
)
def test_a_term_of_the_company_is_found_as_people_write_it(text: str, term: str) -> None:
    """Plural, hashtag, hyphen and one typing error."""
    assert found(text)["secret"] == [term]


@pytest.mark.parametrize("text", ["part AB-1201", "greenfinch", "heron project"])
def test_another_term_is_not(text: str) -> None:
    """Another number, another bird, another order."""
    assert "secret" not in found(text)


def test_a_need_to_know_term_marks_nothing() -> None:
    """The finding does not say which word, and offers no rewrite."""
    finding = CHECKER.check(Draft(text="Van Dam again"), NOON).findings[0]
    assert (finding.rule, finding.spans, finding.rewrite) == ("quiet", (), None)


@given(st.text(max_size=40), st.text(max_size=40))
def test_whatever_stands_around_a_word_it_is_marked_itself(before: str, after: str) -> None:
    """Spans mark exactly the word through every fold, with any text before and after it."""
    text = f"{before} bastard {after}"
    spans = found(text).get("insult", [])
    assert "bastard" in spans or any("bastard" in span for span in spans)


@given(st.text())
def test_no_text_breaks_the_scan(text: str) -> None:
    """Any text gets an answer whose spans lie inside it."""
    verdict = CHECKER.check(Draft(text=text, language="en"), NOON)
    assert all(0 <= start <= end <= len(text) for finding in verdict.findings for start, end in finding.spans)
