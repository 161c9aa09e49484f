"""The tasks of somebody, and attesting one."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from vangrail.errors import VangrailError
from vangrail.web.leavers import shown, words
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.forms import AttestForm
from vangrail.web.leavers.models import Task
from vangrail.web.leavers.queries.tasks import following, ordered, task_for, tasks_for
from vangrail.web.people.access import Request, signed_in
from vangrail.web.register.errors import RegisterError


@signed_in
def mine(request: Request) -> HttpResponse:
    """Show what somebody has to do because others leave, by person and account."""
    found = ordered(tasks_for(request.user))
    return render(request, "leavers/tasks.html", {"people": shown.by_person(found, request.user)})


@signed_in
def task(request: Request, number: int) -> HttpResponse:
    """Show one task with how and why, and attest it."""
    found = task_for(request.user, number)
    form = AttestForm(found, request.POST or None)
    if request.method == "POST" and form.is_valid() and _attested(request, found, form):
        messages.success(request, _("Attested: %(step)s.") % {"step": words.title(found.step, found.about)})
        more = following(request.user, found)
        return redirect("leavers:task", more.pk) if more else redirect("leavers:tasks")
    line = shown.line(found, request.user)
    said = {
        "line": line,
        "task": found,
        "form": form,
        "entries": shown.history(found),
        "by_itself": shown.by_itself(found),
    }
    return render(request, "leavers/task.html", said, status=422 if form.errors else 200)


def _attested(request: Request, task: Task, form: AttestForm) -> bool:
    """Attest a task, or say on the form why not."""
    said = form.cleaned_data
    try:
        attest(task, said.get("note", ""), by=request.user, second=said.get("second"), gone=bool(said.get("gone")))
    except ValidationError as error:
        form.add_error(None, error)
    except (VangrailError, RegisterError) as error:
        form.add_error(None, error.sentence)
    return not form.errors
