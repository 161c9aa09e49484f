"""The other sides of a clause."""

import pytest

from vangrail.source.files import rules_toml
from vangrail.source.library import load_library
from vangrail.web.editor.models import Workspace
from vangrail.web.editor.queries.workspace import resolved, source_from

pytestmark = pytest.mark.django_db
CLAUSES = "/manage/policy/draft/clauses/"


def clause():
    """Return the one clause of the company."""
    return source_from(Workspace.objects.get().files).clauses[0]


def test_desk_readers_and_review_are_changed(draft, owner, as_person):
    """The words stay the library's."""
    visitor, page = as_person(owner), f"{CLAUSES}respect/facts/"
    context = visitor.get(page).context
    data = {**context["form"].initial, "desk": "legal", "review": "2028-01-01", "seen": context["seen"]}
    assert visitor.post(page, data).status_code == 302
    assert (clause().desk, str(clause().review)) == ("legal", "2028-01-01")
    assert clause().texts == load_library().clauses["respect"].texts


def test_a_question_of_ones_own_is_added(draft, owner, as_person):
    """Training is made of it; fewer than three are refused by the core."""
    visitor, page = as_person(owner), f"{CLAUSES}respect/questions/en/"
    context = visitor.get(page).context
    held = {form.add_prefix(name): value for form in context["forms"] for name, value in form.initial.items() if value}
    total = context["forms"].total_form_count()
    manage = {"q-TOTAL_FORMS": total, "q-INITIAL_FORMS": total - 1, "seen": context["seen"]}
    own = {
        "prompt": "Bees?",
        "text_1": "Yes",
        "right_1": "on",
        "why_1": "They are kind.",
        "text_2": "No",
        "why_2": "They are.",
    }
    more = {f"q-{total - 1}-{name}": value for name, value in own.items()}
    assert visitor.post(page, {**held, **more, **manage}).status_code == 302
    assert clause().texts["en"].questions[-1].prompt == "Bees?"
    empty = visitor.post(page, {"q-TOTAL_FORMS": 1, "q-INITIAL_FORMS": 1, "seen": visitor.get(page).context["seen"]})
    assert b"at least 3 questions" in empty.content


def test_rules_are_written_as_their_file(draft, owner, as_person):
    """The core says line by line what it does not take; the library's are shown until there are own ones."""
    visitor, page = as_person(owner), f"{CLAUSES}in_doubt/rules/"
    text = rules_toml(load_library().clauses["in_doubt"].rules)
    assert b"follow the library" in visitor.get(page).content
    bad = visitor.post(page, {"rules": text.replace('level = "ask"', 'level = "never"'), "seen": 1})
    assert b"in_doubt/rules.toml:" in bad.content
    assert b"never" in bad.content
    softer = text.replace('level = "ask"', 'level = "change"')
    assert visitor.post(page, {"rules": softer, "seen": 1}).status_code == 302
    rules = {rule.name: rule.level for _, rule in resolved(Workspace.objects.get().files).rules()}
    assert "change" in {rules[rule.name] for rule in load_library().clauses["in_doubt"].rules}
    assert visitor.post(page, {"rules": "", "seen": 2}).status_code == 302
    assert not clause().rules


def test_a_file_that_somebody_else_changed_is_said(draft, owner, as_person):
    """With what was typed still there."""
    visitor, page = as_person(owner), f"{CLAUSES}in_doubt/rules/"
    text = rules_toml(load_library().clauses["in_doubt"].rules)
    visitor.post(page, {"rules": text, "seen": 1})
    answer = visitor.post(page, {"rules": text + "# mine", "seen": 1})
    assert b"# mine" in answer.content
    assert b"Somebody else changed this meanwhile" in answer.content
