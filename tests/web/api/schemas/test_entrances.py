"""The shapes of entrances follow what the page asks."""

from vangrail.web.api.schemas.entrances import EntranceIn, EntranceOut
from vangrail.web.entrances.forms import EntranceForm
from vangrail.web.entrances.models import OPENS


def test_everything_that_the_page_asks_can_be_said():
    """And nothing else; what can be done there begins as on the page."""
    assert {*EntranceIn.model_fields} == {*EntranceForm.base_fields, "site"}
    assert EntranceIn(expires="2026-12-01").opens == [name for name, _words in OPENS]


def test_a_list_gives_no_links():
    """Who has a link comes in."""
    assert not {"link", "agency_link", "nonce", "made_by"} & {*EntranceOut.model_fields}
