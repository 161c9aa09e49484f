"""A certificate as PDF."""

from io import BytesIO

from pypdf import PdfReader

from vangrail.web.training.actions.courses import finish
from vangrail.web.training.certificate import as_pdf


def test_one_page_with_the_name_and_the_fingerprint(asked, employee):
    """It can be read by a machine and by somebody who does not see."""
    for name in ("keys", "doors"):
        made = finish("personal", "essentials", name, by=employee)
    reader = PdfReader(BytesIO(as_pdf(made[0])))
    text = reader.pages[0].extract_text()
    assert len(reader.pages) == 1
    assert employee.name in text
    assert made[0].digest[:16] in text
