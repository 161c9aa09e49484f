"""The addresses for programs, under `/api/v1/`."""

from vangrail.web.api.endpoints import (
    approvals,
    breaches,
    checking,
    crisis,
    entrances,
    leavers,
    mentions,
    policy,
    precedents,
    proving,
    records,
    register,
    replies,
    together,
    voices,
    writing,
)
from vangrail.web.api.site import api

for each in (
    checking,
    policy,
    precedents,
    replies,
    writing,
    approvals,
    mentions,
    records,
    register,
    leavers,
    breaches,
    crisis,
    entrances,
    together,
    voices,
    proving,
):
    api.add_router("", each.router)

__all__ = ["api"]
