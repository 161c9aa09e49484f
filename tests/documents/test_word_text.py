"""The words of a DOCX file."""

from vangrail.documents.rich import Break, Text
from vangrail.documents.word_text import Runs, paragraph


def test_a_paragraph_has_a_style_and_may_be_numbered():
    """In the order that the standard wants: style, page break, number."""
    assert paragraph("X", "r", numbered=(4, 1), anew=True) == (
        '<w:p><w:pPr><w:pStyle w:val="X"/><w:pageBreakBefore/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="4"/></w:numPr>'
        "</w:pPr>r</w:p>"
    )


def test_runs_say_how_they_are_set():
    """And a break is one."""
    found = Runs([]).line((Text("a", strong=True), Break(), Text(" <b>", emphasis=True)))
    assert found == (
        '<w:r><w:rPr><w:b/><w:bCs/></w:rPr><w:t xml:space="preserve">a</w:t></w:r><w:r><w:br/></w:r>'
        '<w:r><w:rPr><w:i/><w:iCs/></w:rPr><w:t xml:space="preserve"> &lt;b&gt;</w:t></w:r>'
    )


def test_an_address_is_kept_once():
    """However often it is led to."""
    runs = Runs([])
    found = runs.line(
        (Text("a", link="https://a.example"), Text("b", link="https://b.example"), Text("c", link="https://a.example"))
    )
    assert list(runs.links) == ["https://a.example", "https://b.example"]
    assert [found.count(f'r:id="link{number}"') for number in (1, 2)] == [2, 1]


def test_bookmarks_are_names_that_word_accepts_and_none_is_there_twice():
    """Letters, digits and low lines, at most 40 of them."""
    runs = Runs(["section-ask", "section_ask", "9", "x" * 60, "x" * 61])
    names = [runs.inner(anchor, "").split('"')[1] for anchor in ("section-ask", "section_ask", "9", "x" * 60, "x" * 61)]
    assert names[:3] == ["section_ask", "section_ask_1", "a9"]
    assert len(set(names)) == 5
    assert max(map(len, names)) <= 40


def test_a_link_to_nowhere_is_only_words():
    """As where a clause is not part of this document."""
    assert Runs(["here"]).line((Text("a", link="#there"),)) == '<w:r><w:t xml:space="preserve">a</w:t></w:r>'
