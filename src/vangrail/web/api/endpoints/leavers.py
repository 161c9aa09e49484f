"""Tasks after somebody left by program, as oneself: attesting that one is done."""

from typing import Annotated, Any, Final

from django.http import HttpRequest
from ninja import Path, Router

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.leavers import AttestationIn, AttestationOut
from vangrail.web.api.site import Told
from vangrail.web.api.words import taken
from vangrail.web.leavers.actions.attesting import attest
from vangrail.web.leavers.errors import LeaverError
from vangrail.web.leavers.forms import AttestForm
from vangrail.web.leavers.models import Done, Task
from vangrail.web.leavers.queries.tasks import task_for
from vangrail.web.people.models import Person
from vangrail.web.register.errors import RegisterError

router: Final = Router(tags=["leavers"])


@router.post(
    "leavers/tasks/{number}/attestation",
    **says("Attest a task", "leavers:work", gives=AttestationOut, faults=(400, 404, 409, 413)),
)
def attesting(request: HttpRequest, number: Annotated[Number, Path()], given: AttestationIn) -> Any:
    """Attest that a task is done, in its order. What was attested already stays; 409 says what has to come first."""
    ration(request)
    who = person(request)
    done = Done.objects.select_related("task").get(pk=only_once(request, lambda: _attested(who, number, given)))
    return {"number": done.task_id, "step": done.task.step, "at": done.at}


def _attested(who: Person, number: int, given: AttestationIn) -> int:
    task = task_for(who, number)
    values = taken(_form(task, given))
    note, second, gone = values.get("note", ""), values.get("second"), bool(values.get("gone"))
    try:
        return attest(task, note, by=who, second=second, gone=gone).task_id
    except (LeaverError, RegisterError) as error:
        raise Told(409, "leavers", error.sentence) from None


def _form(task: Task, given: AttestationIn) -> AttestForm:
    """Return the form of the task's page, with what was sent.

    Raises:
        Told: the step does not ask for something that was sent, or nobody who can hold an account has the address.
    """
    asked = AttestForm(task)
    for name in given.model_fields_set - {*asked.fields}:
        raise Told(422, "field", f"{name}: this step does not ask for it.", name)
    said = {"note": given.note, "gone": "yes" if given.gone else ""}
    if given.second:
        people = asked.fields["second"].queryset  # type: ignore[attr-defined]
        found = people.filter(email=given.second.strip().lower()).first()
        if found is None:
            raise Told(422, "field", "second: nobody who can hold an account has this address.", "second")
        said["second"] = str(found.pk)
    return AttestForm(task, said)
