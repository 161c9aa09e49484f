"""The lists of the policy."""

import pytest

from vangrail.web.editor.models import Workspace
from vangrail.web.editor.queries.workspace import source_from
from vangrail.web.editor.views.registers import REGISTERS

pytestmark = pytest.mark.django_db
LISTS = "/manage/policy/draft/lists/"
ENTRIES = {
    "embargoes": {"terms": "Heron X", "until": "2027-03-01T09:00", "timezone": "Europe/Brussels"},
    "quiet-periods": {"start": "2027-01-01", "end": "2027-02-01"},
    "rooms": {"name": "attic", "level": "red"},
    "accounts": {"platform": "mastodon", "name": "Acme", "owner": "pr"},
    "spokespersons": {"name": "Ada"},
    "routes": {
        "name": "results",
        "level": "ask",
        "valid_days": "7",
        "who_1": ["approvers"],
        "who_2": ["legal", "pr"],
        "all_2": "on",
    },
    "pauses": {"rule": "alone-at-work-now", "reason": "a pilot", "until": "2027-01-01"},
}


def held(name):
    """Return a list of the draft."""
    from vangrail.web.editor.parts import part_of

    return part_of(source_from(Workspace.objects.get().files), REGISTERS[name].part)


@pytest.mark.parametrize("name", REGISTERS)
def test_an_entry_comes_changes_and_goes(draft, owner, as_person, name):
    """On its own page, and the list shows it."""
    visitor = as_person(owner)
    new, first = f"{LISTS}{name}/new/", f"{LISTS}{name}/0/"
    seen = visitor.get(new).context["seen"]
    assert visitor.post(new, {**ENTRIES[name], "seen": seen}).status_code == 302
    assert len(held(name)) == 1
    assert first.encode() in visitor.get(f"{LISTS}{name}/").content
    page = visitor.get(first)
    data = {key: value for key, value in page.context["form"].initial.items() if value not in ("", ())}
    assert visitor.post(first, {**ENTRIES[name], "seen": page.context["seen"]}).status_code == 302
    assert data
    assert len(held(name)) == 1
    seen = visitor.get(first).context["seen"]
    assert visitor.post(first, {"remove": "yes", "seen": seen}).status_code == 302
    assert held(name) == ()


def test_a_rule_that_does_not_exist_cannot_be_switched_off(draft, owner, as_person):
    """The core knows which there are."""
    new = f"{LISTS}pauses/new/"
    visitor = as_person(owner)
    data = {**ENTRIES["pauses"], "rule": "no-such-rule", "seen": visitor.get(new).context["seen"]}
    assert b"no-such-rule" in visitor.post(new, data).content
    assert held("pauses") == ()


def test_a_desk_keeps_embargoes_and_no_rooms(draft, legal, as_person):
    """It may see the rooms."""
    visitor = as_person(legal)
    new = f"{LISTS}embargoes/new/"
    assert visitor.post(new, {**ENTRIES["embargoes"], "seen": visitor.get(new).context["seen"]}).status_code == 302
    assert visitor.get(f"{LISTS}rooms/new/").status_code == 403
    assert b"rooms/new" not in visitor.get(f"{LISTS}rooms/").content


def test_an_embargo_begins_in_the_zone_of_the_country(draft, owner, as_person):
    """So that nobody has to know how it is called."""
    assert b"Europe/Brussels" in as_person(owner).get(f"{LISTS}embargoes/new/").content


def test_the_first_route_that_fits_is_taken_so_its_place_can_be_said(draft, owner, as_person):
    """A new one comes last or where somebody puts it, and one that is there can be moved."""
    visitor, new = as_person(owner), f"{LISTS}routes/new/"
    for name, place in (("one", ""), ("two", ""), ("three", "1")):
        seen = visitor.get(new).context["seen"]
        visitor.post(new, {**ENTRIES["routes"], "name": name, "place": place, "seen": seen})
    assert [route.name for route in held("routes")] == ["three", "one", "two"]
    page = visitor.get(f"{LISTS}routes/2/").context
    assert page["form"].initial["place"] == 3
    visitor.post(f"{LISTS}routes/2/", {**ENTRIES["routes"], "name": "two", "place": "1", "seen": page["seen"]})
    assert [route.name for route in held("routes")] == ["two", "three", "one"]
    shown = visitor.get(f"{LISTS}routes/").text
    assert "ask first, or more" in shown
    assert "Who approves company posts → " in shown
