"""Answers from a site's API, with a token: what is sent is checked there and dropped, and nothing of it is kept here."""

import json
from http.client import HTTPException
from typing import Any, Final
from urllib import request
from urllib.error import HTTPError
from urllib.parse import quote, urlencode

from vangrail.cli.assistants.shapes import (
    IN_WORDS,
    Answer,
    Asked,
    Clause,
    Finding,
    Says,
    Voice,
    Voices,
    desk_of,
    findings_of,
)
from vangrail.errors import UsageError

WAIT: Final = 30.0
"""Seconds that the site may take to answer."""

LARGEST: Final = 8_000_000
"""Bytes of an answer that are read at most."""

_OUR_NAMES: Final = ("name", "contact", "deputy", "desk", "hours", "answers_within")


class Site:
    """A site of Vangrail. It follows no redirect: the token is for this address alone."""

    def __init__(self, address: str, token: str) -> None:
        """Keep where to ask and what to show."""
        self._address, self._token = address.rstrip("/"), token
        self._opener = request.OpenerDirector()
        for handler in (
            request.ProxyHandler,
            request.UnknownHandler,
            request.HTTPHandler,
            request.HTTPSHandler,
            request.HTTPDefaultErrorHandler,
            request.HTTPErrorProcessor,
        ):
            self._opener.add_handler(handler())

    def may_this_be_posted(self, asked: Asked) -> Answer:
        """Return the verdict on the text, and on what the descriptions of its images say.

        Raises:
            UsageError: the site gives none, and why.
        """
        given = asked.model_dump(exclude={"images"}, exclude_none=True) | {"descriptions": list(asked.images)}
        found = self._ask("check", given)
        return Answer(
            says=IN_WORDS[found["level"]],
            findings=_findings(asked, found),
            **{name: found[name] for name in ("level", "told", "rewrite", "policy", "moment")},
        )

    def what_does_the_policy_say(self, about: str, audience: str, language: str | None) -> Says:
        """Return the clauses about something.

        Raises:
            UsageError: the site gives none, and why.
        """
        found = self._ask(f"policy/clauses?{_query(about=about, audience=audience, language=language)}")
        clauses = [Clause(**{**each, "desk": desk_of(each["desk"]), "reason": each["why"]}) for each in found["items"]]
        return Says(clauses=clauses, policy=found["policy"])

    def who_answers(self, topic: str, language: str | None) -> Voices:
        """Return who answers about something.

        Raises:
            UsageError: the site does not say, and why.
        """
        found = self._ask(f"policy/voices?{_query(topic=topic, language=language)}")
        voices = [Voice(topic=topic, **{name: each[name] for name in _OUR_NAMES}) for each in found["items"]]
        return Voices(voices=voices)

    def documents(self) -> list[tuple[str, str]]:
        """Return the documents that may be read: audience and language.

        Raises:
            UsageError: the site does not say, and why.
        """
        found = self._ask("policy")
        return [(audience, language) for audience in found["audiences"] for language in found["languages"]]

    def document(self, audience: str, language: str) -> str:
        """Return a document as Markdown.

        Raises:
            UsageError: there is none, or it may not be read.
        """
        found = self._ask(f"policy/documents/{quote(audience, safe='')}/{quote(language, safe='')}")
        return str(found["markdown"])

    def _ask(self, path: str, given: dict[str, Any] | None = None) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self._token}", "User-Agent": "Vangrail", "Accept": "application/json"}
        if not self._token:
            del headers["Authorization"]
        data = json.dumps(given).encode() if given is not None else None
        if data:
            headers["Content-Type"] = "application/json"
        asked = request.Request(f"{self._address}/api/v1/{path}", data, headers)  # noqa: S310 -- `cli/mcp.py` looked at it
        try:
            with self._opener.open(asked, timeout=WAIT) as answer:
                found = json.loads(answer.read(LARGEST))
        except HTTPError as error:
            with error:
                message = _why(error)
            raise UsageError(message) from None
        except (HTTPException, OSError, ValueError):
            message = f"The site {self._address} does not answer."
            raise UsageError(message) from None
        if not isinstance(found, dict):
            message = f"The site {self._address} gives another answer than expected."
            raise UsageError(message)
        return found


def _why(error: HTTPError) -> str:
    """Return what the site says about a fault: its sentence never holds what was sent."""
    try:
        sentence = str(json.loads(error.read(LARGEST))["sentence"])
    except (HTTPException, OSError, ValueError, KeyError, TypeError):
        sentence = "no reason is given"
    return f"The site answered {error.code}: {sentence}"


def _query(**given: str | None) -> str:
    return urlencode({name: value for name, value in given.items() if value})


def _findings(asked: Asked, found: dict[str, Any]) -> list[Finding]:
    """Return what is said about the text, the descriptions, and pictures as such."""
    said = findings_of("text", asked.text, found["findings"])
    for number, (text, one) in enumerate(zip(asked.images, found["pictures"], strict=True), 1):
        if one["verdict"]:
            said += findings_of(f"image {number}", text, one["verdict"]["findings"])
    return said + findings_of("image", "", [{**each, "spans": []} for each in found["advice"]])
