"""The back of the shelf."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from tests.web.ambassadors.conftest import png
from vangrail.web.ambassadors.models import Item

pytestmark = pytest.mark.django_db
SAID = {
    "topic": "craft",
    "until": timezone.localdate() + timedelta(days=10),
    "title_en": "A bench",
    "text_en": "At eight.",
}
RIGHTS = {"licence": "own", "source": "ours", "people_agreed": "on", "alt_en": "A bench"}


def test_a_prompt_and_news_are_put_there(as_person, carol, published):
    """News needs its address and that it is out."""
    visitor = as_person(carol)
    assert visitor.get("/manage/ambassadors/new/prompt/").status_code == 200
    assert visitor.post("/manage/ambassadors/new/prompt/", SAID).status_code == 302
    assert visitor.post("/manage/ambassadors/new/news/", SAID).status_code == 422
    news = SAID | {"url": "https://acme.example/news", "is_out": "on"}
    assert visitor.post("/manage/ambassadors/new/news/", news).status_code == 302
    assert visitor.get("/manage/ambassadors/").text.count("A bench") == 2
    assert visitor.get("/manage/ambassadors/new/dance/").status_code == 404


def test_a_picture_is_put_there_and_a_file_that_is_none_is_not(as_person, carol, published):
    """What cannot be opened is said."""
    visitor, page = as_person(carol), "/manage/ambassadors/new/picture/"
    fine = SimpleUploadedFile("a.png", png(), "image/png")
    assert visitor.post(page, {**SAID, **RIGHTS, "picture": fine}).status_code == 302
    bad = visitor.post(page, {**SAID, **RIGHTS, "picture": SimpleUploadedFile("a.png", b"none", "image/png")})
    assert bad.status_code == 422
    assert Item.objects.count() == 1


def test_changed_and_taken_off(as_person, carol, pictured, published):
    """Its words, then it is gone."""
    visitor, page = as_person(carol), f"/manage/ambassadors/{pictured.pk}/"
    assert "The bench" in visitor.get(page).text
    assert visitor.post(page, {**SAID, **RIGHTS, "title_en": "Another"}).status_code == 302
    assert visitor.post(page, SAID).status_code == 422
    assert visitor.post(f"{page}end/").status_code == 302
    assert "Not there any more" in visitor.get(page).text


@pytest.mark.parametrize(("role", "status"), [("auditor", 403), ("people_admin", 403), ("policy_owner", 200)])
def test_for_who_fills_it(as_person, person, prompt, role, status):
    """Nobody else."""
    visitor = as_person(person("", role))
    for page in ("", "new/prompt/", f"{prompt.pk}/", "goals/"):
        assert visitor.get(f"/manage/ambassadors/{page}").status_code == status


def test_who_looks_after_it_reads_what_waits_and_why(as_person, carol, employee, prompt, embargoed, frozen):
    """In the list and beside it, in one sentence; colleagues find nothing of it. What is put there meanwhile leads to that sentence."""
    embargoed()
    visitor, page = as_person(carol), f"/manage/ambassadors/{prompt.pk}/"
    assert "Not offered now" in visitor.get("/manage/ambassadors/").text
    assert "“the bench” may not be public until then" in visitor.get(page).text
    made = visitor.post("/manage/ambassadors/new/prompt/", SAID | {"title_en": "About the bench"})
    assert made["Location"] == f"/manage/ambassadors/{Item.objects.latest('pk').pk}/"
    frozen(48)
    assert "it touches what is going on (A fire)" in visitor.get(page).text
    colleague = as_person(employee)
    assert "bench" not in colleague.get("/ambassadors/").text
    assert colleague.get(f"/ambassadors/shelf/{prompt.pk}/").status_code == 404
    assert colleague.get(page).status_code == 403
