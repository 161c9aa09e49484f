"""The page of the addresses for programs, made from their description: what each takes a token for, and how it answers."""

import os
from collections.abc import Iterator
from typing import Any

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vangrail.web.config.settings")

OWNS = "api.md"
_INTRO = """\
# Addresses for programs

Everything stands under `/api/v1/`; `/api/v1/openapi.json` describes it as OpenAPI 3.1, with every shape and every
answer. A program shows a token: `Authorization: Bearer vgr_…`. A draft that is checked is dropped: nothing of it is
queued, logged or kept.

**Two kinds of tokens.** One of the site is made by who runs it and acts as itself. Somebody's own is made by them under
*Your programs*, has a last day, and acts for them: at each request it is asked whether they may this now, so it never
does more than they do, and what it does stands under their name. What depends on who looks is open to such tokens
alone.

**Faults** have one shape: `code` for programs, `sentence` for people, `field`. 401 no token that works; 403 the token
or its person may not; 404 there is nothing, or it is not for them to know of; 409 decided or changed meanwhile; 413 too
large; 422 a field is wrong; 429 too often, with `Retry-After`.

**Lists** come in parts: ask again with `after` set to what `next` said, until it is null. **Repetition:** what asks
something under an `Idempotency-Key` happens once; something else under the same key is refused. **Two at once:** what is
changed with `seen`, the digest of what was read, is refused with 409 where somebody else changed it since.
**Freshness:** what is read of the policy has its digest as `ETag`."""

_ONLY = """\
## What stays on the pages

What writes goes through the actions and the forms of the pages: the same permissions, the same order, the same refusals,
in the same words. Where a page looks twice, so does a program: a freeze takes its texts, which `crisis/texts` gives to be
read first. A breach card starts in earnest by program too, since its page asks once and wants no further proof. What a
program cannot do:

| only on the pages | why |
|---|---|
| making tokens, giving roles, keys and signing in | a token that was taken would let itself further in |
| signing the policy, training, agreements with ambassadors | each is a word of that person, given after reading |
| publishing a policy, reviewing clauses, appointing who speaks, deciding about suggestions | a yes to a whole that is seen |
| pictures and facts of a draft; letting a post go out | rights, consent and what it looks like are seen |
| answering a mention, handing over a screenshot, leaving somebody out | a reply is read with what it answers |
| the rest of the register: who holds an account, recovery, factors, tools, lists | each lets somebody in or out |
| demanding a rotation, except with a breach card in earnest | somebody says on the page what happened |
| who leaves, drills, certificates | they name people; a program reads tasks without a name |
| what a freeze holds and says later on, steps of the first hour, decisions, the record | the people in it see them together |
| the gaps of a breach card's sentence | what is typed there is kept nowhere |
| settling two answers that disagree, taking in worked examples | whoever owns the policy sees both side by side |
| reading and answering reports | whom a report is about must find no trace of it in any program |
| signing at an entrance, an agency's own list, the sheet to hang up | they belong to who comes in, with the link |"""


def pages() -> dict[str, str]:
    """Return `api.md`: what a token can be let in for, and each address."""
    import django

    django.setup()
    from vangrail.web.api.endpoints import api
    from vangrail.web.api.scopes import SCOPES

    scopes = "\n".join(
        f"| `{each.name}` | {each.label} | {_whose(each)} | {f'`{each.permission}`' if each.permission else ''} |"
        for each in SCOPES.values()
    )
    rows = "\n".join(_rows(api.get_openapi_schema(path_prefix="/api/v1/")["paths"]))
    parts = (
        _INTRO,
        f"## What a token may\n\n| scope | what for | whose | its person needs |\n|---|---|---|---|\n{scopes}",
        _ONLY,
        f"## Each address\n\n| address | scope | what it does | answers |\n|---|---|---|---|\n{rows}",
    )
    return {OWNS: "\n\n".join(parts)}


def _whose(scope: Any) -> str:
    if scope.personal:
        return "somebody's own"
    return "the site's" if scope.site else "both"


def _rows(paths: dict[str, Any]) -> Iterator[str]:
    for path, operations in sorted(paths.items()):
        for verb, operation in operations.items():
            scopes = " or ".join(f"`{name}`" for name in operation["x-scope"])
            opened = " (or everybody)" if {} in operation["security"] else ""
            said = " ".join(operation["description"].split())
            answers = ", ".join(str(status) for status in operation["responses"])
            yield f"| `{verb.upper()} {path}` | {scopes}{opened} | {said} | {answers} |"
