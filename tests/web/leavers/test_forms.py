"""What is asked for a drill and for a task."""

import pytest

from vangrail.web.leavers.forms import AttestForm, DrillForm

pytestmark = pytest.mark.django_db


def test_somebody_is_found_by_name_number_or_address(leo):
    """However the name is written."""
    leo.number = "77"
    leo.save()
    for typed in ("leo leaver", "77", leo.email.upper()):
        form = DrillForm({"who": typed})
        assert form.is_valid(), typed
        assert form.cleaned_data["who"] == leo


@pytest.mark.parametrize(
    ("step", "fields"),
    [("second", ["second"]), ("tool", ["gone", "note"]), ("credential", ["note"]), ("verify", ["note"])],
)
def test_a_task_asks_only_what_it_needs(leaving, step, fields):
    """A note only where something has to be proven."""
    task = leaving().tasks.filter(step=step).first()
    assert list(AttestForm(task).fields) == fields


def test_a_note_that_reads_like_a_secret_is_refused(leaving):
    """On the form already."""
    task = leaving().tasks.filter(step="credential").first()
    form = AttestForm(task, {"note": "new password: Xk9$vQ2!tL7p"})
    assert not form.is_valid()
    assert AttestForm(task, {"note": "Ticket 12"}).is_valid()
