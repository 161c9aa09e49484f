"""The folder out and in, and the newer library."""

import io
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from vangrail.source.archive import packed, unpacked
from vangrail.web.editor import actions
from vangrail.web.editor.models import Workspace
from vangrail.web.policies.actions import propose
from vangrail.web.policies.models import Publication, Version

pytestmark = pytest.mark.django_db
FOLDER = "/manage/policy/draft/folder/"


def zipped(files):
    """Return an upload of a policy folder."""
    return {"folder": SimpleUploadedFile("policy.zip", packed(files), "application/zip")}


def test_what_is_downloaded_comes_back_to_the_letter(example_draft, owner, as_person):
    """And the address of the file says whose it is."""
    visitor = as_person(owner)
    answer = visitor.get(f"{FOLDER}zip/")
    assert answer["Content-Disposition"] == 'attachment; filename="fietshuis-pedaal-bv-policy.zip"'
    files = unpacked(answer.content)
    assert files == example_draft.files
    assert visitor.post(FOLDER, zipped(files)).status_code == 302
    assert Workspace.objects.get().files == files


def test_a_need_to_know_list_in_a_folder_is_left_out_and_said(owner, as_person):
    """Only its desk can bring it in."""
    files = {"policy.toml": 'company = "Acme"\ncountry = "BE"\nlanguages = ["en"]\n'}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("policy.toml", files["policy.toml"])
        archive.writestr("need_to_know.toml", 'terms = ["Bluefinch"]')
    answer = as_person(owner).post(FOLDER, {"folder": SimpleUploadedFile("p.zip", stream.getvalue())}, follow=True)
    assert b"need-to-know list was left out" in answer.content
    assert b"Bluefinch" not in answer.content
    assert Workspace.objects.get().files == files


def test_a_folder_that_is_none_is_said(owner, as_person):
    """In the core's words."""
    answer = as_person(owner).post(FOLDER, {"folder": SimpleUploadedFile("p.zip", b"no zip")})
    assert b"a zip file" in answer.content
    assert not Workspace.objects.exists()


def test_a_newer_library_comes_as_a_proposal(draft, owner, legal, as_person):
    """Shown in words, taken with a button; a desk sees it and may not take it."""
    visitor, page = as_person(owner), "/manage/policy/draft/library/"
    assert b"Nothing is published yet" in visitor.get(page).content
    now = actions.propose_draft(by=owner)
    older = now.policy().model_copy(update={"library_version": "0.0.1", "version": "0.9"})
    version = propose(older, now.files, by=owner)
    Publication.objects.create(version=version, by=owner, effective=version.proposed_at)
    shown = visitor.get(page)
    assert b"0.0.1" in shown.content
    digest = shown.context["offer"].policy.digest
    assert b"Take this as a proposed version" not in as_person(legal).get(page).content
    assert as_person(legal).post(page, {"digest": digest}).status_code == 403
    assert b"The version is proposed" in visitor.post(page, {"digest": digest}).content
    assert Version.objects.count() == 3
    assert b"no longer what was shown" in visitor.post(page, {"digest": "x"}, follow=True).content
