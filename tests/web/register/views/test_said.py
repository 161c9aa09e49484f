"""Every page with a form or a question has its words."""

from vangrail.web.register.urls import urlpatterns
from vangrail.web.register.views.said import PAGES


def test_words_belong_to_an_address():
    """And each has a button and says when it is done."""
    assert set(PAGES) <= {each.name for each in urlpatterns}
    assert all(words["label"] and words["done"] for words in PAGES.values())
