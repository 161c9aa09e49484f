"""The register of accounts, and the audit trail."""

from datetime import datetime

from ninja import Schema

from vangrail.web.api.paging import Next


class AccountOut(Schema):
    """An account of the company, and how it stands. `reds` are codes of what cannot stay so or is soon due; nobody is named."""

    number: int
    name: str
    platform: str
    handle: str
    team: str
    languages: list[str]
    level: str
    reds: list[str]
    custodians: int
    rotated_at: datetime | None


class AccountsOut(Schema):
    """The accounts that may be seen, the worst first."""

    items: list[AccountOut]


class EntryOut(Schema):
    """One entry of the audit trail: what kind, when, about which thing by its number, and its place in the chain."""

    number: int
    at: datetime
    kind: str
    about: str
    digest: str
    previous: str


class EntriesOut(Schema):
    """Part of the audit trail, in its order."""

    items: list[EntryOut]
    next: Next


class HeadOut(Schema):
    """The end of the audit trail: print it or keep it elsewhere, so that a cut shows."""

    number: int
    digest: str
