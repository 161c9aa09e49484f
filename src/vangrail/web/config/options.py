"""Every setting, declared once: its name in the environment, its kind, its default, and the sentence that says what it is for.

`settings.py` reads them, and the page `docs/settings.md` is made from them.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from platformdirs import user_data_path

from vangrail.errors import UsageError

Kind = Literal["text", "flag", "number", "list", "path", "secret"]

YES: Final = frozenset({"1", "true", "yes", "on"})
NO: Final = frozenset({"0", "false", "no", "off"})


@dataclass(frozen=True, slots=True)
class Option:
    """One setting. A `secret` may also stand in a file that `NAME_FILE` points to; `default` is the value in Python."""

    name: str
    kind: Kind
    default: Any
    sentence: str

    def read(self, environment: Mapping[str, str]) -> Any:
        """Return the value from the environment, or the default where nothing is set.

        Raises:
            UsageError: the value is not of this kind, or the file of a secret cannot be read.
        """
        given = environment.get(self.name, "").strip()
        if self.kind == "secret" and not given and (place := environment.get(f"{self.name}_FILE", "").strip()):
            given = _secret(self.name, place)
        return self._parse(given) if given else self.default

    def _parse(self, given: str) -> Any:
        match self.kind:
            case "flag":
                if given.lower() not in YES | NO:
                    raise _wrong(self.name, "yes or no", given)
                return given.lower() in YES
            case "number":
                if not given.isdecimal():
                    raise _wrong(self.name, "a whole number", given)
                return int(given)
            case "list":
                return tuple(part.strip() for part in given.split(",") if part.strip())
            case "path":
                return Path(given).expanduser()
            case _:
                return given


def _wrong(name: str, wanted: str, found: str) -> UsageError:
    return UsageError(f"setting {name}: wanted {wanted}, found {found!r}", setting=name)


def _secret(name: str, place: str) -> str:
    try:
        return Path(place).read_text("utf-8").strip()
    except OSError as error:
        message = f"setting {name}_FILE: wanted a file that can be read, found {error.strerror or 'an error'}"
        raise UsageError(message, setting=name) from error


ON: Final = True
OFF: Final = False

OPTIONS: Final = (
    Option(
        "VANGRAIL_DATA", "path", user_data_path("vangrail"), "The folder for the database, the key and kept documents."
    ),
    Option(
        "DATABASE_URL",
        "secret",
        "",
        "PostgreSQL as postgres://user:password@host:port/name; empty for SQLite in the data folder.",
    ),
    Option(
        "VANGRAIL_SECRET_KEY",
        "secret",
        "",
        "The key that signs sessions and links; empty for one made in the data folder.",
    ),
    Option(
        "VANGRAIL_ADDRESS",
        "text",
        "http://localhost:8000",
        "The address that people type, with https:// in production.",
    ),
    Option(
        "VANGRAIL_HOSTS",
        "list",
        (),
        "Host names that are answered beside that of the address, with commas between them.",
    ),
    Option("VANGRAIL_PRODUCTION", "flag", OFF, "Whether real people use this: then unsafe settings refuse to start."),
    Option("VANGRAIL_DEMO", "flag", OFF, "Whether an invented company with five people to sign in as is shown."),
    Option("VANGRAIL_DEBUG", "flag", OFF, "Whether errors are shown in the browser; for developers only."),
    Option(
        "VANGRAIL_LANGUAGE",
        "text",
        "en",
        "The language where neither the person nor the browser says which: en, nl or es.",
    ),
    Option(
        "VANGRAIL_TIME_ZONE",
        "text",
        "Europe/Brussels",
        "The company's time zone, by its name in the time zone database.",
    ),
    Option(
        "VANGRAIL_OPEN_CHECK",
        "flag",
        ON,
        "Whether a draft can be checked without signing in, where the policy allows it too.",
    ),
    Option(
        "VANGRAIL_OPEN_READING",
        "list",
        ("personal",),
        "Whose policy can be read without signing in, beside that of candidates and third parties: personal, corporate.",
    ),
    Option(
        "VANGRAIL_PROXIES",
        "number",
        0,
        "How many proxies of your own stand in front; so many addresses of X-Forwarded-For are trusted.",
    ),
    Option(
        "VANGRAIL_INNER_HOSTS",
        "list",
        (),
        "Hosts and networks inside the company that posts and feeds may go to or come from, such as a webhook at 10.1.2.0/24.",
    ),
    Option(
        "VANGRAIL_ALARM_MANY", "number", 12, "How many mentions of one topic in an hour raise an alarm at the least."
    ),
    Option(
        "VANGRAIL_ALARM_ANGRY",
        "number",
        6,
        "How many angry mentions of one topic in an hour raise an alarm at the least.",
    ),
    Option("VANGRAIL_MOST_CUSTODIANS", "number", 4, "How many people may hold one account of the company at most."),
    Option(
        "VANGRAIL_CONFIRM_DAYS",
        "number",
        90,
        "After how many days who holds an account is asked whether they still do and need to.",
    ),
    Option(
        "VANGRAIL_VAULT",
        "text",
        "",
        "The address of your OpenBao or HashiCorp Vault, which is asked when an entry was last changed and never for a secret.",
    ),
    Option(
        "VANGRAIL_VAULT_TOKEN",
        "secret",
        "",
        "A token for it with a policy that reads below metadata/ only.",
    ),
    Option("VANGRAIL_VAULT_MOUNT", "text", "secret", "Under which name its key-value store (version 2) is mounted."),
    Option(
        "VANGRAIL_WORKER",
        "flag",
        ON,
        "Whether `vangrail serve` also does the work that is due, in a process of its own.",
    ),
    Option(
        "VANGRAIL_ACCESS_LOG", "flag", ON, "Whether requests are logged: method, route, status and time, never by whom."
    ),
    Option(
        "VANGRAIL_METRICS_TOKEN",
        "secret",
        "",
        "What a program has to show as `Authorization: Bearer …` to read /metrics; empty answers this machine only.",
    ),
    Option(
        "VANGRAIL_QUESTION_DAYS",
        "number",
        30,
        "How many days after a desk's answer what was sent with the question is deleted.",
    ),
    Option(
        "VANGRAIL_ESCALATE_DAYS",
        "number",
        5,
        "How many days after the promised time a question that nobody answered goes to the policy's owner.",
    ),
    Option(
        "VANGRAIL_LEAVER_HOURS",
        "number",
        24,
        "Within how many hours everything somebody held at the company's accounts is taken back when they leave.",
    ),
    Option(
        "VANGRAIL_ANSWER_DAYS",
        "number",
        730,
        "How many days after a desk's answer it is forgotten what was answered, and who asked.",
    ),
    Option(
        "VANGRAIL_PRECEDENT_DAYS",
        "number",
        730,
        "How many days after its last day, or after it was retired, a precedent is deleted.",
    ),
    Option(
        "VANGRAIL_SUGGESTION_DAYS",
        "number",
        30,
        "Within how many days a suggestion about a clause gets its decision.",
    ),
    Option(
        "VANGRAIL_SUGGESTION_KEEP_DAYS",
        "number",
        730,
        "How many days after its decision a suggestion forgets who made it and who supported it.",
    ),
    Option(
        "VANGRAIL_REPORT_DAYS",
        "number",
        90,
        "How many days after a report or a problem at work was closed everything that was said in it is deleted.",
    ),
    Option(
        "VANGRAIL_OUTSIDE_CHANNEL",
        "text",
        "",
        "The address of the company's own reporting system or outside confidant, which the page of reports links to.",
    ),
    Option(
        "VANGRAIL_RECORD_DAYS",
        "list",
        (),
        "For how many days what was said in the records is kept, where it differs: visits=90, questions=365.",
    ),
    Option(
        "VANGRAIL_EVIDENCE_KEY",
        "secret",
        "",
        "The Ed25519 private key (PEM) that signs packs of evidence; empty for one made in the data folder.",
    ),
    Option(
        "VANGRAIL_SECOND_FACTOR", "text", "roles", "Who needs a second factor to sign in: roles, everybody or nobody."
    ),
    Option("VANGRAIL_SESSION_IDLE_HOURS", "number", 72, "After how many hours without a visit somebody is signed out."),
    Option("VANGRAIL_SESSION_DAYS", "number", 14, "After how many days everybody signs in again, whatever they did."),
    Option(
        "VANGRAIL_OIDC_SERVER", "text", "", "The address of the company's own sign-in (OpenID Connect); empty for none."
    ),
    Option("VANGRAIL_OIDC_NAME", "text", "company sign-in", "What people call the company's own sign-in."),
    Option("VANGRAIL_OIDC_CLIENT", "text", "", "The client id that the company's own sign-in gave to this site."),
    Option("VANGRAIL_OIDC_SECRET", "secret", "", "The client secret that belongs to it."),
    Option(
        "VANGRAIL_SAML_METADATA",
        "text",
        "",
        "The metadata of the company's own sign-in (SAML 2.0): a file, or an https address; empty for none.",
    ),
    Option(
        "VANGRAIL_SAML_ENTITY", "text", "", "The entity id in it; needed for an address, and where it names several."
    ),
    Option("VANGRAIL_SAML_NAME", "text", "company sign-in", "What people call that sign-in."),
    Option("VANGRAIL_MAIL_HOST", "text", "", "The mail server; empty keeps mails as files in the data folder."),
    Option("VANGRAIL_MAIL_PORT", "number", 587, "The port of the mail server."),
    Option("VANGRAIL_MAIL_USER", "text", "", "The name to sign in with at the mail server."),
    Option("VANGRAIL_MAIL_PASSWORD", "secret", "", "The password for the mail server."),
    Option("VANGRAIL_MAIL_TLS", "flag", ON, "Whether mail is sent over an encrypted connection (STARTTLS)."),
    Option("VANGRAIL_MAIL_FROM", "text", "vangrail@localhost", "The address that mails come from."),
)
"""The settings there are, in the order of the page."""


def read_all(environment: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Return every setting's value by its name.

    Raises:
        UsageError: one of them is not of its kind.
    """
    given = os.environ if environment is None else environment
    return {option.name: option.read(given) for option in OPTIONS}
