"""Any policy document as one text with its blocks."""

import io
import time
import zipfile

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.lint.reader.conftest import paragraph
from vangrail.lint import reader
from vangrail.lint.reader import DocumentError, read_document

ENGLISH = "You may talk about your work and your pay. We ask you not to share what is confidential. "

BOUNDED = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def held(document):
    """Check what is true of every document, and return it."""
    ends = [0, *(block.end for block in document.blocks)]
    assert all(end <= block.start < block.end for end, block in zip(ends, document.blocks, strict=False))
    assert ends[-1] <= len(document.text)
    for unit in document.units:
        for place, origin, length in unit.pieces:
            assert unit.text[place : place + length] == document.text[origin : origin + length]
        assert " ".join(unit.text[place : place + length] for place, _, length in unit.pieces) == unit.text
    return document


def read(data, name="x"):
    """Read bytes; a refusal is None, anything else that is raised is a failure."""
    try:
        return held(read_document(data, name))
    except DocumentError:
        return None


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("nothing.pdf", "missing"),
        (".", "folder"),
        ("empty.txt", "empty"),
        ("spaces.txt", "empty"),
        ("signs.txt", "no_text"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_sentence(tmp_path, name, key):
    """Missing, a folder, empty, or without a letter."""
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "spaces.txt").write_bytes(b" \n\t\n")
    (tmp_path / "signs.txt").write_text("--- 1 2 3 ---\n§§", "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_document(tmp_path / name)
    assert caught.value.data["key"] == key


def test_a_large_file_is_not_read(tmp_path, monkeypatch):
    """Neither from a disk nor as bytes."""
    monkeypatch.setattr(reader, "LARGEST", 1_000_000)
    (tmp_path / "large.txt").write_bytes(b"x" * 1_000_001)
    for given_ in (tmp_path / "large.txt", b"x" * 1_000_001):
        with pytest.raises(DocumentError, match="may have 1 MB"):
            read_document(given_, "large.txt")


@pytest.mark.parametrize("missing", ["mammoth", "pypdfium2"])
def test_without_the_extra_a_sentence_says_what_to_install(docx, pdf, monkeypatch, missing):
    """The product works without it for text and web pages."""
    data = docx(paragraph("Text")) if missing == "mammoth" else pdf("Text")
    monkeypatch.setitem(__import__("sys").modules, missing, None)
    with pytest.raises(DocumentError, match=r'pip install "vangrail\[documents\]"'):
        read_document(data, "policy.x")
    assert read_document(b"<p>Text</p>", "policy.html").text == "Text"


def test_text_is_kept_as_it_is(tmp_path):
    """So that a span points into the file."""
    file = tmp_path / "policy.md"
    text = f"# Title\r\n\r\n{ENGLISH}\r\n\r\n- one  \n- two\n"
    file.write_bytes(text.encode())
    document = held(read_document(file))
    assert (document.text, document.name, document.title, document.language) == (text, "policy.md", "Title", "en")
    assert [document.words_of(block) for block in document.blocks] == ["Title", ENGLISH.strip(), "one", "two"]


def test_the_same_words_are_the_same_in_every_form(docx, pdf):
    """Headings, paragraphs and items with their words and levels."""
    wanted = [
        ("heading", 1, "Photos"),
        ("paragraph", 1, "Please do not:"),
        ("item", 1, "film people;"),
        ("item", 2, "or bills."),
    ]
    forms = {
        "a.md": b"# Photos\n\nPlease do not:\n\n- film people;\n  - or bills.\n\nThe end of it.\n",
        "a.html": b"<h1>Photos</h1><p>Please do not:</p><ul><li>film people;<ul><li>or bills.</ul></ul><p>The end of it.",
        "a.docx": docx(
            paragraph("Photos", "Kop1")
            + paragraph("Please do not:")
            + paragraph("film people;", depth=0)
            + paragraph("or bills.", depth=1)
            + paragraph("The end of it.")
        ),
        "a.pdf": pdf("= Photos\nPlease do not:\n- film people;\n  - or bills.\nThe end of it."),
    }
    for name, data in forms.items():
        document = held(read_document(data, name, "en"))
        found = [(block.kind, block.level, document.words_of(block)) for block in document.blocks]
        assert found == [*wanted, ("paragraph", 1, "The end of it.")], name


@pytest.mark.parametrize("excerpt", [True, False])
def test_only_the_caller_says_that_parts_are_missing(excerpt):
    """And may say the language."""
    document = read_document(b"<p>Woorden</p>", "x", "nl", excerpt=excerpt)
    assert (document.excerpt, document.language) == (excerpt, "nl")


@pytest.mark.parametrize("form", ["docx", "pdf"])
def test_a_long_document_is_read_whole(handbook_files, form):
    """More than forty pages; what stands at the head and foot of every page is left out."""
    document = read_document(handbook_files / f"handbook.{form}")
    held(document)
    assert (document.language, len(document.units) > 1500) == ("en", True)
    assert form == "docx" or max(block.page for block in document.blocks) > 40
    assert document.text.count("Social media at Solvane") < 6


@BOUNDED
@given(st.binary(max_size=2_000), st.sampled_from(["x", "a.html", "a.md", "a.docx", "a.pdf"]))
@example(b"PK\x03\x04", "a.docx")
@example(b"\xff\xfe\x00\xd8", "a")
def test_random_bytes_are_read_or_refused(data, name):
    """Never anything else."""
    read(data, name)


@BOUNDED
@given(st.text(max_size=2_000), st.sampled_from(["a.txt", "a.html", "a.md"]))
def test_random_text_is_read_or_refused(text, name):
    """With blocks in order and pieces of units that are exactly their words."""
    read(text.encode("utf-8", "surrogatepass"), name)


@BOUNDED
@given(st.text("<>/!-abpli h1\"'=&;\n", max_size=500))
def test_random_pages_are_read_or_refused(text):
    """However tags are nested and broken."""
    read(f"<html>{text}".encode(), "a.html")


@BOUNDED
@given(cut=st.floats(0, 1), flips=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=8))
def test_damaged_files_are_read_or_refused(docx, pdf, cut, flips):
    """Cut anywhere, with any bytes changed; inside the packed text too."""
    made = {
        "a.pdf": pdf("= Title\nSome words that are text.\n- and an item"),
        "a.docx": docx(paragraph("Some text", depth=0)),
    }
    for name, data in made.items():
        broken = bytearray(data[: int(len(data) * (0.2 + cut * 0.8)) or 1])
        for place, value in flips:
            broken[int(place * (len(broken) - 1))] = value
        read(bytes(broken), name)


@BOUNDED
@given(st.text('<>/w:prtnumPIl "=&;#x0', max_size=300))
def test_any_text_inside_a_word_file_is_read_or_refused(docx, text):
    """The parts of the file may hold anything."""
    read(docx(text), "a.docx")


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<div>" * 200_000 + b"text", "a.html"),
        (b"a" * 1_000_000, "a.txt"),
        (b"word " * 200_000, "a.txt"),
        (b"- " * 500_000 + b"a", "a.md"),
        (b"1.1" * 300_000, "a.txt"),
        (b"> " * 300_000 + b"a", "a.md"),
        (b"|" * 500_000, "a.md"),
        (b"a.\n" * 300_000, "a.txt"),
        (b"#" * 1_000_000 + b" a", "a.md"),
        ((b"---\n" * 200_000) + b"a", "a.md"),
        (b"*_" * 500_000 + b"a", "a.txt"),
        (b"<p>" + b"a&amp;" * 200_000, "a.html"),
    ],
)
def test_a_long_line_costs_linear_time(data, name):
    """A file of one megabyte takes seconds at most, whatever it repeats."""
    start = time.process_time()
    read(data, name)
    assert time.process_time() - start < 6


def test_a_word_file_may_be_deep(docx):
    """It is refused, not a crash."""
    made = io.BytesIO()
    deep = "<w:tbl><w:tr><w:tc>" * 3_000
    with zipfile.ZipFile(io.BytesIO(docx(""))) as old, zipfile.ZipFile(made, "w") as new:
        for part in old.namelist():
            text = old.read(part).decode()
            close = "</w:tc></w:tr></w:tbl>" * 3_000
            new.writestr(part, text.replace("<w:body>", f"<w:body>{deep}{paragraph('x')}{close}"))
    read(made.getvalue(), "a.docx")
