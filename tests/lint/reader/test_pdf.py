"""A PDF as pieces, as its writer tagged it or as it looks."""

import contextlib
import io

import pytest

from vangrail.lint.reader import pdf as module
from vangrail.lint.reader.pdf import pdf_pieces
from vangrail.lint.reader.refusal import DocumentError

SOURCE = """
#set text(lang: "nl", hyphenate: true)
#set par(justify: true)
#set page(columns: 2, header: [Acme, versie 3], footer: context [Blz. #counter(page).display()])
= Sociale media
== Vertrouwelijkheid
Wij verwachten dat je zorgvuldig omgaat met vertrouwelijke bedrijfsinformatie en persoonsgegevens van klanten en leveranciersorganisaties.

Je mag geen:
- namen van klanten noemen;
  - ook niet besloten
- foto's plaatsen.
#pagebreak()
== Vragen
Vraag het *altijd* 😀 aan HR.
#pagebreak()
Einde van het beleid.
"""


def read(data):
    """Return kind, page and text of each piece."""
    return [(piece.kind, piece.page, piece.text) for piece in pdf_pieces(data, "x.pdf")]


@pytest.mark.parametrize("tagged", [True, False])
def test_a_policy_is_read(pdf, tagged):
    """With its pages, without what stands on each of them, and with words that were broken whole again."""
    assert read(pdf(SOURCE, tagged=tagged)) == [
        ("heading", 1, "Sociale media"),
        ("heading", 1, "Vertrouwelijkheid"),
        (
            "paragraph",
            1,
            "Wij verwachten dat je zorgvuldig omgaat met vertrouwelijke bedrijfsinformatie en persoonsgegevens van klanten en leveranciersorganisaties.",
        ),
        ("paragraph", 1, "Je mag geen:"),
        ("item", 1, "namen van klanten noemen;"),
        ("item", 1, "ook niet besloten"),
        ("item", 1, "foto’s plaatsen."),
        ("heading", 2, "Vragen"),
        ("paragraph", 2, "Vraag het altijd 😀 aan HR."),
        ("paragraph", 3, "Einde van het beleid."),
    ]


def test_cells_of_one_line_are_told_apart(pdf):
    """Where the file says what they are; signs beyond the first plane do not shift the cuts."""
    assert [text for _, _, text in read(pdf("#table(columns: 3, [Wie 😀], [Wat nu], [Hoe])"))] == [
        "Wie 😀",
        "Wat nu",
        "Hoe",
    ]


def test_a_scanned_file_is_one_sentence(pdf):
    """With how many of its pages are pictures."""
    with pytest.raises(DocumentError, match="3 of 4 pages are pictures") as caught:
        read(pdf("Text that somebody typed.#pagebreak()1#pagebreak()2#pagebreak()"))
    assert caught.value.data["key"] == "scanned"


def test_a_picture_on_the_cover_is_no_scan(pdf):
    """As long as half of the pages have text."""
    assert [text for _, _, text in read(pdf("#pagebreak()Text that somebody typed."))] == ["Text that somebody typed."]


def test_an_encrypted_file_is_one_sentence(pdf):
    """It cannot be guessed."""
    with pytest.raises(DocumentError, match="has a password"):
        read(pdf(SOURCE, password="heron"))


def test_a_file_has_a_limit_of_pages(pdf, monkeypatch):
    """And says what it found."""
    monkeypatch.setattr(module, "PAGES", 2)
    with pytest.raises(DocumentError, match="may have 2 pages, and this has 3"):
        read(pdf(SOURCE))


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_read_or_one_sentence(pdf, cut):
    """Never anything else."""
    data = pdf(SOURCE)
    found = []
    with contextlib.suppress(DocumentError):
        found += pdf_pieces(data[: int(len(data) * cut)], "x.pdf")
    assert all(piece.text for piece in found)


def test_junk_after_the_mark_is_one_sentence(pdf):
    """A file that only begins like one."""
    pdf("x")
    with pytest.raises(DocumentError, match="damaged"):
        read(io.BytesIO(b"%PDF-1.7\n" + b"x" * 1000).getvalue())
