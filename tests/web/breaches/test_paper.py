"""A card on paper."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from vangrail.web.accounts.models import Account
from vangrail.web.breaches.paper import as_pdf
from vangrail.web.register.actions.holding import add_custodian

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "nl", "es"])
def test_it_fits_on_one_sheet(published_example, owner, person, language):
    """Both sides of one, with four who hold it, in every language."""
    account = Account.objects.create(platform="linkedin", name="Acme Workshop", handle="acme")
    for number in range(4):
        add_custodian(account, person(f"Somebody Number{number}"), "posts", by=owner)
    reader = PdfReader(BytesIO(as_pdf(account, language)))
    text = " ".join(" ".join(page.extract_text() for page in reader.pages).split())
    assert len(reader.pages) <= 2
    for part in ("Acme Workshop", "a1340402", "Somebody Number3"):
        assert part in text
