"""The shapes of the register follow what the page asks."""

from vangrail.web.api.schemas.register import HeldOut, RotationIn, RotationOut
from vangrail.web.register.forms.entering import RotationForm
from vangrail.web.register.models import Rotation


def test_everything_that_the_page_asks_can_be_said():
    """And nothing else."""
    assert {*RotationIn.model_fields} == {*RotationForm.base_fields}


def test_every_name_stands_in_the_description():
    """So that a program can offer them."""
    properties = RotationIn.model_json_schema()["properties"]
    assert properties["credential"]["enum"] == sorted(dict(Rotation.CREDENTIALS))
    assert "breach" in properties["reason"]["anyOf"][0]["enum"]


def test_nobody_is_named():
    """Nor is a proof given back: it may be more than a program should read."""
    assert not {"by", "proof", "person"} & ({*RotationOut.model_fields} | {*HeldOut.model_fields})
