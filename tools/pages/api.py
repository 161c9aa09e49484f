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
