"""What waits for somebody's yes or no. Only somebody's own token decides, and nobody about what they wrote themselves."""

from typing import Annotated, Any, Final

from django.http import HttpRequest
from ninja import Path, Router

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.work import ApprovalOut, ApprovalsOut, DecisionIn
from vangrail.web.api.site import Told
from vangrail.web.api.words import without_zeros
from vangrail.web.approvals.actions.deciding import Said, say_no, say_yes
from vangrail.web.approvals.errors import ChangedError, RefusedError
from vangrail.web.approvals.models import Request
from vangrail.web.approvals.queries.requests import Stands, get_for, how, waiting_for

router: Final = Router(tags=["approvals"])


@router.get("approvals", **says("What waits for your yes", "approvals", gives=ApprovalsOut))
def approvals(request: HttpRequest) -> Any:
    """List the posts about which whom the token acts for may decide now."""
    ration(request)
    return {"items": [approval_out(*each) for each in waiting_for(person(request))]}


@router.get("approvals/{number}", **says("One post to decide about", "approvals", gives=ApprovalOut, faults=(404,)))
def approval(request: HttpRequest, number: Annotated[Number, Path()]) -> Any:
    """Return how it stands with one request."""
    ration(request)
    found = get_for(person(request), number)
    return approval_out(found, how(found))


@router.post(
    "approvals/{number}/decision",
    **says("Say yes or no", "approvals", gives=ApprovalOut, faults=(400, 404, 409, 413)),
)
def decision(request: HttpRequest, number: Annotated[Number, Path()], given: DecisionIn) -> Any:
    """Decide about a post as oneself, about exactly what was seen. The same decision again changes nothing."""
    ration(request)
    who = person(request)
    found = get_for(who, number)
    if found.digest != given.digest:
        raise Told(409, "changed", "What was seen is not what would go out. Look at it again.", "digest")
    without_zeros(remarks="".join(each.part + each.clause + each.reason for each in given.remarks))
    try:
        if given.yes:
            say_yes(found, by=who, step=given.step)
        else:
            remarks = [Said(each.part, each.clause, each.reason) for each in given.remarks]
            say_no(found, remarks, by=who, step=given.step)
    except (ChangedError, RefusedError) as error:
        raise Told(409, "decided", str(error)) from None
    again = get_for(who, number)
    return approval_out(again, how(again))


def approval_out(found: Request, stand: Stands) -> dict[str, Any]:
    """Return a request as a program reads it."""
    return {
        "number": found.pk, "draft": found.draft_id, "title": found.draft.title, "level": found.level,
        "digest": found.digest, "state": stand.state, "step": stand.now.step, "made_at": found.made_at,
    }  # fmt: skip
