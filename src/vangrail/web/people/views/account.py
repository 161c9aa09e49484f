"""Somebody's own page: what is known about them, how they sign in, their language."""

import json

from django.conf import settings
from django.contrib.auth import update_session_auth_hash
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from vangrail.web.people.access import Request, signed_in
from vangrail.web.people.actions.account import choose_language
from vangrail.web.people.actions.sign_in import remove_password, set_password
from vangrail.web.people.actions.visits import end_all_visits, move_visit
from vangrail.web.people.forms.account import LanguageForm
from vangrail.web.people.forms.sign_in import NewPasswordForm
from vangrail.web.people.models import Person
from vangrail.web.people.queries.own_data import own_data as everything
from vangrail.web.people.queries.people import team_of
from vangrail.web.people.rows import about_me
from vangrail.web.people.session import myself
from vangrail.web.people.views.freshly import freshly
from vangrail.web.ui.answers import to_save


@signed_in
@never_cache
def account(request: Request) -> HttpResponse:
    """Show what is known about somebody, and what they can do with it."""
    person = (
        Person.objects.select_related("site", "manager")
        .prefetch_related("roles", "groups")
        .get(pk=request.user.pk or 0)
    )
    return render(request, "people/account.html", {"person": person, "rows": about_me(person), "team": team_of(person)})


@signed_in
@never_cache
def own_data(request: Request) -> HttpResponse:
    """Give somebody everything that is known about them, as a file."""
    person = myself(request)
    text = json.dumps(everything(person), ensure_ascii=False, indent=2)
    return to_save(text, "my-data.json", "application/json; charset=utf-8")


@signed_in
def language(request: Request) -> HttpResponse:
    """Ask in which language somebody wants to read."""
    form = LanguageForm(request.POST or None, initial={"language": request.user.language})
    if request.method == "POST" and form.is_valid():
        choose_language(request.user, form.cleaned_data["language"], by=request.user)
        answer = redirect("people:account")
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, form.cleaned_data["language"], max_age=31_536_000,
            samesite="Lax", secure=settings.LANGUAGE_COOKIE_SECURE,
        )  # fmt: skip
        return answer
    return render(request, "people/language.html", {"form": form})


@signed_in
@never_cache
@freshly
@sensitive_post_parameters("password")
def new_password(request: Request) -> HttpResponse:
    """Ask for a new password, or take the present one away."""
    person = myself(request)
    form = NewPasswordForm(request.POST or None)
    if "remove" in request.POST:
        remove_password(person, by=person)
        return keep_session(request, person)
    if request.method == "POST" and form.is_valid():
        try:
            set_password(person, form.cleaned_data["password"], by=person)
        except ValidationError as error:
            form.add_error("password", error)
        else:
            return keep_session(request, person)
    return render(request, "people/new_password.html", {"form": form, "person": person})


def keep_session(request: Request, person: Person) -> HttpResponse:
    """Keep this browser signed in after the password changed, and end every other visit."""
    before = str(request.session.session_key)
    end_all_visits(person, by=person, why="ended", but=before)
    update_session_auth_hash(request, person)
    request.session.save()
    move_visit(before, str(request.session.session_key))
    return redirect("people:account")
