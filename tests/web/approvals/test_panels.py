"""What stands on the page of a draft."""

import pytest
from django.test import RequestFactory
from django.utils import translation

from vangrail.web.approvals.actions.deciding import say_no, say_yes
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.panels import of_approved, of_refused, of_waiting, panel, states
from vangrail.web.drafts.actions import withdraw, write
from vangrail.web.drafts.models import Draft

pytestmark = pytest.mark.django_db


def shown(draft, person):
    """Return the panel as somebody sees it."""
    request = RequestFactory().get("/")
    request.user = person
    with translation.override("en"):
        return panel(request, draft)


def which(draft):
    """Return the states that a draft is in."""
    every = {"approved": of_approved, "waiting": of_waiting, "refused": of_refused}
    return {name for name, of in every.items() if of(Draft.objects.all()).filter(pk=draft.pk).exists()}


def test_from_the_first_word_to_the_yes(draft, writer, approver, remarks):
    """Each state has its words and one button at most."""
    assert which(draft) == set()
    assert "Submit for approval" in shown(draft, writer)
    asked = submit(draft, by=writer)
    assert which(draft) == {"waiting"}
    assert "It waits for Ana Approver" in shown(draft, writer)
    assert "Submit" not in shown(draft, writer)
    say_no(asked, remarks, by=approver, step=0)
    assert which(draft) == {"refused"}
    assert "Say until when it lasts." in shown(draft, writer)
    write(draft.variants.get(), "Until it is sold out.", by=writer)
    again = submit(draft, by=writer)
    say_yes(again, by=approver, step=0)
    assert which(draft) == {"approved"}
    assert "exactly these words" in shown(draft, writer)
    write(draft.variants.get(), "Until Friday.", by=writer)
    assert which(draft) == set()
    assert "somebody has to look at it again" in shown(draft, writer)
    withdraw(draft, by=writer)
    draft.refresh_from_db()
    assert "Submit" not in shown(draft, writer)


def test_who_may_not_change_it_gets_no_button(draft, employee, person):
    """An auditor reads."""
    assert "<form" not in shown(draft, person("Aud", "auditor"))


def test_the_states_of_the_list():
    """In their order."""
    assert [state.name for state in states()] == ["approved", "waiting", "refused"]
