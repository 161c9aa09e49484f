"""A clause by its title and its address."""

import pytest
from django.utils import translation

from tests.web.conftest import small_policy
from tests.web.policies.conftest import with_text
from vangrail.web.policies import shown

pytestmark = pytest.mark.django_db


def test_a_clause_has_a_title_and_an_address(published):
    """Where the policy has it; one that is gone is called by its id, and leads nowhere."""
    assert (shown.clause_title("a_clause"), shown.clause_title("gone")) == ("Title", "gone")
    assert (shown.clause_url("a_clause"), shown.clause_url("gone")) == ("/policy/en/clauses/a_clause/", "")
    assert shown.clause_link("a_clause") == ("/policy/en/clauses/a_clause/", "Read the clause")
    assert shown.clause_link("gone") == ()


def test_before_anything_is_published():
    """Its id is all there is."""
    assert (shown.clause_title("a_clause"), shown.clause_link("a_clause")) == ("a_clause", ())


def test_desks_by_their_names():
    """In the language of the page; nothing for no desk."""
    with translation.override("nl"):
        assert (shown.desk_name("legal"), shown.desk_name("")) == ("Juridische zaken", "")


def test_it_is_said_in_the_language_of_the_page():
    """And in another one where the clause has none in that."""
    (clause,) = with_text(small_policy(), "nl", title="Deuren").clauses
    with translation.override("nl"):
        assert shown.title_of(clause) == "Deuren"
    with translation.override("es"):
        assert shown.title_of(clause) == "Title"
        assert shown.title_of(clause.model_copy(update={"texts": {"nl": clause.texts["nl"]}})) == "Deuren"
