"""What a list would change."""

from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vangrail.web.people.imports.problems import UnreadableError
from vangrail.web.register.imports.plan import key, plan

pytestmark = pytest.mark.django_db


def read(*rows):
    """Return the plan of a list."""
    return plan("\n".join(rows).encode())


def test_an_account_is_known_by_its_name_there_or_here(shop, account):
    """At its platform only; whatever the case."""
    shop.handle = "@TheShop"
    shop.save()
    found = read(
        "platform,name,handle", "Mastodon,THE SHOP,", "X,The shop,", "mastodon,Renamed,theshop", "mastodon,Other,other"
    )
    assert [line.account for line in found.lines] == [shop, None, shop, None]
    assert key("@TheShop ") == "theshop"


def test_the_same_account_twice_is_said(shop):
    """The second row is not taken."""
    found = read("platform,name", "mastodon,A", "Mastodon,a")
    assert len(found.lines) == 1
    assert str(found.problems[0]) == "Line 3, “name”: wanted each account once, found “a”."


def test_a_secret_in_a_cell_is_refused_and_not_repeated(shop):
    """Neither in the sentence nor in what goes along with the page."""
    found = read("platform,name,purpose", "mastodon,A,password: Sunny-Heron-42", "mastodon,B,News")
    assert len(found.lines) == 1
    assert "Sunny" not in str(found.problems[0]) + found.text
    assert "reads like a secret" in str(found.problems[0])


def test_what_goes_along_is_read_as_the_same_plan(shop, holder):
    """Sign by sign."""
    first = read(
        "platform;name;custodians;notes", f'mastodon;"A, B";{holder.email};x', "mastodon;C;nobody@example.org;"
    )
    second = plan(first.text.encode())
    assert (second.seen, second.problems, second.unused) == (first.seen, [], [])
    assert first.unused == ["notes"]


def test_what_is_no_table_is_said(db):
    """In one sentence."""
    for data in (b"", b"platform,name\n", b"PK\x03\x04", b"name\nShop\n"):
        with pytest.raises(UnreadableError):
            plan(data)


ROWS = st.lists(st.lists(st.text(max_size=12), min_size=2, max_size=4), max_size=5)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(ROWS)
def test_whatever_stands_in_it_there_is_a_plan_or_a_sentence(rows):
    """Never a crash."""
    text = "\n".join(["platform,name,country,rotated", *(",".join(f'"{cell}"' for cell in row) for row in rows)])
    with suppress(UnreadableError):
        found = plan(text.encode("utf-8", "replace"))
        assert len(found.lines) + len(found.problems) > 0
