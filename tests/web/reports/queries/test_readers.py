"""Whom a report is about finds no trace of it, nor does anybody above them, on any day."""

import pytest

from vangrail.web.people.models import Role
from vangrail.web.reports.queries.readers import above, barred, barred_for, everybody_reading, readers, seats, tier_of

pytestmark = pytest.mark.django_db


def test_the_desk_reads_first_and_deputies_too(sam, dora, hanna, owner):
    """Then the next one, then who owns the policy."""
    assert seats("saw") == [[sam, dora], [hanna], [owner]]
    assert seats("grievance") == [[hanna], [owner]]


def test_everybody_who_may_come_to_read_stands_once(sam, dora, hanna, owner):
    """Whoever reads first in front; who sits in two tiers is one person."""
    Role.objects.create(person=sam, name="desk", desk="hr")
    assert everybody_reading("saw") == [sam, dora, hanna, owner]


def test_who_runs_the_site_or_looks_after_people_does_not_read(person, sam, put):
    """Nor does an auditor."""
    person("Adam", "admin")
    person("Ada", "auditor", "people_admin")
    assert readers(put()) == [sam]


def test_whom_it_is_about_and_everybody_above_them_is_kept_away(person, sam, put):
    """Up to the top, and also when the line is a circle."""
    top = person("Tove Top")
    boss = person("Bo Boss", manager=top)
    person("Chris Concerned", manager=boss)
    top.manager = boss
    top.save()
    report = put(about="chris concerned")
    assert barred(report) >= {boss.pk, top.pk}
    assert barred_for(top) == barred_for(boss) == {report.pk}
    assert barred_for(sam) == set()
    assert above(boss) == [top.pk]


def test_a_line_that_changes_later_is_followed(person, sam, dora, put):
    """The new manager finds nothing, and the one before does not either."""
    old, concerned = person("Olaf Old"), None
    concerned = person("Chris Concerned", manager=old)
    report = put(about="Chris Concerned")
    concerned.manager = dora
    concerned.save()
    assert barred(report) == {concerned.pk, old.pk, dora.pk}
    assert readers(report) == [sam]


def test_who_left_or_gave_the_role_back_does_not_read(sam, dora, put):
    """From that moment on."""
    report = put()
    Role.objects.filter(person=dora).update(taken_at="2026-11-01T10:00:00+00:00")
    assert readers(report) == [sam]
    sam.left = "2026-01-01"
    sam.save()
    assert readers(report) == []


def test_the_next_tier_is_found(sam, hanna, owner, put):
    """The first one in which somebody may know of it."""
    report = put(too_close=(sam,))
    assert (report.tier, tier_of(report), tier_of(report, 2), readers(report)) == (1, 1, 2, [hanna])
    report = put(it_is_about=(sam, hanna))
    assert (report.tier, readers(report)) == (2, [owner])
