"""A document before it has a form."""

from dataclasses import replace

import pytest

from vangrail.documents.model import PRACTICE, Document, Section

INNER = Section("b", "B", sections=(Section("c", "C"),))
DOCUMENT = Document(
    language="en",
    kind="personal",
    title="T",
    subtitle="S",
    status="x",
    reviewed=False,
    note="",
    edition="",
    about=(),
    intro=(),
    sections=(Section("a", "A", sections=(INNER,)), Section("d", "D")),
)


def test_sections_are_walked_in_reading_order():
    """With their depth."""
    assert [(depth, section.anchor) for depth, section in DOCUMENT.walk()] == [(1, "a"), (2, "b"), (3, "c"), (1, "d")]
    assert DOCUMENT.name == "personal.en"


@pytest.mark.parametrize(
    ("kind", "beside"),
    [
        ("personal", ["practice.en"]),
        ("corporate", ["practice.en"]),
        (PRACTICE, ["personal.en", "corporate.en"]),
        ("third_party", []),
    ],
)
def test_the_page_and_the_policies_of_staff_belong_together(kind, beside):
    """In one language, and nothing belongs to itself."""
    every = [
        replace(DOCUMENT, kind=each, language=language)
        for language in ("nl", "en")
        for each in ("personal", "corporate", "third_party", "candidate", PRACTICE)
    ]
    assert [each.name for each in replace(DOCUMENT, kind=kind).beside(every)] == beside
