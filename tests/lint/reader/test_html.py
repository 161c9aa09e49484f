"""A web page as pieces."""

import time

import pytest

from vangrail.lint.reader.html import html_pieces


def read(page):
    """Return kind, level and text of each piece."""
    return [(piece.kind, piece.level, piece.text) for piece in html_pieces(page)]


def test_headings_paragraphs_lists_and_cells_are_told_apart():
    """Lists know how deep they are; entities are letters."""
    page = """<h1>Social &amp; media</h1><p>You may not:<ul><li>share secrets<ol><li>not even here</li></ol></li><li><p>lie</p></ul>
    <table><tr><th>Who<td>HR &eacute;</table>after"""
    assert read(page) == [
        ("heading", 1, "Social & media"),
        ("paragraph", 1, "You may not:"),
        ("item", 1, "share secrets"),
        ("item", 2, "not even here"),
        ("item", 1, "lie"),
        ("cell", 1, "Who"),
        ("cell", 1, "HR é"),
        ("paragraph", 1, "after"),
    ]


def test_what_is_no_text_is_left_out():
    """Menus, scripts, styles, footers, comments and declarations."""
    page = """<!doctype html><title>T</title><style>p{}</style><!-- <p>hidden --><nav>Home <nav>deep</nav></nav>
    <p>Kept <script>var a = "<p>no</p>"</script>too</p><footer>Copyright</footer>"""
    assert read(page) == [("paragraph", 1, "Kept"), ("paragraph", 1, "too")]


def test_only_the_main_part_counts():
    """Where a page has one that is not empty."""
    page = f"<p>Cookies</p><main><p>{'Be kind to people. ' * 20}</p></main><p>Related</p>"
    assert [text[:7] for _, _, text in read(page)] == ["Be kind"]
    assert [text[:7] for _, _, text in read(f"<header><h1>Photos</h1><h1>Two</h1></header>{page}")] == [
        "Photos",
        "Be kind",
    ]
    assert len(read("<p>Cookies</p><main><p>Short</p></main>")) == 2


def test_a_paragraph_in_bold_is_a_heading():
    """If it is short and no sentence."""
    assert read("<p><b>Photos</b></p><p><strong>Never do this.</strong></p><p><b>Word:</b> rest</p>") == [
        ("heading", 4, "Photos"),
        ("paragraph", 1, "Never do this."),
        ("paragraph", 1, "Word: rest"),
    ]


def test_footnote_numbers_are_no_words():
    """Nor are the arrows back; a power is."""
    assert read("<p>Ask first<sup><a>[1]</a></sup>.</p><p>Note <a>↑</a></p><p>m<sup>a</sup></p>") == [
        ("paragraph", 1, "Ask first."),
        ("paragraph", 1, "Note"),
        ("paragraph", 1, "ma"),
    ]


def test_line_breaks_stay():
    """A list is often made with them."""
    assert read("<p>One<br>two\nthree</p>") == [("paragraph", 1, "One\ntwo three")]


@pytest.mark.parametrize(
    "part",
    [
        "<",
        "<!--",
        "<a ",
        "<div>",
        "<b>",
        "<b><p>",
        "<ul><li>",
        "&a",
        "<![CDATA[",
        "<script>",
        "</p>",
        "<table><td>",
        '<a b="',
    ],
)
def test_a_broken_page_costs_linear_time(part):
    """Whatever is opened and never closed."""
    start = time.process_time()
    list(html_pieces("x" + part * 50_000))
    assert time.process_time() - start < 5


def test_a_heading_that_nobody_closed_ends():
    """Where a paragraph, a list or a table begins."""
    assert read("<h2>Photos<p>Ask first.</p><h3><div>Deep</div></h3>") == [
        ("heading", 2, "Photos"),
        ("paragraph", 1, "Ask first."),
        ("heading", 3, "Deep"),
    ]


def test_bullets_that_were_typed_begin_items():
    """As word processors write them; a number or a letter may begin a sentence."""
    assert read("<p>·&nbsp;&nbsp; names</p><p>- bills</p><p>2. Scope of it.</p><p>(a) letter</p>") == [
        ("item", 1, "names"),
        ("item", 1, "bills"),
        ("paragraph", 1, "2. Scope of it."),
        ("paragraph", 1, "(a) letter"),
    ]
