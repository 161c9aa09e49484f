"""The pictures of a draft: taken in, described, cleared, and shown."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from vangrail.errors import PictureError
from vangrail.web.checks.limits import PICTURES, limited
from vangrail.web.checks.pictures import PROBLEMS, sent
from vangrail.web.drafts import actions, queries
from vangrail.web.drafts.forms.pictures import DescribeForm, PictureForm, RightsForm
from vangrail.web.drafts.shown import languages_of, picture_page
from vangrail.web.drafts.views.guards import told_when_locked
from vangrail.web.people.access import Request, needs
from vangrail.web.ui import answers


@needs("drafts.make")
@limited(PICTURES)
@told_when_locked
def new(request: Request, number: int) -> HttpResponse:
    """Take in a picture."""
    one = queries.draft_to_change(request.user, number)
    form = PictureForm(request.POST or None, request.FILES or None, languages=languages_of(one))
    if request.method == "POST" and form.is_valid():
        try:
            made = actions.add_picture(
                one, sent(request), form.alt, by=request.user, subjects=form.cleaned_data["subjects"]
            )
            return redirect("drafts:picture", one.pk, made.pk)
        except PictureError as error:
            form.add_error("picture", str(PROBLEMS[str(error.data["problem"])]))
    return render(request, "drafts/picture_new.html", {"form": form, "draft": one})


@needs("drafts.make")
@told_when_locked
def picture(request: Request, number: int, picture: int) -> HttpResponse:
    """Show a picture with what is known about it, and change its words."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "pictures", picture)
    form = DescribeForm(request.POST or None, languages=languages_of(one), picture=current)
    if request.method == "POST" and form.is_valid():
        actions.describe(current, form.alt, form.cleaned_data["subjects"], by=request.user)
        return redirect("drafts:picture", one.pk, current.pk)
    return render(request, "drafts/picture.html", {"form": form, **picture_page(one, current)})


@needs("drafts.make")
@told_when_locked
def rights(request: Request, number: int, picture: int) -> HttpResponse:
    """Say whose a picture is and why it may be used."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "pictures", picture)
    form = RightsForm(request.POST or None, picture=current)
    if request.method == "POST" and form.is_valid():
        actions.state_rights(current, form.cleaned_data, by=request.user)
        return redirect("drafts:picture", one.pk, current.pk)
    return render(request, "drafts/rights.html", {"form": form, "draft": one, "picture": current})


@needs("drafts.make")
@told_when_locked
def removal(request: Request, number: int, picture: int) -> HttpResponse:
    """Take a picture out, once somebody says yes."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "pictures", picture)
    if request.method == "POST":
        actions.remove_picture(current, by=request.user)
        return redirect("drafts:draft", one.pk)
    return render(request, "drafts/picture_removal.html", {"draft": one, "picture": current})


@needs("drafts.see")
@require_safe
def file(request: Request, number: int, picture: int) -> HttpResponse:
    """Give the picture itself, to who may read the draft."""
    current = queries.part_of(queries.draft_for(request.user, number), "pictures", picture)
    return answers.picture(bytes(current.file.data), current.media_type)
