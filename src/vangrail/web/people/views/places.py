"""Sites and groups."""

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from vangrail.web.people.access import Request, needs
from vangrail.web.people.actions import places as actions
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.forms.people import PlaceForm
from vangrail.web.people.models import Group, Person, Site


@needs("people.change")
def sites(request: Request) -> HttpResponse:
    """Show the sites, and add one."""
    return _all(
        request, Site, {"heading": _("Sites"), "one": _("site"), "add": _("Add this site"), "way": "people:site"}
    )


@needs("people.change")
def groups(request: Request) -> HttpResponse:
    """Show the groups, and add one."""
    return _all(
        request, Group, {"heading": _("Groups"), "one": _("group"), "add": _("Add this group"), "way": "people:group"}
    )


@needs("people.change")
def site(request: Request, pk: int) -> HttpResponse:
    """Rename or remove a site."""
    return _one(request, get_object_or_404(Site, pk=pk), "people:sites")


@needs("people.change")
def group(request: Request, pk: int) -> HttpResponse:
    """Rename or remove a group."""
    return _one(request, get_object_or_404(Group, pk=pk), "people:groups")


def _all(request: Request, kind: type[Site | Group], said: dict[str, Any]) -> HttpResponse:
    form = PlaceForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_place(kind, form.cleaned_data["name"], by=request.user)
        except PeopleError as error:
            form.add_error("name", error.sentence)
        else:
            return redirect(request.path)
    found = kind.objects.annotate(number=Count("people"))
    rows = [[(one.name, reverse(said["way"], args=[one.pk])), one.number] for one in found]
    return render(
        request, "people/places.html", {"form": form, "rows": rows, "headers": [_("Name"), _("People")], **said}
    )


def _one(request: Request, place: Site | Group, back: str) -> HttpResponse:
    form = PlaceForm(request.POST if "name" in request.POST else None, initial={"name": place.name})
    try:
        if "remove" in request.POST:
            actions.remove_place(place, by=request.user)
            return redirect(back)
        if form.is_bound and form.is_valid():
            actions.rename_place(place, form.cleaned_data["name"], by=request.user)
            return redirect(back)
    except PeopleError as error:
        messages.error(request, error.sentence)
    said = {
        "form": form,
        "place": place,
        "back": reverse(back),
        "number": Person.objects.filter(pk__in=place.people.all()).count(),
    }
    return render(request, "people/place.html", said)
