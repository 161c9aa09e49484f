"""The page that leads to every document."""

import re

from vangrail.documents.index import index
from vangrail.documents.outline import outline
from vangrail.languages import SHIPPED
from vangrail.policy.audience import AUDIENCES


def test_every_document_is_there_in_its_own_language(policy):
    """Under a heading that readers of that language know, which says its language to a screen reader."""
    documents = [outline(policy, audience, language) for language in SHIPPED for audience in AUDIENCES]
    text = index(documents).decode()
    assert re.findall(r'href="([^"]+)\.html"', text) == [document.name for document in documents]
    assert re.findall(r'<section lang="(..)">\n<h2>(\w+)</h2>', text) == [
        ("en", "English"),
        ("nl", "Nederlands"),
        ("es", "Español"),
    ]


def test_the_company_and_the_version_stand_on_top(policy):
    """Once, and as text."""
    text = index([outline(policy, "personal", "en")]).decode()
    assert text.count("<h1>") == 1
    assert "<h1>Social media at De &lt;Groene&gt; Bakfiets</h1>" in text
    assert "Version 0.1" in text
