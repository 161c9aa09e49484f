"""The shapes of runs follow what the page asks."""

from vangrail.web.api.schemas.breaches import EndIn, RunOut
from vangrail.web.breaches.forms import StopForm


def test_everything_that_the_page_asks_can_be_said():
    """And nothing else."""
    assert {*EndIn.model_fields} == {*StopForm.base_fields}


def test_nobody_is_named():
    """Neither who started it nor who stopped it."""
    assert not {"by", "started_by", "stopped_by"} & {*RunOut.model_fields}
