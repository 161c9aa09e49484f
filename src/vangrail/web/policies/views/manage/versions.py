"""The versions: all of them, one of them, how it will read, and its files."""

import io
import zipfile

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import override

from vangrail.documents.words import word
from vangrail.web.people.access import Request, needs
from vangrail.web.policies.gate import gate
from vangrail.web.policies.models import Version
from vangrail.web.policies.queries import audiences_of, policy_of, state_of, version_for, versions_for
from vangrail.web.policies.reading.body import body
from vangrail.web.policies.reading.status import review_of
from vangrail.web.policies.views.manage import tables
from vangrail.web.ui.answers import to_save
from vangrail.web.ui.languages import page_language


@needs("policies.see")
def versions(request: Request) -> HttpResponse:
    """Show every version with what became of it."""
    rows = tables.version_rows((each, state_of(each)) for each in versions_for(request.user))
    return render(request, "policies/manage/versions.html", {"headers": tables.VERSIONS, "rows": rows})


@needs("policies.see")
def version(request: Request, number: int) -> HttpResponse:
    """Show one version: what was recorded, what is open, and what can be done."""
    found = version_for(request.user, number)
    policy, state = policy_of(found.pk, found.digest), state_of(found)
    earlier = Version.objects.filter(number__lt=number, withdrawal=None).first()
    said = {"version": found, "policy": policy, "state": state, "earlier": earlier, "review": review_of(found)}
    said["standing"] = tables.state_cell(state)
    said["gate"] = gate(found) if state.name == "proposed" else None
    language = page_language()
    audiences = [(name, word(f"audience.{name}", language)) for name in audiences_of(policy)]
    return render(request, "policies/manage/version.html", {**said, "audiences": audiences})


@needs("policies.see")
def preview(request: Request, number: int, language: str, audience: str) -> HttpResponse:
    """Show how a version reads, whatever became of it, for those who are consulted about it."""
    found = version_for(request.user, number)
    policy = policy_of(found.pk, found.digest)
    if language not in policy.languages or audience not in audiences_of(policy):
        raise Http404
    with override(language):
        said = {"version": found, "policy": policy, "audiences": audiences_of(policy), "audience": audience}
        said |= {"body": body(found, audience, language), "language": language}
        return render(request, "policies/manage/preview.html", said)


@needs("policies.evidence")
def folder(request: Request, number: int) -> HttpResponse:
    """Give the policy folder that a version was made from, to the letter, as a zip file."""
    found = version_for(request.user, number)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, text in sorted(found.files.items()):
            archive.writestr(zipfile.ZipInfo(path), text.encode(), zipfile.ZIP_DEFLATED)
    return to_save(packed.getvalue(), f"policy-{found.number}.zip", "application/zip")


@needs("policies.evidence")
def published(request: Request, number: int) -> HttpResponse:
    """Give the resolved policy as its canonical JSON, whose SHA-256 is the version's digest."""
    found = version_for(request.user, number)
    return to_save(found.content.json(), f"policy-{found.number}.json", "application/json")
