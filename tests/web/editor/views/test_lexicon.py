"""The company's own words, and the list that one desk alone reads."""

import pytest

from vangrail.web.editor import actions
from vangrail.web.editor.models import NeedToKnowList, Workspace
from vangrail.web.editor.queries.workspace import source_from

pytestmark = pytest.mark.django_db
WORDS = "/manage/policy/draft/words/secret/"
SECRET = "/manage/policy/draft/need-to-know/"


def held():
    """Return the list of what is not public yet."""
    return source_from(Workspace.objects.get().files).lexicon.secret


def test_many_words_are_pasted_searched_and_taken_away(draft, legal, as_person):
    """By a desk too; what stood there already is said."""
    visitor = as_person(legal)
    visitor.post(WORDS, {"terms": "Heron\nBlue Grey", "add": "yes", "seen": visitor.get(WORDS).context["seen"]})
    data = {"terms": "heron, Redwing", "add": "yes", "seen": visitor.get(WORDS).context["seen"]}
    assert b"Stood there already: heron." in visitor.post(WORDS, data, follow=True).content
    assert held() == ("Heron", "Blue Grey", "Redwing")
    found = visitor.get(f"{WORDS}?q=grey").content
    assert b"Blue Grey" in found
    assert b"Redwing" not in found
    visitor.post(WORDS, {"term": ["Heron"], "remove": "yes", "seen": visitor.get(WORDS).context["seen"]})
    assert held() == ("Blue Grey", "Redwing")


def test_only_legal_reads_the_list(example_draft, owner, legal, employee, person, as_person):
    """The owner sees that there is one, an employee nothing, and who runs the site no more than the owner."""
    actions.add_secret(["Bluefinch"], by=owner)
    assert b"Bluefinch" in as_person(legal).get(SECRET).content
    for who in (owner, person("Root", "admin"), person("Hr", "desk", desk="hr")):
        content = as_person(who).get(SECRET).content
        assert "kept by the desk “legal”" in content.decode()
        assert b"Bluefinch" not in content
        assert as_person(who).post(SECRET, {"terms": "x"}).content.find(b"Bluefinch") == -1
    assert as_person(employee).get(SECRET).status_code == 403
    assert NeedToKnowList.objects.get().terms == ["Bluefinch"]


def test_the_list_is_on_no_other_page(example_draft, owner, as_person):
    """Not in the folder, the differences, the summary or the history."""
    actions.add_secret(["Bluefinch"], by=owner)
    actions.propose_draft(by=owner)
    visitor = as_person(owner)
    for page in ("", "summary/", "changes/", "proposal/", "folder/zip/", "words/", "library/", "to-do/"):
        assert b"Bluefinch" not in visitor.get(f"/manage/policy/draft/{page}").content, page


def test_legal_changes_it_and_sees_what_somebody_else_wrote(owner, legal, as_person):
    """Nothing is lost."""
    visitor = as_person(legal)
    seen = visitor.get(SECRET).context["seen"]
    actions.add_secret(["Redwing"], by=owner)
    answer = visitor.post(SECRET, {"terms": "Bluefinch", "seen": seen})
    assert b"Redwing" in answer.content
    assert b"Bluefinch" in answer.content
    assert visitor.post(SECRET, {"terms": "Bluefinch", "seen": answer.context["seen"]}).status_code == 302
    assert NeedToKnowList.objects.get().terms == ["Bluefinch"]


def test_its_desk_hands_it_over_and_reads_it_no_more(owner, legal, person, as_person):
    """Only that desk may; the other one reads it from then on."""
    actions.add_secret(["Bluefinch"], by=owner)
    security = person("Sec", "desk", desk="security")
    for who in (owner, security, person("Root", "admin")):
        assert as_person(who).post(f"{SECRET}desk/", {"desk": "security"}).status_code == 403
    visitor = as_person(legal)
    assert visitor.post(f"{SECRET}desk/", {"desk": "nowhere"}).status_code == 302
    assert b"Bluefinch" in visitor.get(SECRET).content
    visitor.post(f"{SECRET}desk/", {"desk": "security"})
    assert b"Bluefinch" not in visitor.get(SECRET).content
    assert b"Bluefinch" in as_person(security).get(SECRET).content
    assert NeedToKnowList.objects.get().value().desk == "security"
