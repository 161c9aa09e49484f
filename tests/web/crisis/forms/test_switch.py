"""Few fields."""

from datetime import timedelta

import pytest
from django.utils import timezone

from vangrail.web.crisis.forms import switch
from vangrail.web.policies.models import Freeze

pytestmark = pytest.mark.django_db
QUICK = {"what": "A fire", "scope": "everything", "hours": "4", "desk": "crisis"}


def test_one_sentence_is_enough():
    """The rest stands there already."""
    form = switch.StartForm(QUICK)
    assert form.is_valid()
    given = form.freeze_fields()
    assert (given["countries"], given["accounts"], given["by_words"], given["words"]) == ([], {}, False, [])
    assert given["until"] - timezone.now() > timedelta(hours=3, minutes=59)
    fields = switch.StartForm().fields
    assert [fields[name].initial for name in ("scope", "hours", "desk")] == ["everything", "4", "crisis"]


@pytest.mark.parametrize(
    ("scope", "field", "given"),
    [("country", "country", ""), ("account", "account", ""), ("topic", "words", ""), ("topic", "words", " , ,")],
)
def test_a_scope_asks_for_what_it_needs(published, scope, field, given):
    """Beside the field; commas alone are no words, and would hold nothing."""
    form = switch.StartForm(QUICK | {"scope": scope, field: given})
    assert not form.is_valid()
    assert set(form.errors) == {field}


def test_each_scope_becomes_what_is_held(published):
    """A country, a topic with its words, an account by its number and name."""
    from vangrail.web.accounts.models import Account

    ours = Account.objects.create(platform="linkedin", name="Ours")
    by = {
        "country": {"country": "BE"},
        "topic": {"words": " fire,  big  fire ,, fire"},
        "account": {"account": str(ours.pk)},
    }
    found = {}
    for scope, more in by.items():
        form = switch.ScopeForm({"scope": scope, **more})
        assert form.is_valid(), form.errors
        found[scope] = form.scope_fields()
        assert switch.scope_of(Freeze(**found[scope]))["scope"] == scope
    assert found["country"]["countries"] == ["BE"]
    assert (found["topic"]["words"], found["topic"]["by_words"]) == (["fire", "big fire"], True)
    assert found["account"]["accounts"] == {str(ours.pk): "Ours (LinkedIn)"}


def test_texts_are_two_fields_a_language():
    """Laid out and put together again."""
    texts = {"told": dict.fromkeys(("en", "nl", "es"), "We know."), "say": dict.fromkeys(("en", "nl", "es"), "News.")}
    form = switch.TextsForm(switch.laid_out(texts))
    assert form.is_valid()
    assert form.texts() == texts
    assert [code for code, *_ in form.by_language()] == ["en", "nl", "es"]


def test_an_extension_counts_from_now():
    """And an exercise offers people."""
    form = switch.ExtensionForm({"hours": "1"})
    assert form.is_valid()
    assert form.until() > timezone.now()
    assert "people" in switch.ExerciseForm().fields
    assert switch.EndForm({}).is_valid()
