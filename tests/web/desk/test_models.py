"""What the board remembers."""

from vangrail.web.desk.models import KeysOff


def test_a_row_says_only_whose_it_is(person):
    """Nothing else is kept."""
    ada = person("Ada", "desk", desk="pr")
    assert str(KeysOff.objects.create(person=ada)) == f"keys off for {ada.pk}"
