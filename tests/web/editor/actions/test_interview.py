"""The interview, from the first answer to the draft."""

import pytest
from django.core.exceptions import PermissionDenied

from vangrail.source.steps import steps
from vangrail.web.editor import actions
from vangrail.web.editor.errors import RefusedError
from vangrail.web.editor.models import Interview, NeedToKnowList, Workspace
from vangrail.web.editor.queries.interview import KEPT, OPEN
from vangrail.web.editor.queries.workspace import source_from

pytestmark = pytest.mark.django_db


def source():
    """Return what the draft says."""
    return source_from(Workspace.objects.get().files)


def test_answers_are_kept_one_by_one_and_become_a_draft(owner, person):
    """Whoever of the owners goes on."""
    going = actions.begin(by=owner)
    actions.answer(going, {"company": "Acme", "country": "Belgium"}, by=owner)
    other = person("Other", "policy_owner")
    assert actions.begin(by=other) == going
    held = actions.answer(going, {"use_at_work": "breaks", "listed": False}, by=other)
    assert held.touched_by == other
    actions.finish(held, by=other, language="nl")
    assert source().company.name == "Acme"
    assert source().languages == ("nl", "en")
    assert Interview.objects.get().finished_by == other
    assert actions.begin(by=owner) != going


def test_an_answer_is_taken_back_with_nothing(owner):
    """As if it was never given."""
    going = actions.begin(by=owner)
    actions.answer(going, {"company": "Acme", "size": "40"}, by=owner)
    assert actions.answer(going, {"size": ""}, by=owner).given == {"company": "Acme"}


def test_what_nobody_knows_yet_is_left_open(owner):
    """What was answered stays."""
    going = actions.begin(by=owner)
    held = actions.answer(going, {"sector": "bakery"}, by=owner)
    found = [step for step in steps("en") if step.question.id == "sector"]
    assert actions.leave_open(held, found, by=owner).given == {"sector": "bakery", "size": OPEN}


def test_what_only_legal_may_know_never_stands_among_the_answers(owner):
    """It goes to the list of its desk; answering again adds to it."""
    going = actions.begin(by=owner)
    held = actions.answer(going, {"company": "Acme", "legal_matters": "Bluefinch, Redwing"}, by=owner)
    assert held.given["legal_matters"] == KEPT
    assert NeedToKnowList.objects.get().terms == ["Bluefinch", "Redwing"]
    actions.finish(held, by=owner, language="en")
    assert "Bluefinch" not in str(Workspace.objects.get().files) + str(list(Interview.objects.values()))


def test_what_no_question_asks_for_stays(draft, owner):
    """When an interview is held again."""
    workspace = Workspace.objects.get()
    files = {**workspace.files, "policy.toml": workspace.files["policy.toml"] + 'leave_out = ["suggestions"]\n'}
    actions.start(files, by=owner)
    going = actions.begin(by=owner)
    actions.answer(going, {"company": "Globex"}, by=owner)
    actions.finish(Interview.objects.get(), by=owner, language="en")
    assert source().company.name == "Globex"
    assert source().leave_out == ("suggestions",)


def test_an_interview_about_a_policy_begins_with_what_it_says(example_draft, owner):
    """Answered as it stands it changes nothing, details that no question asks for included; one answer changes one thing."""
    before = source()
    actions.finish(actions.begin(by=owner, language="nl"), by=owner, language="nl")
    assert source() == before
    going = actions.begin(by=owner, language="nl")
    actions.answer(going, {"rooms": "zolder = rood", "desks.hr": "Ada"}, by=owner)
    actions.finish(Interview.objects.get(finished_at=None), by=owner, language="nl")
    assert [(room.name, room.level) for room in source().rooms] == [("zolder", "red")]
    assert source().desks["hr"].person.name == "Ada"
    assert source().accounts == before.accounts
    assert source().desks["communications"] == before.desks["communications"]


def test_answers_that_make_no_policy_are_refused(owner):
    """And stay where they are."""
    going = actions.begin(by=owner)
    with pytest.raises(RefusedError, match="company"):
        actions.finish(going, by=owner, language="en")
    assert Interview.objects.get().finished_at is None


def test_others_may_not(employee, legal):
    """Neither begin nor answer."""
    for who in (employee, legal):
        with pytest.raises(PermissionDenied):
            actions.begin(by=who)
        with pytest.raises(PermissionDenied):
            actions.answer(Interview(), {}, by=who)
