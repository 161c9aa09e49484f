"""The page that leads to every document."""

import re

from vangrail.documents.index import Entry, index
from vangrail.documents.outline import outline
from vangrail.languages import SHIPPED


def test_every_document_is_there_in_its_own_language(policy):
    """Under a heading that readers of that language know, which says its language to a screen reader."""
    entries = [Entry(language, f"personal.{language}", "For <everybody>") for language in SHIPPED]
    text = index(outline(policy, "personal", "en"), entries).decode()
    assert re.findall(r'href="([^"]+)\.html"', text) == ["personal.en", "personal.nl", "personal.es"]
    assert re.findall(r'<section lang="(..)">\n<h2>(\w+)</h2>', text) == [
        ("en", "English"),
        ("nl", "Nederlands"),
        ("es", "Español"),
    ]
    assert text.count("For &lt;everybody&gt;") == 3


def test_other_forms_stand_beside_the_page(policy):
    """Each with a name that says what it is of."""
    text = index(outline(policy, "personal", "en"), [Entry("en", "a", "For everybody", ("pdf", "docx"))]).decode()
    found = re.findall(r'href="(a\.[pd]\w+)" hreflang="en" aria-label="([^"]+)">(\w+)<', text)
    assert found == [("a.pdf", "PDF: For everybody", "PDF"), ("a.docx", "Word: For everybody", "Word")]


def test_what_is_handed_out_stands_under_a_heading_of_its_own(policy):
    """After the policies of its language; without any there is no heading."""
    entries = [Entry("nl", "kits/talk.nl", "Het gesprek", kit=True), Entry("nl", "personal.nl", "Voor iedereen")]
    text = index(outline(policy, "personal", "nl"), entries).decode()
    assert text.index("Voor iedereen") < text.index("<h3>Om uit te delen") < text.index("Het gesprek")
    assert "<h3>" not in index(outline(policy, "personal", "nl"), entries[1:]).decode()


def test_the_company_and_the_version_stand_on_top(policy):
    """Once, and as text."""
    text = index(outline(policy, "personal", "en"), [Entry("en", "personal.en", "x")]).decode()
    assert text.count("<h1>") == 1
    assert "<h1>Social media at De &lt;Groene&gt; Bakfiets</h1>" in text
    assert "Version 0.1" in text
