"""What the forms take, and that none asks for anybody's account."""

from datetime import date

import pytest

from vangrail.web.reports.forms import (
    CloseForm,
    CodeForm,
    ExtendForm,
    GrievanceForm,
    KeepFromForm,
    NoteForm,
    ReplyForm,
    SawForm,
    WriteForm,
)

pytestmark = pytest.mark.django_db


def saw(people, **data):
    """Return a filled form."""
    return SawForm({"what": "A threat", "conflict": "no", **data}, people=people, signed_in=False)


def test_only_what_was_seen_is_needed(sam):
    """And whether it is about somebody who reads it."""
    assert saw([sam]).is_valid()
    assert not saw([sam], what=" ").is_valid()
    assert "conflict" in SawForm({"what": "A threat"}, people=[sam], signed_in=False).errors


def test_who_it_is_about_is_ticked(sam, hanna):
    """Where somebody says that it is one of them."""
    form = saw([sam, hanna], conflict="about")
    assert "tick at least one" in str(form.errors["who"])
    form = saw([sam, hanna], conflict="close", who=[str(hanna.pk)])
    assert form.is_valid()
    assert (form.named("about"), form.named("close")) == ((), (hanna,))


def test_nobody_else_can_be_ticked(sam, employee):
    """A number that is not on the page is no choice: nobody is found out by trying."""
    assert not saw([sam], conflict="about", who=[str(employee.pk)]).is_valid()


def test_what_cannot_be_answered_is_not_asked(sam):
    """Without readers, who must not read it; without an account, one's name."""
    assert not {"conflict", "who", "my_name"} & set(saw([]).fields)
    assert "my_name" in GrievanceForm(people=[sam], signed_in=True).fields


def test_the_new_last_day_lies_between_the_two():
    """After what was promised, and not more than as long again."""
    limits = {"due": date(2027, 2, 9), "latest": date(2027, 5, 9)}
    for day, fine in (("2027-02-09", False), ("2027-02-10", True), ("2027-05-09", True), ("2027-05-10", False)):
        form = ExtendForm({"until": day, "reason": "The pictures take time."}, **limits)
        assert form.is_valid() is fine


@pytest.mark.parametrize("form", [CodeForm, ReplyForm, WriteForm, NoteForm, KeepFromForm, CloseForm])
def test_nothing_is_sent_empty(form):
    """Each asks for its words."""
    assert not form({}).is_valid()
