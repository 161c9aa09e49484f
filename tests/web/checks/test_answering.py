"""One function answers: text, pictures, and what somebody says about themselves."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from tests.check.images.pictures import located, written
from vangrail.check.draft import Moment
from vangrail.check.images.look import Seen
from vangrail.errors import DraftError, PictureError
from vangrail.rules.matcher import Matcher
from vangrail.web.checks.answering import Asked, answer
from vangrail.web.checks.checkers import NotYet

pytestmark = pytest.mark.django_db


def rules(**asked):
    """Return the rules that spoke about the text."""
    return [finding.rule for finding in answer(Asked(**asked)).findings]


def test_without_a_policy_there_is_no_answer():
    """And that is told from a policy that is still being read."""
    with pytest.raises(NotYet) as caught:
        answer(Asked(text="hello"))
    assert not caught.value.published


def test_a_text_is_answered_by_the_policy(acme):
    """With its level, and as plain values."""
    found = answer(Asked(text="Our heron flies"))
    assert (found.level, [finding.rule for finding in found.findings]) == ("ask", ["heron-named"])
    assert json.loads(json.dumps(found.to_dict()))["level"] == "ask"
    assert answer(Asked(text="A sunny day at the sea")).level == "fine"


def test_a_text_is_scanned_once(acme, monkeypatch):
    """The check and the questions that it asks back look at the same hits."""
    answer(Asked(text="Our heron flies"))
    scans, scan = [], Matcher.hits
    monkeypatch.setattr(Matcher, "hits", lambda matcher, folded: scans.append(folded) or scan(matcher, folded))
    answer(Asked(text="A sunny day at the sea"))
    assert len(scans) == 1


def test_the_answer_is_in_the_language_of_the_reader(acme):
    """Whatever the draft is in."""
    assert answer(Asked(text="Our heron flies", answer_in="es")).findings[0].what == "what es"


def test_a_profile_that_names_the_company_is_read_beside_the_text(acme):
    """The draft keeps its own marks and rewrite; a company account has no such profile."""
    assert rules(text="I boast a lot") == []
    assert rules(text="I boast a lot", profile_shows=True) == ["firm-and-boast"]
    assert rules(text="I boast a lot", profile_shows=True, account="corporate") == []
    found = answer(Asked(text="I boast, call 0470 12 34 56", profile_shows=True))
    assert all(stop <= len("I boast, call 0470 12 34 56") for finding in found.findings for _, stop in finding.spans)
    assert found.verdict.rewrite.endswith("56")
    assert answer(Asked(text="Nothing here", profile_shows=True)).verdict.rewrite is None


def test_who_is_appointed_may_speak(acme):
    """Nothing is looked up; the rest of the rules holds."""
    assert rules(text="officially the heron") == ["speaks-for-us", "heron-named"]
    found = answer(Asked(text="officially the heron", appointed=True))
    assert ([finding.rule for finding in found.findings], found.appointed) == (["heron-named"], True)
    assert not answer(Asked(text="heron", appointed=True)).appointed


def test_a_tie_is_named(acme):
    """Said once, and only when there is one."""
    assert rules(text="Lovely bread", interest=True) == ["interest-told"]
    assert answer(Asked(text="Lovely bread", interest=True)).level == "change"


def test_a_picture_counts_towards_the_level(acme):
    """What is ticked, where it was taken, what its file tells and what is written in it."""
    assert answer(Asked(subjects=("till",))).level == "dont"
    assert answer(Asked(place="Lab")).level == "dont"
    assert answer(Asked(pictures=(located(),))).level == "change"
    found = answer(Asked(pictures=(written("The heron flies", size=(700, 300)),)))
    assert (found.level, found.pictures[0].verdict.findings[0].rule) == ("ask", "heron-named")
    assert found.every_finding == found.pictures[0].verdict.findings
    assert json.loads(json.dumps(found.to_dict()))["pictures"][0]["verdict"]["level"] == "ask"


def test_a_picture_that_was_seen_before_counts_the_same(acme):
    """So that it is sent once."""
    assert answer(Asked(seen=(Seen(text="heron"),))).level == "ask"


def test_a_rewrite_says_whether_it_is_enough(acme):
    """Masking a number mends that, and nothing else."""
    assert answer(Asked(text="Call me on 0470 12 34 56")).rewrite_works
    assert not answer(Asked(text="Call the heron on 0470 12 34 56")).rewrite_works


def test_what_cannot_be_checked_is_refused(acme):
    """A text that is too long, and a picture that is none."""
    with pytest.raises(DraftError):
        answer(Asked(text="x" * 100_001))
    with pytest.raises(PictureError):
        answer(Asked(pictures=(b"no picture",)))


def test_somebody_is_reminded_that_readers_see_us_only_where_they_do(acme):
    """Where the profile or the text names the company, on an account of one's own."""
    assert answer(Asked(text="A sunny day", profile_shows=True)).represents
    assert answer(Asked(text="A sunny day at Acme")).represents
    assert not answer(Asked(text="A sunny day")).represents
    assert not answer(Asked(text="A sunny day at Acme", account="corporate")).represents


@pytest.mark.django_db
def test_dates_are_looked_at_as_they_are_when_it_is_posted(published):
    """The policy is the one that holds now, the moment another one."""
    at = timezone.now() + timedelta(days=400)
    found = answer(Asked(text="heron"), moment=Moment(at=at))
    assert found.verdict.moment == Moment(at=at)


def test_words_beside_a_picture_are_checked_too(acme):
    """They are told from what stands in the picture, and ask for no look at it."""
    found = answer(Asked(text="Sunny", described=("Our heron",), seen=(Seen(text="A nest"),)))
    assert (found.level, found.advice) == ("ask", answer(Asked(text="Sunny", seen=(Seen(text="A nest"),))).advice)
    assert [(one.seen.text, one.described) for one in found.pictures] == [("A nest", False), ("Our heron", True)]
