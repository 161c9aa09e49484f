"""People who agreed to what goes out about them, in a picture or in the words of a draft."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.drafts import actions, queries
from vangrail.web.drafts.forms.consents import ConsentForm
from vangrail.web.drafts.views.guards import told_when_locked
from vangrail.web.people.access import Request, needs


@needs("drafts.make")
@told_when_locked
def in_picture(request: Request, number: int, picture: int) -> HttpResponse:
    """Write down that somebody in a picture agreed."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "pictures", picture)
    form = ConsentForm(request.POST or None, known=queries.each_once(current.consents.all()))
    if request.method == "POST" and form.is_valid():
        actions.add_consent(current, form.cleaned_data, by=request.user)
        return redirect("drafts:picture", one.pk, current.pk)
    return render(request, "drafts/consent.html", {"form": form, "draft": one, "picture": current})


@needs("drafts.make")
@require_POST
def picture_end(request: Request, number: int, picture: int, consent: int) -> HttpResponse:
    """Write down that somebody in a picture no longer agrees."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "pictures", picture)
    actions.take_back_consent(queries.part_of(current, "consents", consent), by=request.user)
    return redirect("drafts:picture", one.pk, current.pk)


@needs("drafts.make")
@told_when_locked
def in_words(request: Request, number: int) -> HttpResponse:
    """Write down that somebody whom a draft quotes or describes agreed."""
    one = queries.draft_to_change(request.user, number)
    form = ConsentForm(request.POST or None, known=queries.each_once(one.consents.all()))
    if request.method == "POST" and form.is_valid():
        actions.add_consent(one, form.cleaned_data, by=request.user)
        return redirect("drafts:draft", one.pk)
    return render(request, "drafts/person.html", {"form": form, "draft": one})


@needs("drafts.make")
@require_POST
def words_end(request: Request, number: int, consent: int) -> HttpResponse:
    """Write down that somebody whom a draft quotes or describes no longer agrees."""
    one = queries.draft_to_change(request.user, number)
    actions.take_back_consent(queries.part_of(one, "consents", consent), by=request.user)
    return redirect("drafts:draft", one.pk)


@needs("drafts.make")
@told_when_locked
def words_removal(request: Request, number: int, consent: int) -> HttpResponse:
    """Take somebody out of whom a draft quotes or describes, once somebody says yes."""
    one = queries.draft_to_change(request.user, number)
    current = queries.part_of(one, "consents", consent)
    if request.method != "POST":
        return render(request, "drafts/person_removal.html", {"draft": one, "consent": current})
    try:
        actions.remove_consent(current, by=request.user)
    except actions.StillSaid:
        messages.warning(request, _("The words are still the same. Take what is about this person out of them first."))
    return redirect("drafts:draft", one.pk)
