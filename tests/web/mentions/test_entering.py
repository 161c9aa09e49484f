"""One way in for what colleagues saw."""

import pytest

from vangrail.web.entrances import handing
from vangrail.web.mentions import entering
from vangrail.web.mentions.models import Handed

pytestmark = pytest.mark.django_db
GIVEN = {"writer": "public", "address": "", "text": "Acme never answers", "words": "", "once": "form"}


def test_before_a_policy_holds_there_is_no_way():
    """At an entrance as elsewhere."""
    assert handing.way() is None


def test_what_was_seen_comes_to_its_desk(published):
    """Once, with a code, in the language of the page."""
    assert handing.way() is not None
    form = entering.form(GIVEN, None)
    assert form.is_valid()
    first, second = (entering.take(form.cleaned_data, "nl") for _ in range(2))
    one = Handed.objects.select_related("mention").get()
    assert first == second
    assert (one.language, first.by, bool(first.code)) == ("nl", one.mention.due_at, True)
    assert first.desk
    assert entering.form(None, None)["once"].value()
