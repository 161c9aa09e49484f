"""The policy folder out and in, and what a newer library would change."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_safe

from vangrail.errors import PolicyError
from vangrail.source.archive import packed
from vangrail.source.names import plain
from vangrail.web.editor import actions
from vangrail.web.editor.errors import NoDraftError, RefusedError
from vangrail.web.editor.forms.lists import FolderForm
from vangrail.web.editor.models import Workspace
from vangrail.web.editor.queries.changes import told, version_url
from vangrail.web.editor.queries.library import offer_for
from vangrail.web.editor.queries.workspace import draft_for, source_for
from vangrail.web.editor.views.saving import with_draft
from vangrail.web.people.access import Request, needs
from vangrail.web.ui.answers import to_save
from vangrail.web.ui.languages import page_language


@needs("editor.write")
@require_http_methods(["GET", "POST"])
def folder(request: Request) -> HttpResponse:
    """Bring a policy folder in, in the place of the draft there is."""
    form = FolderForm(request.POST or None, request.FILES or None, label_suffix="")
    page = {"form": form, "there": Workspace.objects.exists()}
    if request.method == "POST" and form.is_valid():
        try:
            _made, left_out = actions.bring_in(form.cleaned_data["folder"], by=request.user)
        except RefusedError as error:
            return render(request, "editor/folder.html", page | {"faults": error.sentences()})
        messages.success(request, gettext("The policy folder is the draft now. You can take that back."))
        if left_out:
            said = gettext(
                "Its need-to-know list was left out: only the desk that keeps it can bring that in, on its own page."
            )
            messages.warning(request, said)
        return redirect("editor:home")
    return render(request, "editor/folder.html", page)


@needs("editor.see")
@with_draft
@require_safe
def archive(request: Request) -> HttpResponse:
    """Give the policy folder as a zip file, without the need-to-know list."""
    draft = draft_for(request.user)
    company = source_for(request.user).company.name
    name = "-".join(plain(company).split())[:60] or "policy"
    safe = "".join(char for char in name if char.isascii() and (char.isalnum() or char == "-"))
    return to_save(packed(draft.files), f"{safe or 'policy'}-policy.zip", "application/zip")


@needs("editor.see")
@require_http_methods(["GET", "POST"])
def library(request: Request) -> HttpResponse:
    """Show what today's library would change in the version that holds; take it as a proposal."""
    try:
        offer = offer_for(request.user)
        if request.method == "POST":
            version = actions.accept_library(by=request.user, digest=request.POST.get("digest", ""))
            return render(request, "editor/proposed.html", {"version": version, "next": version_url(version)})
    except PolicyError as error:
        sentences = RefusedError(error.problems).sentences()
        return render(request, "editor/library.html", {"faults": sentences})
    except NoDraftError:
        messages.warning(request, gettext("This is no longer what was shown. Look again, then decide."))
        return redirect("editor:library")
    rows = told(offer.changes, offer.policy, page_language()) if offer else []
    may = request.user.has_perm("policies.edit")
    return render(request, "editor/library.html", {"offer": offer, "rows": rows, "may_accept": may})
