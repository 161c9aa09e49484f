"""What ends an approval beside a decision."""

import pytest

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.ending import may_take_back, notice, take_back
from vangrail.web.approvals.models import Reopening, Writer
from vangrail.web.approvals.queries import how, latest
from vangrail.web.audit.models import Entry
from vangrail.web.drafts.actions import write

pytestmark = pytest.mark.django_db


def test_who_may_take_it_back(asked, approver, writer, owner, employee, person):
    """Who said yes, whose post it is, who owns the policy; before there is one, nobody."""
    everybody = (approver, writer, owner, employee, person("Other", "approver"))
    assert not any(may_take_back(each, asked) for each in everybody)
    say_yes(asked, by=approver, step=0)
    assert [may_take_back(each, latest(asked.draft)) for each in everybody] == [True, True, True, False, False]


def test_it_is_written_down_with_its_reason(asked, approver):
    """Once."""
    say_yes(asked, by=approver, step=0)
    take_back(latest(asked.draft), "The price is wrong.", by=approver)
    take_back(latest(asked.draft), "Again.", by=approver)
    assert how(latest(asked.draft)).state == "taken_back"
    assert Entry.objects.filter(kind="approvals.taken_back").count() == 1


def test_a_change_is_noticed_once(draft, asked, writer):
    """With the parts that changed and who did it."""
    write(draft.variants.get(), "Another text.", by=writer)
    write(draft.variants.get(), "Yet another text.", by=writer)
    assert Reopening.objects.count() == 1
    assert Entry.objects.filter(kind="approvals.reopened").count() == 1
    assert list(Writer.objects.values_list("person", flat=True)) == [writer.pk]


def test_a_refused_request_is_not_opened_by_a_change(draft, asked, writer, approver, remarks):
    """It was refused, and stays so."""
    say_no(asked, remarks, by=approver, step=0)
    write(draft.variants.get(), "Another text.", by=writer)
    assert how(latest(draft)).state == "refused"
    assert not Reopening.objects.exists()


def test_without_a_change_nothing_is_noticed(draft, asked, writer):
    """Saving is not changing."""
    assert notice(draft, by=writer, wrote=False) is None
