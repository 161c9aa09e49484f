"""The pages of the webhooks."""

import pytest

from vangrail.web.audit.actions import record
from vangrail.web.webhooks.actions.sending import tell
from vangrail.web.webhooks.models import Message, Subscription

HOME = "/manage/webhooks/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def three(person, admin):
    """Give who may, who has another role, and who has none."""
    return {"may": admin, "other": person("", "auditor"), "none": person()}


@pytest.mark.parametrize(("who", "status"), [("may", 200), ("other", 403), ("none", 403)])
def test_the_pages_are_for_who_runs_the_site(as_person, three, subscription, who, status):
    """Others are told that they are not theirs."""
    visitor = as_person(three[who])
    for path in (HOME, f"{HOME}new/", f"{HOME}{subscription.pk}/"):
        assert visitor.get(path).status_code == status
    acts = ("greeting/", "ending/")
    assert {visitor.post(f"{HOME}{subscription.pk}/{act}").status_code for act in acts} == {
        302 if status == 200 else 403
    }


def test_a_program_is_let_in(as_person, three):
    """Whole parts and kinds are one list; a fault is said beside the form."""
    form = {"name": "Tickets", "address": "https://hooks.example/", "kinds": ["approvals.*", "questions.asked"],
            "secret_in": "file", "secret_name": "tickets"}  # fmt: skip
    visitor = as_person(three["may"])
    made = visitor.post(f"{HOME}new/", form)
    assert made.status_code == 302
    assert Subscription.objects.get().kinds == ["approvals.*", "questions.asked"]
    refused = visitor.post(f"{HOME}new/", form | {"kinds": ["nothing.ever"]})
    assert (refused.status_code, "nothing.ever" in refused.text) == (422, True)


def test_what_was_told_stands_there(as_person, three, subscription, sink):
    """With what came of it and a way to send it again; the secret's name, and never the secret."""
    record("probe.done", by=None)
    sink.status = 500
    tell(subscription.pk)
    page = as_person(three["may"]).get(f"{HOME}{subscription.pk}/")
    assert "answered with 500" in page.text
    assert "VANGRAIL_WEBHOOK_SINK" in page.text
    assert "whsec_" not in page.text
    message = Message.objects.get()
    again = f"{HOME}{subscription.pk}/messages/{message.pk}/repetition/"
    assert as_person(three["other"]).post(again).status_code == 403
    assert as_person(three["may"]).post(again).status_code == 302
    message.refresh_from_db()
    assert message.tries == 0
    assert as_person(three["may"]).post(f"{HOME}999/messages/{message.pk}/repetition/").status_code == 404


def test_the_list_says_how_much_waits(as_person, three, subscription):
    """And an empty one what will be there."""
    record("probe.done", by=None)
    assert as_person(three["may"]).get(HOME).context["subscriptions"][0][0].waiting == 1
    Subscription.objects.all().delete()
    assert "No program hears yet" in as_person(three["may"]).get(HOME).text


def test_what_is_heard_of_stands_in_words(as_person, three, settings):
    """On the form, in the list and beside the program, with the code for whoever writes it."""
    settings.INNER_HOSTS = ()
    Subscription.objects.create(
        name="Tickets", address="https://hooks.example/", kinds=["crisis.*", "questions.asked"],
        secret_in="file", secret_name="tickets",
    )  # fmt: skip
    visitor = as_person(three["may"])
    form = visitor.get(f"{HOME}new/").text
    assert 'value="approvals.*"' in form
    assert "A post waits for a yes or a no" in form
    assert "Somebody asked the desk … a question." in visitor.get(HOME).text
    page = visitor.get(f"{HOME}{Subscription.objects.get().pk}/").text
    assert "<li>Crisis <code" in page
    assert "questions.asked</code>" in page


def test_a_secret_that_is_too_short_is_said(as_person, three, subscription, monkeypatch):
    """Beside the program, in the answer to a greeting, and at what waits."""
    monkeypatch.setenv("VANGRAIL_WEBHOOK_SINK", "whsec_c2hvcnQ=")
    record("probe.done", by=None)
    assert tell(subscription.pk) == 0
    visitor = as_person(three["may"])
    page = visitor.post(f"{HOME}{subscription.pk}/greeting/", follow=True).text
    assert "too short to sign with: it has 5 bytes and needs 24" in page
    assert page.count("at least 24 bytes") == 2
    assert "c2hvcnQ" not in page
    assert Message.objects.get().state == "again"
