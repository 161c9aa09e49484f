"""The entrances of the invented company."""

import pytest

from vangrail.web.entrances.demo import AGENCY, fill
from vangrail.web.entrances.models import Entrance, Word
from vangrail.web.signatures.models import Signature

pytestmark = pytest.mark.django_db


def test_three_entrances_one_of_them_used(published_example, keeper, site):
    """Three signed by an agency's, a fourth by its word; one is closed."""
    fill()
    assert Entrance.objects.count() == 3
    assert Entrance.objects.filter(ending__isnull=True).count() == 2
    assert Signature.objects.filter(person__agency=AGENCY).count() == 4
    assert Word.objects.get().people.count() == 1


def test_without_a_company_nothing_is_made(db):
    """And nothing fails."""
    fill()
    assert not Entrance.objects.exists()
