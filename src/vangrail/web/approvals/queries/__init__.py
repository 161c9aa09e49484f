"""What waits for whom, how a request stands, and which approval holds."""

from vangrail.web.approvals.queries.requests import (
    Stands,
    asked_by,
    get_for,
    how,
    latest,
    open_requests,
    refused_before,
    stands_now,
    waiting_for,
    why,
)
from vangrail.web.approvals.queries.sealed import approved
from vangrail.web.approvals.queries.teams import actor_of, people_of, writers

__all__ = [
    "Stands",
    "actor_of",
    "approved",
    "asked_by",
    "get_for",
    "how",
    "latest",
    "open_requests",
    "people_of",
    "refused_before",
    "stands_now",
    "waiting_for",
    "why",
    "writers",
]
