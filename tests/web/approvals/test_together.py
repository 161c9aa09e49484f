"""Two people at the same moment, in threads with a connection each: on SQLite and on PostgreSQL."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.ending import take_back
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.models import Approval, Decision, Request
from vangrail.web.approvals.queries import approved, how, latest
from vangrail.web.audit.models import Entry
from vangrail.web.drafts.actions import write

pytestmark = pytest.mark.django_db(transaction=True)


def together(*tries):
    """Let each be tried in a thread of its own at the same moment; return what came of it, in their order."""
    start = Barrier(len(tries))

    def run(attempt):
        start.wait()
        try:
            return attempt()
        except RefusedError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tries)) as pool:
        return list(pool.map(run, tries))


def test_one_person_in_two_tabs(asked, approver):
    """One yes, one seal, written down once."""
    found = together(*[lambda: say_yes(asked, by=approver, step=0, found=[])] * 2)
    assert len({each.pk for each in found}) == 1
    assert (Decision.objects.count(), Approval.objects.count()) == (1, 1)
    assert Entry.objects.filter(kind="approvals.approved").count() == 1


def test_a_yes_and_a_no(asked, approver, person, remarks):
    """One of them counts, the other reads that it was decided."""
    second = person("Second", "approver")
    found = together(
        lambda: say_yes(asked, by=approver, step=0, found=[]), lambda: say_no(asked, remarks, by=second, step=0)
    )
    assert sum(isinstance(each, RefusedError) for each in found) == 1
    assert Decision.objects.count() == 1


def test_a_yes_while_the_words_change(draft, asked, approver, writer):
    """Whatever comes first: what holds is what was approved, never the new words."""
    variant = draft.variants.get()
    together(
        lambda: say_yes(asked, by=approver, step=0, found=[]), lambda: write(variant, "Free for everybody!", by=writer)
    )
    assert approved(draft) is None
    assert how(latest(draft)).state == "changed"


def test_asked_twice_at_once(draft, writer, approver):
    """One request."""
    found = together(*[lambda: submit(draft, by=writer, found=[])] * 2)
    assert len({each.pk for each in found}) == Request.objects.count() == 1


def test_taken_back_twice_at_once(asked, approver, writer, draft):
    """By two people: the first reason stays."""
    say_yes(asked, by=approver, step=0, found=[])
    request = latest(draft)
    found = together(lambda: take_back(request, "A", by=approver), lambda: take_back(request, "B", by=writer))
    assert len({each.pk for each in found}) == 1
    assert Entry.objects.filter(kind="approvals.taken_back").count() == 1
