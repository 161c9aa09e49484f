"""Who may write, and who may read which list."""

import pytest

pytestmark = pytest.mark.django_db


def test_running_the_site_is_no_reason_to_read_what_is_for_legal(person, legal, owner):
    """Only who sits at that desk may."""
    assert legal.has_perm("editor.secret", "legal")
    assert not owner.has_perm("editor.secret", "legal")
    assert not person("Root", "admin").has_perm("editor.secret", "legal")
    assert not person("Hr", "desk", desk="hr").has_perm("editor.secret", "legal")


def test_desks_keep_lists_and_owners_write(legal, owner, employee):
    """Employees do neither here."""
    assert legal.has_perm("editor.lists")
    assert not legal.has_perm("editor.write")
    assert owner.has_perm("editor.write")
    assert not any(employee.has_perm(f"editor.{name}") for name in ("see", "lists", "write"))
