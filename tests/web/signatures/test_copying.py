"""The copy of a signature as a PDF."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from vangrail.web.signatures.copying import copy_pdf

pytestmark = pytest.mark.django_db


def test_it_holds_who_signed_and_the_text(employee, signed):
    """With the digest by which anybody can make the text again."""
    (signature,) = signed(employee)
    pages = [page.extract_text() for page in PdfReader(BytesIO(copy_pdf(signature))).pages]
    text = "".join("".join(pages).split())
    assert "".join(employee.name.split()) in text
    assert signature.text_digest[:16] in text
    assert len(text) > 1000
