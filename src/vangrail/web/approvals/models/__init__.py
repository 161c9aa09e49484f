"""What was asked, what was decided about it, what holds, and who decides for whom."""

from vangrail.web.approvals.models.decision import Decision, Remark
from vangrail.web.approvals.models.handing import Delegation, Guest
from vangrail.web.approvals.models.outcome import Approval, Recall, Reopening, TakenBack
from vangrail.web.approvals.models.request import Request, Waiting, Writer

__all__ = [
    "Approval",
    "Decision",
    "Delegation",
    "Guest",
    "Recall",
    "Remark",
    "Reopening",
    "Request",
    "TakenBack",
    "Waiting",
    "Writer",
]
