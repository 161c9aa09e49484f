"""A question is asked back only where it matters."""

import pytest

from tests.web.checks.company import company
from vangrail.check.checker import Checker
from vangrail.check.draft import Draft
from vangrail.rules.fold import Folded
from vangrail.web.checks.asking import asks, without_leave


@pytest.mark.parametrize(
    ("text", "said", "wanted"),
    [
        ("A sunny day", {}, ()),
        ("Officially we do", {}, ("appointed",)),
        ("I love the Zonnegloed", {}, ("interest",)),
        ("A sunny day", {"interest": True}, ("interest",)),
        ("A sunny day", {"appointed": True}, ("appointed",)),
    ],
)
def test_it_matters(text, said, wanted):
    """Where somebody speaks for the company, praises what it sells, or said yes before."""
    checker = Checker(company())
    findings = checker.check(Draft(text=text)).findings
    hits = checker.rules.matcher.hits(Folded(text))
    assert asks(checker, hits, findings, **{"interest": False, "appointed": False} | said) == wanted


def test_leave_to_speak_lifts_only_that():
    """Without it everything stays."""
    findings = Checker(company()).check(Draft(text="officially the heron")).findings
    assert without_leave(findings, appointed=False) == (findings, False)
    assert [one.rule for one in without_leave(findings, appointed=True)[0]] == ["heron-named"]
