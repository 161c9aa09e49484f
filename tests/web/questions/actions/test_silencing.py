"""A proposed version in which a rule is silent."""

from datetime import date

from tests.web.conftest import example_policy
from vangrail.source.reader import read_files
from vangrail.web.config.example import folder
from vangrail.web.policies.actions import propose, publish
from vangrail.web.questions.actions.silencing import propose_silence

DAY = date(2099, 1, 1)


def test_only_by_who_may_propose_and_only_a_rule_that_is_there(held, owner, lena):
    """Else nothing is proposed."""
    assert propose_silence("heron-named", "Public.", DAY, by=lena) is None
    assert propose_silence("no-such-rule", "Public.", DAY, by=owner) is None
    assert propose_silence("heron-named", "Public.", DAY, by=owner) is not None


def test_before_a_policy(owner):
    """There is no rule to be silent."""
    assert propose_silence("heron-named", "Public.", DAY, by=owner) is None


def test_the_folder_says_the_same_as_the_policy(owner):
    """Its policy.toml allows the rule; a second day replaces the first."""
    where = folder() / "policy"
    files = {str(path.relative_to(where)): path.read_text("utf-8") for path in where.rglob("*") if path.is_file()}
    publish(propose(example_policy(), files, by=owner), by=owner, reason="A test.")
    rule = next(each.name for _, each in example_policy().rules())
    version = propose_silence(rule, "Public.", DAY, by=owner)
    publish(version, by=owner, reason="A test.")
    again = propose_silence(rule, "Still public.", date(2100, 1, 1), by=owner)
    allows = [each for each in read_files(again.files).allow if each.rule == rule]
    assert [(each.reason, each.until) for each in allows] == [("Still public.", date(2100, 1, 1))]
    assert [each for each in again.policy().allow if each.rule == rule] == allows
