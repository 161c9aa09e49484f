"""The policy of the invented company."""

import pytest

from vangrail.source.reader import read_folder
from vangrail.web.config.example import folder
from vangrail.web.policies import demo, queries
from vangrail.web.policies.models import Version

pytestmark = pytest.mark.django_db


def test_two_versions_a_review_and_a_register(owner):
    """The example is what holds; the folder is the example's own; a second time nothing happens."""
    demo.fill()
    demo.fill()
    earlier, holding = queries.published_versions()
    assert holding.files["policy.toml"] == (folder() / "policy" / "policy.toml").read_text("utf-8")
    assert {each.kind for each in holding.consultations.all()} == {"staff", "legal"}
    assert queries.material_changes("personal", earlier).material
    assert [each.clause for each in queries.due_reviews()] == ["platforms_and_settings"]
    assert queries.who_speaks(queries.current(), "press")[0].name == owner.name


def test_without_an_owner_nothing_happens(db):
    """The people come first."""
    demo.fill()
    assert not Version.objects.exists()


def test_the_first_version_was_stricter():
    """Less was allowed and less was said."""
    before = demo.first(read_folder(folder() / "policy"))
    assert (before.dials.use_at_work, before.rooms, before.leave_out) == ("banned", (), ("lone_worker",))
