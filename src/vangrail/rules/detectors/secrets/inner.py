"""Keys that carry their mark in the middle, and secrets in links, headers and commands."""

import re
from functools import cache
from typing import Final, NamedTuple

_U: Final = "[A-Za-z0-9_-]"

_FORMS: Final = (
    ("azure_client_secret", "q~", r"(?<![\w~.-])[\w~.]{3}\dQ~[\w~.-]{31,34}(?![\w~-])"),
    ("terraform_token", ".atlasv1.", r"(?<!\w)[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}"),
    ("telegram_token", ":aa", rf"(?<!\w)\d{{8,10}}:AA{_U}{{33}}(?![\w-])"),
    ("facebook_token", "|", rf"(?<!\w)\d{{15,16}}\|{_U}{{26,27}}(?![\w-])"),
    ("mailchimp_key", "-us", r"(?<!\w)[a-f0-9]{32}-us\d{1,2}(?!\d)"),
    ("discord_token", ".", rf"(?<![\w-])[MNO][A-Za-z0-9]{{23,25}}\.{_U}{{6}}\.{_U}{{27,38}}(?![\w-])"),
    (
        "sumologic_id",
        "access",
        r"sumo[\w.-]{0,20}access_?-?id[\"' ]{0,3}[:=]{1,2}[\"' ]{0,3}(?P<secret>su[A-Za-z0-9]{12})(?!\w)",
    ),
    (
        "bundler_credentials",
        "bundle_",
        r"BUNDLE_[A-Z_]{4,60}[\"' ]{0,2}[:=][\"' ]{0,3}(?P<secret>[a-f0-9]{8}:[a-f0-9]{8})(?!\w)",
    ),
    ("url_password", "://", r"[a-z][a-z0-9+.-]{1,20}://[^\s/:@?#]{0,80}:(?P<secret>[^\s/@]{3,80})@[\w.-]"),
    ("curl_password", "-u", r"(?:-u|--user)[ =]{1,3}[\"']?[^\s:\"']{0,80}[\"']?:[\"']?(?P<secret>[^\s\"']{4,64})"),
    ("curl_password", "-u", r"(?:-u|--user)[ =]{1,3}[\"']?(?P<secret>[^\s:\"']{6,64}):[\"' ]"),
    (
        "authorization_header",
        "auth",
        r"authorization[\"']? ?[:=] ?[\"']?(?:(?:bearer|basic|token|api-token|apikey) )?(?P<secret>[A-Za-z0-9+/=_.~@-]{8,600})",
    ),
    ("authorization_header", "bearer ", r"(?<!\w)bearer (?P<secret>[A-Za-z0-9+/=_.~-]{16,600})"),
)

TRIGGERS: Final = (
    "q~[a-z0-9_~.-]{8}",
    r"\.atlasv1\.",
    "[0-9]:aa",
    r"[0-9]\|[a-z0-9_-]",
    r"[a-f0-9]-us[0-9]",
    r"sumo[a-z0-9_.-]{0,20}access",
    "bundle_",
    "://[^ /:@?#]{0,80}:[^ /@]{3}",
    "curl ",
    "--user",
    "authorization",
    "bearer [a-z0-9]",
    r"[mno][a-z0-9]{23,25}\.[a-z0-9_-]{6}\.",
)
"""Triggers for the scan; what stands in the second column of a form is the part of its trigger that chooses the form."""


class Inner(NamedTuple):
    """One form. `group` is what is given away: a name, or 0 for the whole."""

    kind: str
    mark: str
    pattern: re.Pattern[str]
    group: str | int


@cache
def forms() -> tuple[Inner, ...]:
    """Return the forms, for text in any case. Compiled when the first trigger fires."""
    compiled = ((kind, mark, re.compile(form, re.IGNORECASE)) for kind, mark, form in _FORMS)
    return tuple(
        Inner(kind, mark, form, "secret" if "secret" in form.groupindex else 0) for kind, mark, form in compiled
    )
