"""The list of people, and one of them: for who looks after people, and in part for who audits or manages."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from vangrail.web.people.access import Request, needs, signed_in
from vangrail.web.people.actions import people as actions
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.forms.people import FilterForm, LeavingForm, PersonForm, ReturnForm
from vangrail.web.people.models import Person
from vangrail.web.people.queries.people import filtered, get_for, people_for
from vangrail.web.people.rows import about
from vangrail.web.people.tables import of_people, of_roles

PAGE = 50


@needs("people.see")
def people(request: Request) -> HttpResponse:
    """List people; the filter stands in the address."""
    form = FilterForm(request.GET or None)
    wanted = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = filtered(people_for(request.user), wanted, today=timezone.localdate())
    page = Paginator(found, PAGE).get_page(request.GET.get("page"))
    query = request.GET.copy()
    query.pop("page", None)
    said = {
        "form": form,
        "page": page,
        "query": query.urlencode(),
        "table": of_people(page),
        "filtering": len(query) > 1,
    }
    return render(request, "people/people.html", {**said, "perms_change": request.user.has_perm("people.change")})


@signed_in
def person(request: Request, pk: int) -> HttpResponse:
    """Show one person: themselves, to their manager, and to who looks after people or audits."""
    one = get_for(request.user, pk)
    may = {name: request.user.has_perm(f"people.{name}") for name in ("see", "change", "roles", "hand_code")}
    said: dict[str, Any] = {"person": one, "rows": about(one), "may": may, "stays": one.stays.all()}
    if may["see"]:
        said["roles"] = of_roles(
            one.roles.select_related("given_by", "taken_by").order_by("taken_at", "-given_at"), may["roles"]
        )
    return render(request, "people/person.html", said)


@needs("people.change")
def add(request: Request) -> HttpResponse:
    """Ask about somebody new, and add them."""
    form = PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        one = actions.add_person(form.cleaned_data, by=request.user)
        messages.success(request, _("%(name)s is here now.") % {"name": one.name})
        return redirect("people:person", one.pk)
    return render(request, "people/edit.html", {"form": form})


@needs("people.change")
def change(request: Request, pk: int) -> HttpResponse:
    """Ask what is different about somebody, and change it."""
    one = get_for(request.user, pk)
    form = PersonForm(request.POST or None, instance=get_for(request.user, pk))
    if request.method == "POST" and form.is_valid():
        return _done(request, one, lambda: actions.change_person(one, form.cleaned_data, by=request.user), form)
    return render(request, "people/edit.html", {"form": form, "person": one})


@needs("people.change")
def leaving(request: Request, pk: int) -> HttpResponse:
    """Ask for somebody's last day."""
    one = get_for(request.user, pk)
    form = LeavingForm(request.POST or None, initial={"last_day": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        day, today = form.cleaned_data["last_day"], timezone.localdate()
        return _done(
            request, one, lambda: actions.leave(one, day, by=request.user, today=today), form, "people/leaving.html"
        )
    return render(request, "people/leaving.html", {"form": form, "person": one})


@needs("people.change")
def returning(request: Request, pk: int) -> HttpResponse:
    """Ask when somebody who left begins again."""
    one = get_for(request.user, pk)
    form = ReturnForm(request.POST or None, initial={"joined": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        days = form.cleaned_data
        return _done(
            request, one, lambda: actions.come_back(one, days["joined"], by=request.user, last_day=days["last_day"]),
            form, "people/returning.html",
        )  # fmt: skip
    return render(request, "people/returning.html", {"form": form, "person": one})


def _done(request: Request, one: Person, act: Any, form: Any, template: str = "people/edit.html") -> HttpResponse:
    """Do it and go back to the person, or say on the form why not."""
    try:
        act()
    except PeopleError as error:
        form.add_error(None, error.sentence)
        return render(request, template, {"form": form, "person": one})
    messages.success(request, _("Saved: %(name)s.") % {"name": one.name})
    return redirect("people:person", one.pk)
