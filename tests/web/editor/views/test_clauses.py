"""The clauses."""

import pytest

from vangrail.web.editor.models import Change, Workspace
from vangrail.web.editor.queries.clauses import state_of
from vangrail.web.editor.queries.workspace import resolved, source_from

pytestmark = pytest.mark.django_db
CLAUSES = "/manage/policy/draft/clauses/"
PAGE = f"{CLAUSES}respect/"


def source():
    """Return what the draft says."""
    return source_from(Workspace.objects.get().files)


def state(clause_id="respect"):
    """Return what the company made of a clause."""
    return state_of(source(), resolved(Workspace.objects.get().files), clause_id)


def fields(visitor, page, **data):
    """Return what a form holds, with some of it changed."""
    context = visitor.get(page).context
    form = context["form"]
    held = {name: form[name].value() for name in form.fields if form[name].value() is not None}
    return {"seen": context["seen"], "language": context["written_in"], **held, **data}


def test_a_clause_gets_other_words_in_one_language(draft, owner, as_person):
    """The library's rules stay in force; the other language is marked until it follows."""
    visitor = as_person(owner)
    before = len(resolved(draft.files).rules())
    assert visitor.post(PAGE, fields(visitor, f"{PAGE}?language=en", text="Be kind at {company}.")).status_code == 302
    assert source().clauses[0].texts["en"].text == "Be kind at {company}."
    assert len(resolved(Workspace.objects.get().files).rules()) == before
    assert state() == "changed"
    assert b"did not follow" in visitor.get(f"{PAGE}?language=nl").content
    assert b"Nederlands behind" in visitor.get(CLAUSES).content
    visitor.post(PAGE, fields(visitor, f"{PAGE}?language=nl", text="Wees lief."))
    assert b"did not follow" not in visitor.get(f"{PAGE}?language=nl").content


def test_how_it_reads_is_shown_before_it_is_saved(draft, owner, as_person):
    """By the renderer that publishes, with the linter beside it; nothing is kept of it."""
    visitor = as_person(owner)
    data = fields(visitor, f"{PAGE}?language=en", text="At {company} nobody may discuss their salary with anyone.")
    for page, more in ((PAGE, {"look": "yes"}), (f"{PAGE}look/", {})):
        content = visitor.post(page, {**data, **more}).content.decode()
        assert "At Acme nobody" in content
        assert "Use this sentence" in content
    assert Change.objects.count() == 1


def test_a_better_sentence_is_put_in_the_place_of_the_one_it_mends(draft, owner, as_person):
    """In the form, for its author to save."""
    visitor = as_person(owner)
    data = fields(visitor, f"{PAGE}?language=en", text="Be kind. Nobody may discuss salaries.")
    more = {"use": "1", "quote_1": "Nobody may discuss salaries.", "instead_1": "Talk about pay is welcome."}
    page = visitor.post(PAGE, {**data, **more})
    assert page.context["form"]["text"].value() == "Be kind. Talk about pay is welcome."
    assert Change.objects.count() == 1


def test_what_the_core_refuses_is_said_and_kept_in_the_form(draft, owner, as_person):
    """A sanction that no work rules know; a limit without a way out."""
    visitor = as_person(owner)
    data = fields(visitor, f"{PAGE}?language=en", text="Be kind or you will be dismissed.")
    answer = visitor.post(PAGE, data).content.decode()
    assert "This was not saved yet" in answer
    assert "work_rules" in answer
    assert "or you will be dismissed" in answer
    assert "error-summary" in visitor.post(PAGE, {**data, "instead": " "}).content.decode()
    assert Change.objects.count() == 1


def test_a_clause_of_ones_own_begins_in_the_language_that_leads(draft, owner, as_person):
    """With questions to replace; its other language waits, marked."""
    visitor = as_person(owner)
    page = f"{CLAUSES}new/"
    data = {"title": "Bees", "section": "practice", "desk": "hr", "audiences": ["personal"], "text": "Leave them.",
            "why": "They sting.", "instead": "Call {desk}."}  # fmt: skip
    answer = visitor.post(page, {**data, "seen": visitor.get(page).context["seen"]})
    assert answer.url == f"{CLAUSES}bees/"
    assert state("bees") == "own"
    assert b"Nederlands behind" in visitor.get(CLAUSES).content
    naked = visitor.post(page, {**data, "title": "Wasps", "instead": "", "seen": visitor.get(page).context["seen"]})
    assert b"error-summary" in naked.content


def test_back_to_the_library_off_and_on(draft, owner, as_person):
    """Each can be taken back; what the law protects is never switched off."""
    visitor = as_person(owner)
    origin = f"{PAGE}origin/"
    visitor.post(PAGE, fields(visitor, f"{PAGE}?language=en", text="Be kind."))
    visitor.post(origin, {"back": "yes", "seen": visitor.get(origin).context["seen"]})
    assert state() == "library"
    for expected in ("off", "library"):
        visitor.post(origin, {"seen": visitor.get(origin).context["seen"]})
        assert state() == expected
    rights = f"{CLAUSES}your_rights/origin/"
    assert b"No policy is without it" in visitor.get(rights).content
    refused = visitor.post(rights, {"seen": visitor.get(rights).context["seen"]})
    assert b"This was not saved yet" in refused.content
    assert state("your_rights") == "library"


def test_two_who_write_one_clause_lose_nothing(draft, owner, person, as_person):
    """The second sees who was first, and their own words."""
    visitor = as_person(owner)
    data = fields(visitor, f"{PAGE}?language=en", text="Be kind.")
    other = as_person(person("Otto Other", "policy_owner"))
    other.post(PAGE, fields(other, f"{PAGE}?language=nl", text="Wees lief."))
    answer = visitor.post(PAGE, data)
    assert b"Otto Other" in answer.content
    assert b"Be kind." in answer.content
    visitor.post(PAGE, {**data, "seen": answer.context["seen"]})
    texts = source().clauses[0].texts
    assert (texts["en"].text, texts["nl"].text) == ("Be kind.", "Wees lief.")
