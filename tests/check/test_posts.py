"""The example posts."""

import pytest

from vangrail.check.posts import posts
from vangrail.languages import SHIPPED
from vangrail.source.library import load_library


@pytest.mark.parametrize("language", SHIPPED)
def test_there_are_sixty_different_posts(language):
    """About clauses that exist, in every shipped language."""
    found = posts(language)
    assert len({post.text for post in found}) == 60
    assert {post.clause for post in found} <= set(load_library().clauses)
    assert all(post.language == language for post in found)


def test_another_language_has_those_of_its_nearest():
    """As everywhere."""
    assert posts("de") == posts("nl")
