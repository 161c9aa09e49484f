"""Writing the texts of a draft: for an account, in a language, from another one."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from vangrail.web.accounts.actions import Overtaken
from vangrail.web.accounts.models import Account
from vangrail.web.accounts.queries import may_post
from vangrail.web.audit.actions import record
from vangrail.web.drafts.actions.drafts import hold, make, touch
from vangrail.web.drafts.models import Draft, Variant
from vangrail.web.people.models import Person


@transaction.atomic
def add_text(
    draft: Draft, account: Account, language: str, text: str = "", *, by: Person, based_on: Variant | None = None
) -> Variant:
    """Add a text for an account in a language; one that is there already is returned as it is. `based_on` is what it follows.

    Raises:
        PermissionDenied: the draft is not theirs to change, or the account's charter does not name them.
        Locked: the draft can no longer be changed.
    """
    held = hold(draft, by)
    _require_account(by, account)
    if based_on is not None and based_on.draft_id != held.pk:
        raise PermissionDenied
    origin = {"based_on": based_on, "based_on_digest": based_on.digest if based_on else ""}
    made, new = Variant.objects.get_or_create(
        draft=held, account=account, language=language, defaults={"text": text, **origin}
    )
    if new:
        touch(held, by)
        said = {"title": held.title, "account": str(account), "language": language}
        record("drafts.text_added", by=by, about=held, said=said)
    return made


@transaction.atomic
def write(variant: Variant, text: str, *, by: Person, seen: str = "") -> Variant:
    """Write a text anew. `seen` is the digest of what somebody had before them; empty asks nothing. The same text changes nothing.

    What is written follows what it was translated from: it is not stale any more.

    Raises:
        PermissionDenied: the draft is not theirs to change, or the account's charter does not name them.
        Locked: the draft can no longer be changed.
        Overtaken: somebody else wrote it since.
    """
    held = hold(variant.draft, by)
    _require_account(by, variant.account)
    current = Variant.objects.select_related("based_on", "account", "draft").get(pk=variant.pk)
    if current.text == text:
        return current
    if seen and seen != current.digest:
        raise Overtaken
    current.text = text
    if current.based_on:
        current.based_on_digest = current.based_on.digest
    current.save(update_fields=("text", "based_on_digest"))
    touch(held, by)
    said = {"title": held.title, "account": str(current.account), "language": current.language}
    record("drafts.text_written", by=by, about=held, said=said)
    return current


@transaction.atomic
def settle(variant: Variant, *, by: Person) -> Variant:
    """Say that a translation still says the same as what it was made from.

    Raises:
        PermissionDenied: the draft is not theirs to change, or the account's charter does not name them.
        Locked: the draft can no longer be changed.
    """
    held = hold(variant.draft, by)
    _require_account(by, variant.account)
    current = Variant.objects.select_related("based_on", "account").get(pk=variant.pk)
    if current.based_on and current.is_stale:
        current.based_on_digest = current.based_on.digest
        current.save(update_fields=("based_on_digest",))
        said = {"title": held.title, "account": str(current.account), "language": current.language}
        record("drafts.text_settled", by=by, about=held, said=said)
    return current


@transaction.atomic
def remove_text(variant: Variant, *, by: Person) -> None:
    """Take a text out of a draft.

    Raises:
        PermissionDenied: the draft is not theirs to change, or the account's charter does not name them.
        Locked: the draft can no longer be changed.
    """
    held = hold(variant.draft, by)
    _require_account(by, variant.account)
    said = {"title": held.title, "account": str(variant.account), "language": variant.language}
    variant.delete()
    touch(held, by)
    record("drafts.text_removed", by=by, about=held, said=said)


def _require_account(by: Person, account: Account) -> None:
    """Return when somebody may prepare posts for an account.

    Raises:
        PermissionDenied: its charter does not name them, or it is closed.
    """
    if not may_post(by, account):
        raise PermissionDenied(str(account))


@transaction.atomic
def copy_text(draft: Draft, account: Account, language: str, based_on: Variant | None = None, *, by: Person) -> Variant:
    """Add a text that begins as the one it is based on. Where it is to be translated, it begins empty.

    Raises:
        PermissionDenied: the draft is not theirs to change, or the account's charter does not name them.
        Locked: the draft can no longer be changed.
    """
    same = based_on is not None and based_on.language == language
    words = based_on.text if based_on is not None and same else ""
    return add_text(draft, account, language, words, by=by, based_on=based_on)


@transaction.atomic
def begin(
    values: Mapping[str, Any], accounts: Iterable[Account], language: str, text: str = "", *, by: Person
) -> Draft:
    """Begin a draft with the same text for several accounts; `values` are what stands around it.

    Raises:
        PermissionDenied: they prepare no posts, or the charter of one of the accounts does not name them.
    """
    draft = make(values, by=by)
    for account in accounts:
        add_text(draft, account, language, text, by=by)
    return draft
