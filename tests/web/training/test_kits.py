"""Which kits there are."""

from tests.web.conftest import example_policy
from tests.web.training.conftest import of
from vangrail.web.training.kits import MAKERS, kit_file, kits


def test_each_kit_in_each_language():
    """Two kits in the three languages of the example."""
    found = kits(example_policy())
    assert len(found) == len(MAKERS) * 3
    assert {row.language for row in found} == {"en", "nl", "es"}


def test_a_policy_that_staff_do_not_read_has_none():
    """There is nobody to talk to."""
    nobody = of().model_copy(update={"audiences": ("candidate",)})
    assert kits(nobody) == []
    assert kit_file(nobody, "talk", "en", "html") is None


def test_a_kit_is_made_when_asked_for():
    """As a page that prints well."""
    body = kit_file(example_policy(), "talk", "es", "html")
    assert body
    assert b'lang="es"' in body
