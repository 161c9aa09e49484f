"""The register in tables and lines."""

from datetime import UTC, datetime

import pytest

from vangrail.web.register import shown
from vangrail.web.register.actions import (
    add_factor,
    add_tool,
    ask_off,
    attest_rotation,
    demand_rotation,
    end_custodian,
    end_factor,
    keep,
    verify,
)
from vangrail.web.register.models import Custodian, Reading
from vangrail.web.register.queries import custodians, held_by, state_of
from vangrail.web.register.queries.jobs import Seat

pytestmark = pytest.mark.django_db
SHOWS = (shown.of_custodians, shown.of_factors, shown.of_tools)


def test_tables_are_as_wide_as_their_headers(held, keeper, auditor):
    """Each row, filled or not."""
    add_factor(held, {"kind": "key", "device": "key"}, by=keeper)
    add_tool(held, "Planner", "Posts", by=keeper)
    state = state_of(held)
    for table in (shown.of_states([state]), *(show(state, who) for show in SHOWS for who in (keeper, auditor))):
        assert [len(row) for row in table["rows"]] == [len(table["headers"])] * len(table["rows"])


def test_a_custodian_stands_as_they_are(held, holder, keeper, leave):
    """Here, wanting off, gone."""

    def words():
        return [row[-1].text for row in shown.of_custodians(state_of(held), keeper)["rows"]]

    ask_off(held_by(holder).get(), by=holder)
    assert words() == ["Works here", "Asks to be taken off"]
    leave(holder)
    assert words() == ["Works here", "Has left"]
    Custodian.objects.update(confirmed_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert words() == ["Not confirmed in time", "Has left"]


def test_a_name_leads_where_one_may_go(held, holder, keeper, auditor):
    """To change it, to take a fellow custodian off, or nowhere."""

    def links(who):
        return [row[0].url for row in shown.of_custodians(state_of(held), who)["rows"]]

    first, second = (f"/register/{held.pk}/custodians/{each.pk}/" for each in custodians(held))
    assert links(keeper) == [first, second]
    assert links(holder) == [f"{first}ending/", ""]
    assert links(auditor) == ["", ""]


def test_what_the_vault_says_is_told_with_when(held, keeper):
    """Or why it said nothing."""
    keep(held, {"vault": "openbao", "entry": "social/shop"}, by=keeper)
    reading = Reading.objects.create(
        account=held, changed_at=datetime(2026, 5, 4, tzinfo=UTC), version=3, flags={"mfa": True}
    )
    assert "version 3, mfa: yes" in dict(shown.lines(state_of(held)))["The vault says"]
    reading.trouble = "vault: wanted an answer"
    reading.save()
    assert "wanted an answer" in dict(shown.lines(state_of(held)))["The vault says"]


def test_history_has_everything_the_newest_first(held, keeper, holder):
    """People, factors, tools, rotations, looks."""
    factor = add_factor(held, {"kind": "key", "device": "key"}, by=keeper)
    end_factor(factor, by=keeper)
    add_tool(held, "Planner", "Posts", by=keeper)
    demand_rotation(held, "leaver", by=keeper)
    attest_rotation(held, "Ticket 1", by=keeper)
    verify(held, by=keeper)
    end_custodian(held_by(holder).get(), by=keeper)
    found = shown.history(held)
    assert len(found) == 9
    assert [each.when for each in found] == sorted((each.when for each in found), reverse=True)
    assert str(found[0].what) == "No longer custodian: Hana Holder"


def test_who_left_a_job_is_named():
    """Beside how it stands."""
    table = shown.of_seats([Seat("crisis", "Crisis", "Ada", "Bo", left=("Cy", "Di"))])
    assert len(table["rows"][0]) == len(table["headers"])
    assert (table["rows"][0][-1].text, table["rows"][0][-1].state) == ("somebody left: Cy, Di", "dont")
