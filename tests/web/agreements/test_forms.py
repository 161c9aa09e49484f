"""What is asked when something is proposed."""

from django.utils.translation import override

from vangrail.web.agreements.forms import ChangeForm, ProposalForm


def test_a_moment_that_is_not_safe_is_said_beside_the_field():
    """In the language of the page."""
    with override("nl"):
        form = ProposalForm({"kind": "driving", "moments": ["quick_look"]})
        assert "Even kijken tussendoor" in form.errors["moments"][0]
    assert ProposalForm({"kind": "driving", "moments": ["parked"], "note": "Ghent only"}).is_valid()


def test_what_is_not_in_the_list_is_refused():
    """Neither another kind of work nor another moment."""
    assert set(ProposalForm({"kind": "astronaut", "moments": ["always"]}).errors) == {"kind", "moments"}


def test_asking_for_something_else_takes_words():
    """An empty one says nothing."""
    assert not ChangeForm({"words": " "}).is_valid()
