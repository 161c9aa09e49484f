"""Roles: an overview, giving and taking back. Only who runs this site does that."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from vangrail.web.people.access import Request, needs
from vangrail.web.people.actions import roles as actions
from vangrail.web.people.actions.factors import reset_factors
from vangrail.web.people.errors import PeopleError
from vangrail.web.people.forms.people import RoleForm
from vangrail.web.people.models import Role
from vangrail.web.people.queries.people import get_for
from vangrail.web.people.rows import DESKS, desk_name, role_name
from vangrail.web.people.tables import of_roles


@needs("people.see")
def overview(request: Request) -> HttpResponse:
    """Show who has which role, and which desks nobody answers for."""
    held = list(
        Role.objects.filter(taken_at__isnull=True)
        .select_related("person", "given_by")
        .order_by("name", "desk", "deputy")
    )
    staffed = {role.desk for role in held if role.person.is_active and not role.deputy}
    vacant = [desk_name(desk) for desk in DESKS if desk not in staffed]
    table = of_roles(held, request.user.has_perm("people.roles"), named=True)
    return render(request, "people/roles.html", {"table": table, "vacant": vacant})


@needs("people.roles")
def give(request: Request, pk: int) -> HttpResponse:
    """Ask which role somebody gets, and give it."""
    one = get_for(request.user, pk)
    form = RoleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            actions.give_role(one, said["role"], by=request.user, desk=said["desk"], deputy=said["deputy"])
        except PeopleError as error:
            form.add_error(None, error.sentence)
        else:
            messages.success(request, _("%(name)s has the role from now on.") % {"name": one.name})
            return redirect("people:person", one.pk)
    return render(request, "people/role.html", {"form": form, "person": one})


@needs("people.roles")
def take(request: Request, pk: int) -> HttpResponse:
    """Ask whether to take a role back, and do it."""
    role = get_object_or_404(Role.objects.filter(taken_at__isnull=True).select_related("person"), pk=pk)
    error = ""
    if request.method == "POST":
        try:
            actions.take_role(role, by=request.user)
        except PeopleError as refused:
            error = refused.sentence
        else:
            return redirect("people:person", role.person_id)
    return render(request, "people/role_end.html", {"role": role, "title": role_name(role), "error": error})


@needs("people.roles")
@require_POST
def reset(request: Request, pk: int) -> HttpResponse:
    """Remove the second factors of somebody who has lost them."""
    one = get_for(request.user, pk)
    number = reset_factors(one, by=request.user)
    said = (
        _("%(name)s has no second factor any more and adds one at the next sign-in.")
        if number
        else _("%(name)s had none.")
    )
    messages.success(request, said % {"name": one.name})
    return redirect("people:person", one.pk)
