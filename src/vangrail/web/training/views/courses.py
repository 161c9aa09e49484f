"""Somebody's own courses: one thing a page, every answer explained, and a certificate at the end."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from vangrail.errors import UsageError
from vangrail.web.people.access import Request, signed_in
from vangrail.web.training import progress
from vangrail.web.training.actions.courses import finish
from vangrail.web.training.certificate import as_pdf
from vangrail.web.training.forms import ChoiceForm, posted
from vangrail.web.training.models import Certificate
from vangrail.web.training.queries.licences import own_licences
from vangrail.web.training.queries.pupil import Pupil
from vangrail.web.training.queries.steps import Step, course_of_person, step
from vangrail.web.training.shown import Told, scenario_tasks, told
from vangrail.web.ui.answers import to_save


@signed_in
def courses(request: Request) -> HttpResponse:
    """Show what somebody is asked to take, what they can take, and what they have done."""
    person = request.user
    pupil = Pupil(person)
    context = {
        "mine": pupil.own(),
        "offered": pupil.offered(),
        "certificates": Certificate.objects.filter(person=person),
        "licences": own_licences(person),
    }
    return render(request, "training/courses.html", context)


@signed_in
def course(request: Request, audience: str, scope: str) -> HttpResponse:
    """Show the scenarios of a course, with where to go on."""
    found = course_of_person(request.user, audience, scope)
    context = {"standing": found, "tasks": scenario_tasks(found), "next": next(iter(found.open), None)}
    return render(request, "training/course.html", context)


@signed_in
def scenario(request: Request, audience: str, scope: str, clause: str) -> HttpResponse:
    """Show the scene of a scenario."""
    found = step(request.user, audience, scope, clause)
    right = progress.answered(request.session, clause)
    return render(request, "training/scenario.html", {"step": found, "first": found.next_question(right) or 1})


@signed_in
def question(request: Request, audience: str, scope: str, clause: str, number: int) -> HttpResponse:
    """Ask a question; after an answer say whether it is right, and why. The last right answer finishes the scenario."""
    found = step(request.user, audience, scope, clause, number)
    answers = [each.text for each in found.question.answers]
    form = ChoiceForm(found.question.prompt, answers, posted(request))
    context: dict[str, Any] = {"step": found, "form": form}
    if form.is_valid():
        said = told(found.scenario.answered(number, form.cleaned_data["choice"]))
        context |= {"told": said, "form": ChoiceForm(found.question.prompt, answers)}
        context |= _after(request, found, said)
    return render(request, "training/question.html", context)


def _after(request: Request, found: Step, said: Told) -> dict[str, Any]:
    """Keep a right answer, and return what comes next: a question, or with the last one the next scenario or a certificate."""
    if not said.right:
        return {}
    following = found.next_question(progress.remember(request.session, found.scenario.id, found.number))
    if following is not None:
        return {"following": following}
    made = found.standing.course
    certificates = finish(made.audience, made.scope, found.scenario.id, by=request.user)
    progress.forget(request.session)
    return {"finished": True, "certificates": certificates, "next": found.next_scenario()}


@signed_in
def certificate(request: Request, pk: int) -> HttpResponse:
    """Show a certificate, to print or to keep."""
    return render(request, "training/certificate.html", {"certificate": _own(request, pk)})


@signed_in
def certificate_pdf(request: Request, pk: int) -> HttpResponse:
    """Give a certificate as PDF."""
    mine = _own(request, pk)
    try:
        body = as_pdf(mine)
    except UsageError as error:
        raise Http404(_("No PDF can be made here; the page can be printed.")) from error
    return to_save(body, f"{mine.scope}-{mine.version.number}.pdf", "application/pdf")


def _own(request: Request, pk: int) -> Certificate:
    found = Certificate.objects.filter(pk=pk, person=request.user).select_related("version", "person")
    if (mine := found.first()) is None:
        raise Http404
    return mine
