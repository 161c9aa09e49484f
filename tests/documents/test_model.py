"""A document before it has a form."""

from vangrail.documents.model import Document, Section


def test_sections_are_walked_in_reading_order():
    """With their depth."""
    inner = Section("b", "B", sections=(Section("c", "C"),))
    document = Document(
        language="en",
        audience="personal",
        title="T",
        subtitle="S",
        status="x",
        reviewed=False,
        note="",
        edition="",
        about=(),
        intro=(),
        sections=(Section("a", "A", sections=(inner,)), Section("d", "D")),
    )
    assert [(depth, section.anchor) for depth, section in document.walk()] == [(1, "a"), (2, "b"), (3, "c"), (1, "d")]
    assert document.name == "personal.en"
