"""A document as one HTML file: complete in itself, in order for every reader, and harmless."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from importlib.resources import files
from itertools import pairwise

import pytest

from vangrail.documents.html import inline, prose, render
from vangrail.documents.model import PRACTICE, Fold, Items, Section
from vangrail.documents.outline import outline
from vangrail.documents.practice import practice
from vangrail.languages import SHIPPED
from vangrail.policy.audience import AUDIENCES

_ALONE = {"meta", "br", "hr", "link", "img", "input"}


class Page(HTMLParser):
    """Gathers tags, headings, anchors and links, and whether every tag is closed in order."""

    def __init__(self, data):
        """Read a page."""
        super().__init__()
        self.open, self.tags, self.ids, self.links, self.headings, self.balanced = [], [], [], [], [], True
        self.feed(data.decode())

    def handle_starttag(self, tag, attrs):
        """Note a tag."""
        attributes = dict(attrs)
        self.tags.append((tag, attributes))
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes["href"]] if "href" in attributes else []
        self.headings += [int(tag[1])] if re.fullmatch(r"h[1-6]", tag) else []
        if tag not in _ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag):
        """Note whether it closes the last one."""
        self.balanced &= bool(self.open) and self.open.pop() == tag


@pytest.fixture(
    scope="module",
    params=[(kind, language) for kind in (*AUDIENCES, PRACTICE) for language in SHIPPED],
    ids="-".join,
)
def page(request, policy):
    """Give every document of a policy in turn, and the page beside it."""
    kind, language = request.param
    return Page(render(practice(policy, language) if kind == PRACTICE else outline(policy, kind, language)))


def test_the_page_is_well_formed(page):
    """Every tag is closed, in order."""
    assert page.balanced
    assert page.open == []


def test_the_page_needs_nothing_else(page):
    """No script, no image, no style or font from elsewhere."""
    assert {tag for tag, _ in page.tags}.isdisjoint({"script", "link", "img", "iframe", "object", "form"})
    assert not any(name.startswith("on") or name == "style" for _, attributes in page.tags for name in attributes)


def test_anchors_are_there_once_and_every_inner_link_has_one(page):
    """So that a link from a verdict lands on its clause."""
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links if link.startswith("#")} <= set(page.ids)


def test_headings_go_down_one_by_one(page):
    """As a screen reader needs it."""
    assert page.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(page.headings))


def test_the_page_says_its_language_and_can_be_read_on_a_phone(page):
    """With landmarks and a way past the contents."""
    tags = dict(page.tags)
    assert tags["html"]["lang"] in SHIPPED
    assert ("meta", {"name": "viewport", "content": "width=device-width, initial-scale=1"}) in page.tags
    assert {"header", "nav", "main", "footer"} <= set(tags)
    assert page.links[0] == "#the-content"


def test_a_document_leads_to_the_others_beside_it(policy):
    """To its other languages, each in its own name, and to the page for other readers. Alone it leads nowhere."""
    every = [outline(policy, audience, language) for audience in AUDIENCES for language in SHIPPED]
    (mine,) = [document for document in every if document.name == "personal.nl"]
    beside = [link for link in Page(render(mine, every)).links if link.endswith(".html")]
    assert beside == ["personal.en.html", "personal.es.html", "index.html"]
    assert not [link for link in Page(render(mine)).links if link.endswith(".html")]


def test_a_clause_or_a_card_can_be_pointed_at(page):
    """Its heading is the link to it."""
    assert {"#lone_worker", "#your_rights", "#platform-x"} & {
        attributes.get("href") for tag, attributes in page.tags if attributes.get("class") == "here"
    }


def test_an_answer_opens_without_a_script(policy):
    """And a list to tick has its own look; both are text and never tags."""
    blocks = (Fold("See <it>", "**Yes** & no"), Items(("one",), ticks=True), Items(("two",)))
    document = replace(practice(policy, "en"), sections=(Section("a", "A", blocks),))
    text = render(document).decode()
    fold = "<details>\n<summary>See &lt;it&gt;</summary>\n<p><strong>Yes</strong> &amp; no</p>\n</details>\n"
    assert f'{fold}<ul class="ticks">\n<li>one</li>\n</ul>\n<ul>\n<li>two</li>\n</ul>' in text


def test_the_contents_leave_out_what_nobody_looks_for(policy):
    """The steps of the card and single facts."""
    text = render(practice(policy, "en")).decode()
    contents = text[text.index("<nav") : text.index("</nav>")]
    assert 'href="#section-card"' in contents
    assert 'href="#topic-craft"' in contents
    assert "#step-" not in contents


def test_mail_addresses_are_links(policy):
    """One touch on a telephone is enough to ask."""
    assert "mailto:safe@bakfiets.example" in Page(render(outline(policy, "personal", "en"))).links


def test_names_are_text_and_never_tags(policy):
    """Whatever somebody calls a company."""
    text = render(outline(policy, "personal", "en")).decode()
    assert "De &lt;Groene&gt; Bakfiets" in text
    assert "<Groene>" not in text
    assert "<groene>" not in text


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("two **words**", "<p>two <strong>words</strong></p>"),
        ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ("![x](https://elsewhere.example/pixel.png)", "<p></p>"),
        ("# Loud", "<h4>Loud</h4>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ],
)
def test_markdown_becomes_harmless_html(markdown, html):
    """Tags are text, scripts are not links, pictures from elsewhere are not fetched."""
    assert prose(markdown) == html


def test_a_line_has_no_paragraph_around_it():
    """It stands in a list or a table."""
    assert inline("a *b*") == "a <em>b</em>"


def test_the_same_policy_gives_the_same_bytes(policy):
    """Nothing of the moment is in it."""
    assert render(outline(policy, "personal", "es")) == render(outline(policy, "personal", "es"))


def test_colours_have_enough_contrast():
    """Every pair of text and ground in the style reaches 4.5 to 1, in light and in dark."""
    style = files("vangrail").joinpath("documents", "templates", "document.css").read_text("utf-8")
    light, dark = re.findall(r":root \{(.*?)\}", style, re.DOTALL)[:2]
    pairs = [
        ("ink", "paper"),
        ("ink", "canvas"),
        ("muted", "paper"),
        ("muted", "canvas"),
        ("link", "paper"),
        ("link", "canvas"),
        ("visited", "paper"),
        ("visited", "canvas"),
        ("fine", "fine-ground"),
        ("ask", "ask-ground"),
        ("ink", "fine-ground"),
        ("ink", "ask-ground"),
    ]
    for theme in (light, dark):
        colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", theme))
        for text, ground in pairs:
            assert contrast(colours[text], colours[ground]) >= 4.5, (text, ground)


def contrast(one, other):
    """Return the contrast of two colours as WCAG computes it."""
    first, second = sorted((luminance(one), luminance(other)), reverse=True)
    return (first + 0.05) / (second + 0.05)


def luminance(colour):
    """Return the relative luminance of a colour written as #rrggbb."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
