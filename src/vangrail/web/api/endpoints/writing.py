"""Writing drafts by program, as oneself: by the same rules, and with the same refusals, as on their pages.

The addresses are those of reading, so they stand in the same router: one address is one view with several verbs.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated, Any

from django.http import HttpRequest
from ninja import Path, Status

from vangrail.web.accounts.actions import Overtaken
from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import postable
from vangrail.web.api.endpoints.approvals import approval_out
from vangrail.web.api.endpoints.drafts import draft_out, router, text_out
from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.repeating import only_once
from vangrail.web.api.schemas.common import Number
from vangrail.web.api.schemas.work import ApprovalOut, DraftOut, VariantOut
from vangrail.web.api.schemas.writing import (
    AskingIn,
    DraftChangeIn,
    DraftIn,
    PostablesOut,
    TextChangeIn,
    TextIn,
    WithdrawalIn,
)
from vangrail.web.api.site import Told
from vangrail.web.api.words import known_ones, taken, without_zeros
from vangrail.web.approvals.actions.submitting import submit
from vangrail.web.approvals.errors import RefusedError
from vangrail.web.approvals.queries.requests import get_for, how
from vangrail.web.checks.checkers import NotYet
from vangrail.web.drafts import actions
from vangrail.web.drafts.actions.drafts import FIELDS
from vangrail.web.drafts.forms.drafts import DetailsForm
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.drafts.panels import Locked
from vangrail.web.drafts.queries import draft_for, draft_to_change, part_of
from vangrail.web.people.models import Person
from vangrail.web.policies.queries import current

__all__ = ["router"]

One = Annotated[Number, Path()]


def _writes(summary: str, gives: Any, *faults: int) -> dict[str, Any]:
    return says(summary, "drafts:write", gives=gives, faults=(400, 413, *faults))


@router.get("accounts", **says("Accounts to write for", "drafts:write", gives=PostablesOut))
def accounts(request: HttpRequest) -> Any:
    """List the accounts for which whom the token acts for prepares posts."""
    ration(request)
    names = ("name", "platform", "languages")
    found = postable(person(request))
    return {"items": [{"number": each.pk, **{name: getattr(each, name) for name in names}} for each in found]}


@router.post("drafts", **_writes("Begin a draft", {201: DraftOut}))
def beginning(request: HttpRequest, wanted: DraftIn) -> Any:
    """Begin a draft as oneself, with one text for each account; the same again under one Idempotency-Key is the same draft."""
    ration(request)
    who = person(request)

    def begin() -> int:
        without_zeros(text=wanted.text)
        values, chosen = _details(wanted.dict(include={*FIELDS})), _accounts(who, wanted.accounts, "accounts")
        return actions.begin(values, chosen, wanted.language, wanted.text, by=who).pk

    return Status(201, draft_out(draft_for(who, only_once(request, begin))))


@router.patch("drafts/{number}", **_writes("Change what stands around the texts", DraftOut, 404, 409))
def changing(request: HttpRequest, number: One, wanted: DraftChangeIn) -> Any:
    """Change what is named; the rest stays. What was asked about the draft, or approved, is open again as on its page."""
    ration(request)
    who = person(request)

    def change() -> int:
        one = draft_to_change(who, number)
        values = _details(wanted.dict(exclude_unset=True, exclude={"seen"}), one)
        return actions.change(one, values, by=who, seen=wanted.seen).pk

    with _said():
        only_once(request, change)
    return draft_out(draft_for(who, number))


@router.post("drafts/{number}/texts", **_writes("Add a text", {201: VariantOut}, 404, 409))
def adding(request: HttpRequest, number: One, wanted: TextIn) -> Any:
    """Add a text for another account or in another language; the same again under one Idempotency-Key is the same text."""
    ration(request)
    who = person(request)

    def add() -> int:
        one = draft_to_change(who, number)
        (account,) = _accounts(who, [wanted.account], "account")
        without_zeros(text=wanted.text or "")
        origin = _origin(one, wanted.based_on)
        if one.variants.filter(account=account, language=wanted.language).exists():
            raise Told(409, "there", "There is a text for this account in this language already.", "language")
        if wanted.text is None:
            return actions.copy_text(one, account, wanted.language, origin, by=who).pk
        return actions.add_text(one, account, wanted.language, wanted.text, by=who, based_on=origin).pk

    with _said():
        made = only_once(request, add)
    return Status(201, text_out(part_of(draft_for(who, number), "variants", made)))


@router.patch("drafts/{number}/texts/{text}", **_writes("Write a text anew", VariantOut, 404, 409))
def writing(request: HttpRequest, number: One, text: One, wanted: TextChangeIn) -> Any:
    """Write a text anew. What was asked about the draft, or approved, is open again as on its page."""
    ration(request)
    who = person(request)

    def write() -> int:
        without_zeros(text=wanted.text)
        found = part_of(draft_to_change(who, number), "variants", text)
        return actions.write(found, wanted.text, by=who, seen=wanted.seen).pk

    with _said():
        only_once(request, write)
    return text_out(part_of(draft_for(who, number), "variants", text))


@router.delete("drafts/{number}/texts/{text}", **_writes("Take a text out", {204: None}, 404, 409))
def removing(request: HttpRequest, number: One, text: One) -> Any:
    """Take a text out of a draft. What was asked about the draft, or approved, is open again as on its page."""
    ration(request)
    who = person(request)
    with _said():
        actions.remove_text(part_of(draft_to_change(who, number), "variants", text), by=who)
    return Status(204, None)


@router.post("drafts/{number}/withdrawal", **_writes("Take a draft back", DraftOut, 404, 409))
def withdrawing(request: HttpRequest, number: One, wanted: WithdrawalIn) -> Any:
    """Take a draft back: nothing more happens with it. A second time leaves the first as it is."""
    ration(request)
    who = person(request)
    without_zeros(reason=wanted.reason)
    with _said():
        actions.withdraw(draft_to_change(who, number), wanted.reason.strip(), by=who)
    return draft_out(draft_for(who, number))


@router.post("drafts/{number}/approval", **_writes("Ask for approval", {201: ApprovalOut}, 404, 409, 503))
def asking(request: HttpRequest, number: One, wanted: AskingIn) -> Any:
    """Ask for approval of what a draft says now. What is asked or holds already is returned; nobody approves their own."""
    ration(request)
    who = person(request)
    without_zeros(answer=wanted.answer)
    made = get_for(who, only_once(request, lambda: _asked(draft_to_change(who, number), wanted.answer, who)))
    return Status(201, approval_out(made, how(made)))


def _asked(draft: Draft, answer: str, by: Person) -> int:
    if current() is None:
        raise Told(503)
    try:
        return submit(draft, answer, by=by).pk
    except RefusedError as error:
        if isinstance(error.__cause__, NotYet):
            raise error.__cause__ from None
        raise Told(409 if draft.is_withdrawn else 422, "refused", error.sentence) from None


@contextmanager
def _said() -> Iterator[None]:
    """Say what a page says beside its form, where a draft cannot be changed like this."""
    try:
        yield
    except Locked as locked:
        raise Told(409, "closed", str(locked)) from None
    except Overtaken:
        sentence = "Somebody else changed this since it was read. Read it again, then change it."
        raise Told(409, "overtaken", sentence, "seen") from None


def _details(given: dict[str, Any], draft: Draft | None = None) -> dict[str, Any]:
    """Return what stands around the texts as the form of the page takes it."""
    without_zeros(**{name: value for name, value in given.items() if isinstance(value, str)})
    held = {name: getattr(draft, name) for name in FIELDS} if draft else {}
    whole = taken(DetailsForm(held | given))
    return {name: whole[name] for name in given}


def _accounts(who: Person, numbers: list[int], field: str) -> list[Account]:
    known = {each.pk: each for each in postable(who).filter(pk__in=numbers)}
    return known_ones(known, dict.fromkeys(numbers), field, "what `accounts` lists")


def _origin(draft: Draft, number: int | None) -> Variant | None:
    found = next((each for each in draft.variants.all() if each.pk == number), None)
    if number is not None and found is None:
        raise Told(422, "field", f"based_on: wanted a text of this draft, found {number}.", "based_on")
    return found
