"""Posts on Mastodon, and on what speaks its language. A post is looked for on the own timeline before it is tried again."""

import html
import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from datetime import datetime
from difflib import SequenceMatcher
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any, Final, TypeVar

import requests
from mastodon import Mastodon as Library
from mastodon.errors import (
    MastodonAPIError,
    MastodonError,
    MastodonNetworkError,
    MastodonRatelimitError,
    MastodonServerError,
    MastodonUnauthorizedError,
)

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import AGENT, SILENCE, Session
from vangrail.web.outlets.networks.port import AwayError, Before, Limits, Picture, Post, RefusedError, Sent, UnsureError

PAGE: Final = 40
PAGES: Final = 5
"""Posts on a page of the timeline, and how many pages are looked through."""

UPLOADS: Final = 4
"""How often a picture is brought again: some servers drop one upload in five."""

ALIKE: Final = 0.9
"""From this likeness on a post that is not quite ours is too much like it to be sure."""

_TAG: Final = re.compile(r"<[^>]*>")
_BREAK: Final = re.compile(r"<(?:br|/p)[^>]*>", re.IGNORECASE)
_HOST: Final = re.compile(r"(@[\w.-]+)@[\w.-]+")
_Answer = TypeVar("_Answer")


class _Remembering(Session):
    """The way out, which keeps the clock that the server told last."""

    clock: str | None = None

    def send(self, request: requests.PreparedRequest, **kwargs: Any) -> requests.Response:
        """Send one request."""
        answer = super().send(request, **kwargs)
        self.clock = answer.headers.get("date")
        return answer


class Mastodon:
    """One account on a server: `address` is the server, `secret` the token that it gave for the account."""

    limits = Limits(500, 4, 8_000_000)

    def __init__(self, address: str, _handle: str, secret: str) -> None:
        """Keep what to sign in with; the connection is made when it is needed."""
        self._way = _Remembering()
        self._library = Library(
            access_token=secret,
            api_base_url=address,
            ratelimit_method="throw",
            request_timeout=SILENCE,
            version_check_mode="none",
            session=self._way,
            user_agent=AGENT,
        )

    def before(self) -> Before:
        """Say who we are there and what stands on the own timeline."""
        me = _asked(self._library.account_verify_credentials)
        names = _asked(lambda: self._library.account_statuses(me.id, limit=PAGE))
        return Before(str(me.acct), tuple(str(each.id) for each in names), _clock(self._way.clock))

    def send(self, post: Post) -> Sent:
        """Post it, with the delivery's own name as the key by which the server knows a repetition."""
        media = [self._upload(each) for each in post.pictures]
        made = _asked(
            lambda: self._library.status_post(
                post.text,
                in_reply_to_id=self._answered(post.in_reply_to),
                media_ids=media or None,
                visibility="public",
                language=post.language or None,
                idempotency_key=post.key,
            )
        )
        return _sent(made)

    def find(self, post: Post) -> Sent | None:
        """Look for a post on the own timeline, among what was not there before the first attempt."""
        if post.before is None:
            message = "the own timeline was not looked at before this post"
            raise UnsureError(message)
        me = _asked(self._library.account_verify_credentials)
        fresh = list(self._fresh(me.id, frozenset(post.before)))
        same = [each for each in fresh if self._is_same(each, post.text)]
        if len(same) == 1:
            return _sent(same[0])
        if same:
            message = "the own timeline has this post more than once"
            raise UnsureError(message)
        if any(_alike(_words(each.content), _words(post.text)) for each in fresh):
            message = "the own timeline has a post that is much like this one, and not the same"
            raise UnsureError(message)
        return None

    def close(self) -> None:
        """Let go of the connection."""
        self._way.close()

    def _fresh(self, who: Any, known: frozenset[str]) -> Iterator[Any]:
        """Go back through the own timeline, up to what was there before.

        Raises:
            UnsureError: that does not come, so that the post may stand further back.
        """
        seen: set[str] = set()
        oldest: Any = None
        for _ in range(PAGES):
            page = _asked(lambda oldest=oldest: self._library.account_statuses(who, limit=PAGE, max_id=oldest))  # type: ignore[misc]
            new = [each for each in page if str(each.id) not in seen]
            seen |= {str(each.id) for each in new}
            for each in new:
                if str(each.id) in known:
                    return
                yield each
            if len(page) < PAGE:
                return
            if not new:
                break
            oldest = page[-1].id
        message = "the own timeline does not go back far enough"
        raise UnsureError(message)

    def _is_same(self, status: Any, text: str) -> bool:
        """Return whether a post says this text: as it was typed, where the server still knows that, else as it is shown."""
        typed: str | None = None
        with suppress(MastodonError):
            typed = self._library.status_source(status.id).text
        return (typed is not None and _words(typed, shown=False) == _words(text, shown=False)) or _words(
            status.content
        ) == _words(text)

    def _upload(self, picture: Picture, left: int = UPLOADS) -> Any:
        """Bring a picture there; without an answer once more, for nobody sees a picture that no post has."""
        try:
            return _asked(
                lambda: self._library.media_post(
                    BytesIO(picture.content), mime_type=picture.media_type, description=picture.alt, synchronous=True
                )
            ).id
        except AwayError as error:
            if not left or error.wait:
                raise
        return self._upload(picture, left - 1)

    def _answered(self, address: str) -> Any:
        """Return the server's own name for the post that is answered.

        Raises:
            RefusedError: it does not know it.
        """
        if not address:
            return None
        # The last one is for tags; for it the library would ask for the server's version, and one that is away again and again.
        found = _asked(
            lambda: self._library.search_v2(address, resolve=True, result_type="statuses", exclude_unreviewed=False)
        ).statuses
        if not found:
            message = "the post to answer: the server does not find it"
            raise RefusedError(message)
        return found[0].id


def _sent(status: Any) -> Sent:
    return Sent(str(status.url or status.uri), str(status.id))


def _words(text: str, *, shown: bool = True) -> str:
    """Return a text as it can be compared: letters and digits only, without the marks and the hosts that a server changes."""
    if shown and "<" in text:
        text = html.unescape(_TAG.sub("", _BREAK.sub(" ", text)))
    return "".join(sign for sign in _HOST.sub(r"\1", text).casefold() if sign.isalnum())


def _alike(one: str, other: str) -> bool:
    compared = SequenceMatcher(None, one, other, autojunk=False)
    return compared.real_quick_ratio() >= ALIKE and compared.quick_ratio() >= ALIKE and compared.ratio() >= ALIKE


def _asked(question: Callable[[], _Answer]) -> _Answer:
    """Ask, and say in our words what went wrong."""
    try:
        return question()
    except AwayError:
        raise
    except MastodonRatelimitError as error:
        message = "the server asks to wait before the next post"
        raise AwayError(message, wait=300) from error
    except MastodonUnauthorizedError as error:
        message = "the server does not accept the token of this connection"
        raise RefusedError(message) from error
    except (MastodonServerError, MastodonNetworkError) as error:
        if isinstance(error.__context__, VangrailError):  # ours: where it may not go, what was too much
            raise AwayError(str(error.__context__)) from error
        message = "the server did not answer, or answered with an error"
        raise AwayError(message) from error
    except MastodonAPIError as error:
        message = "the server does not take this post"
        raise RefusedError(message) from error
    except VangrailError as error:
        if isinstance(error, RefusedError | UnsureError):
            raise
        raise AwayError(str(error)) from error
    except (MastodonError, requests.RequestException, OSError) as error:
        message = "the server did not answer in a way that is understood"
        raise AwayError(message) from error


def _clock(text: str | None) -> datetime | None:
    with suppress(TypeError, ValueError):
        return parsedate_to_datetime(text or "")
    return None
