"""The shapes of tasks after somebody left follow what the page asks."""

from vangrail.web.api.schemas.leavers import AttestationIn, AttestationOut
from vangrail.web.leavers.forms import AttestForm


def test_everything_that_the_page_asks_can_be_said():
    """And nothing else."""
    assert {*AttestationIn.model_fields} == {*AttestForm.base_fields}


def test_nobody_is_named():
    """Neither who left nor who attested it."""
    assert {*AttestationOut.model_fields} == {"number", "step", "at"}
