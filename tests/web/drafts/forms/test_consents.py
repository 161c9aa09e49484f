"""What is asked about somebody who agreed."""

from django.utils import timezone

from vangrail.web.drafts.forms.consents import ConsentForm
from vangrail.web.drafts.models import Consent


def test_consent_asks_for_what_proves_it():
    """Where it is kept."""
    assert set(ConsentForm({}).errors) == {"kind", "name", "agreed_on", "kept"}


def test_a_name_stands_there_once_while_it_holds():
    """However it is written; who took it back may agree anew."""
    given = {"kind": "colleague", "name": "ada  l.", "agreed_on": "2026-11-01", "kept": "HR"}
    assert set(ConsentForm(given, known=[Consent(name="Ada L.")]).errors) == {"name"}
    assert ConsentForm(given, known=[Consent(name="Ada L.", taken_back_at=timezone.now())]).is_valid()
