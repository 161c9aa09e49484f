"""The company's own words, a list a page: search, paste many, take some away. And the list that one desk alone reads."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods

from vangrail.web.editor import actions
from vangrail.web.editor.actions.secret import DESK
from vangrail.web.editor.errors import ConflictError
from vangrail.web.editor.forms.lists import LISTS, MoveForm, SecretForm, TermsForm, merged
from vangrail.web.editor.parts import part_of, token
from vangrail.web.editor.queries.secret import secret_about, secret_for
from vangrail.web.editor.queries.workspace import source_for
from vangrail.web.editor.views.saving import Saved, fresh, save_value, seen, with_draft
from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.people.rows import desk_name

PER_PAGE = 200


@needs("editor.lists")
@with_draft
def lexicon(request: Request) -> HttpResponse:
    """Show the lists there are."""
    source = source_for(request.user)
    rows = [(name, label, hint, len(getattr(source.lexicon, name))) for name, label, hint in LISTS]
    return render(request, "editor/lexicon.html", {"lists": rows, "about": secret_about()})


@needs("editor.lists")
@with_draft
@require_http_methods(["GET", "POST"])
def words(request: Request, name: str) -> HttpResponse:
    """Show one list; add what was pasted, take away what was ticked."""
    label, hint = _about(name)
    part, source = f"lexicon.{name}", source_for(request.user)
    held: tuple[str, ...] = part_of(source, part)
    form = TermsForm(request.POST if request.method == "POST" and "add" in request.POST else None)
    saved = Saved()
    if request.method == "POST":
        saved = _change(request, part, held, form)
        if saved.done:
            return redirect("editor:words", name)
    wanted = request.GET.get("q", "").strip()
    found = [term for term in sorted(held, key=str.casefold) if wanted.casefold() in term.casefold()]
    page = Paginator(found, PER_PAGE).get_page(request.GET.get("page"))
    current = fresh(request, part) if saved.conflict else seen(source, part)
    said: dict[str, Any] = {"name": name, "label": label, "hint": hint, "form": form, "saved": saved, "q": wanted}
    return render(request, "editor/words.html", said | {"terms": page, "total": len(held), "seen": current})


def _change(request: Request, part: str, held: tuple[str, ...], form: TermsForm) -> Saved:
    about = part.partition(".")[2]
    if "remove" in request.POST:
        gone = set(request.POST.getlist("term"))
        return save_value(request, "lexicon", part, tuple(term for term in held if term not in gone), about)
    if not form.is_valid():
        return Saved()
    value, twice = merged(held, form.cleaned_data["terms"])
    saved = save_value(request, "lexicon", part, value, about)
    if saved.done and twice:
        said = gettext("Stood there already: %(terms)s.") % {"terms": ", ".join(twice[:20])}
        messages.info(request, said)
    return saved


def _about(name: str) -> tuple[Any, Any]:
    found = next(((label, hint) for each, label, hint in LISTS if each == name), None)
    if found is None:
        raise Http404(name)
    return found


@signed_in
@require_http_methods(["GET", "POST"])
def secret(request: Request) -> HttpResponse:
    """Show the need-to-know list to its desk; to everybody else who may see the draft, only that there is one."""
    terms, about = secret_for(request.user), secret_about()
    held = about.desk if about else DESK
    page: dict[str, Any] = {"about": about, "desk": desk_name(held)}
    if terms is None:
        return render(request, "editor/secret_closed.html", page)
    form = SecretForm(request.POST if request.method == "POST" else None, initial={"terms": "\n".join(terms)})
    page |= {"form": form, "seen": token(terms), "move": MoveForm(held=held)}
    if request.method == "POST" and form.is_valid():
        try:
            actions.set_secret(form.cleaned_data["terms"], by=request.user, seen=request.POST.get("seen", ""))
        except ConflictError:
            return render(request, "editor/secret.html", page | {"conflict": terms})
        messages.success(request, gettext("Saved. It holds from the next version on."))
        return redirect("editor:secret")
    return render(request, "editor/secret.html", page)


@signed_in
@require_http_methods(["POST"])
def secret_desk(request: Request) -> HttpResponse:
    """Hand the need-to-know list over to another desk."""
    about = secret_about()
    form = MoveForm(request.POST, held=about.desk if about else DESK)
    if form.is_valid():
        actions.move_secret(form.cleaned_data["desk"], by=request.user)
        said = gettext("The list now belongs to the desk %(desk)s, which alone can read it.")
        messages.success(request, said % {"desk": desk_name(form.cleaned_data["desk"])})
    return redirect("editor:secret")
