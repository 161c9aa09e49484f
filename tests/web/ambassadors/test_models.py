"""The nouns."""

import pytest

from vangrail.web.ambassadors.models import Ambassador, Cap, Goal, Item

pytestmark = pytest.mark.django_db


def test_a_row_of_an_ambassador_tells_nobody(employee):
    """Neither by its name nor from the person."""
    assert str(Ambassador(person=employee)) == "ambassador"
    assert not any("ambassador" in field.name for field in type(employee)._meta.get_fields())


def test_something_on_the_shelf_is_shown_in_the_nearest_language(prompt):
    """Its first one where nothing is near."""
    assert [prompt.language(code) for code in ("nl", "en")] == ["nl", "en"]
    assert prompt.language("es") in {"en", "nl"}
    assert Item().language("es") == "es"
    assert (str(prompt), str(Cap(amount=3)), str(Goal(what="Sing"))) == ("The bench", "3 EUR", "Sing")
