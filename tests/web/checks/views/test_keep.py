"""What we keep is said to everybody alike."""

import pytest

from vangrail.web.checks import demo

pytestmark = pytest.mark.django_db


def test_without_numbers_the_page_says_what_will_be_there(client):
    """In words."""
    assert "No numbers yet" in client.get("/what-we-keep/").content.decode()


def test_everybody_sees_the_same(as_person, employee, owner):
    """Who is not signed in, who works here, who owns the policy."""
    demo.fill()
    pages = [as_person(who).get("/what-we-keep/").content.decode() for who in (None, employee, owner)]
    numbers = {page[page.index("<caption>") : page.index("</table>")] for page in pages}
    assert len(numbers) == 1
    assert "of all checks ended in a yes" in pages[0]
