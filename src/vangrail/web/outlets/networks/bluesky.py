"""Posts on Bluesky. A post's name is ours to choose there, so it cannot exist twice: it follows from the delivery alone."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from hashlib import sha256
from typing import Any, Final, TypeVar

import httpx
from atproto import Client, models
from atproto_client.exceptions import (
    AtProtocolError,
    BadRequestError,
    RateLimitExceededError,
    RequestErrorBase,
    UnauthorizedError,
)
from atproto_client.request import Request

from vangrail.errors import VangrailError
from vangrail.web.config.outgoing.clients import SILENCE, Transport
from vangrail.web.outlets.networks.facets import Facet, facets
from vangrail.web.outlets.networks.port import AwayError, Before, Limits, Post, RefusedError, Sent

POSTS: Final = "app.bsky.feed.post"
SIGNS: Final = "234567abcdefghijklmnopqrstuvwxyz"
USUAL: Final = "https://bsky.social"
_LINK: Final = re.compile(r"https://bsky\.app/profile/(?P<who>[\w.:%-]+)/post/(?P<name>[\w.~-]+)")
_Answer = TypeVar("_Answer")


def record_key(made_at: datetime, key: str) -> str:
    """Return the name of a post: 13 signs from the microsecond in which its delivery was made and ten bits of its name."""
    moment = (made_at - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    number = moment << 10 | int.from_bytes(sha256(key.encode()).digest()[:2]) & 0x3FF
    return "".join(SIGNS[number >> shift & 31] for shift in range(60, -1, -5))


def _guarded() -> Any:
    """Return the library's own way to ask, with our way out."""
    made = Request(transport=Transport(), timeout=SILENCE, trust_env=False)
    made._client.follow_redirects = False  # noqa: SLF001 -- the library offers no other place to say so
    return made


class Bluesky:
    """One account on Bluesky, or on another server of its network: `address` is the server, `handle` the account's name there."""

    limits = Limits(300, 4, 1_000_000)

    def __init__(self, address: str, handle: str, secret: str) -> None:
        """Keep what to sign in with; the connection is made when it is needed."""
        self._handle, self._secret = handle.removeprefix("@"), secret
        self._client = Client(address or USUAL, request=_guarded())
        self._did = ""

    def before(self) -> Before:
        """Sign in, and read the server's clock. Nothing else is needed: the post's name decides."""
        self._enter()
        seen = _asked(lambda: self._client.request.get(f"{self._client._base_url}/com.atproto.server.describeServer"))  # noqa: SLF001 -- the only way to the headers
        return Before(self._handle, (), _clock(seen.headers.get("date")))

    def send(self, post: Post) -> Sent:
        """Create the post under its name. Where one of this name is there already, that is it."""
        if found := self.find(post):
            return found
        record = models.AppBskyFeedPost.Record(
            created_at=datetime.now(UTC).isoformat(),
            text=post.text,
            langs=[post.language] if post.language else None,
            facets=[made for each in facets(post.text) if (made := self._facet(each))] or None,
            embed=self._pictures(post),
            reply=self._reply(post.in_reply_to),
        )
        name = record_key(post.made_at, post.key)
        wanted = models.ComAtprotoRepoCreateRecord.Data(
            repo=self._did, collection=POSTS, rkey=name, record=record, validate_=True
        )
        try:
            _asked(lambda: self._client.com.atproto.repo.create_record(wanted))
        except AwayError:
            # A server says of a name that is taken only that something went wrong. So it is asked for the post itself.
            if found := self.find(post):
                return found
            raise
        return self._sent(name)

    def find(self, post: Post) -> Sent | None:
        """Return the post of this name."""
        self._enter()
        name = record_key(post.made_at, post.key)
        wanted = models.ComAtprotoRepoGetRecord.Params(repo=self._did, collection=POSTS, rkey=name)
        try:
            self._client.com.atproto.repo.get_record(wanted)
        except BadRequestError as error:
            if getattr(getattr(error.response, "content", None), "error", "") == "RecordNotFound":
                return None
            raise _told(error) from error
        except (AtProtocolError, httpx.HTTPError, VangrailError) as error:
            raise _told(error) from error
        return self._sent(name)

    def close(self) -> None:
        """Let go of the connection."""
        self._client.request.close()

    def _enter(self) -> None:
        if self._did:
            return
        session = _asked(
            lambda: self._client.com.atproto.server.create_session(
                models.ComAtprotoServerCreateSession.Data(identifier=self._handle, password=self._secret)
            )
        )
        self._did = session.did
        self._client.request.add_additional_headers_source(lambda: {"Authorization": f"Bearer {session.access_jwt}"})

    def _sent(self, name: str) -> Sent:
        return Sent(f"https://bsky.app/profile/{self._handle}/post/{name}", f"at://{self._did}/{POSTS}/{name}")

    def _pictures(self, post: Post) -> Any:
        if not post.pictures:
            return None
        blobs = [(self._upload(each.content), each.alt) for each in post.pictures]
        return models.AppBskyEmbedImages.Main(
            images=[models.AppBskyEmbedImages.Image(alt=alt, image=blob) for blob, alt in blobs]
        )

    def _upload(self, content: bytes) -> Any:
        return _asked(lambda: self._client.upload_blob(content)).blob

    def _facet(self, found: Facet) -> Any:
        """Return one place as the network has it; a name that nobody has there stays plain text."""
        features = models.AppBskyRichtextFacet
        feature: Any = None
        if found.kind == "link":
            feature = features.Link(uri=found.value)
        elif found.kind == "tag":
            feature = features.Tag(tag=found.value)
        else:
            with suppress(RefusedError):
                params = models.ComAtprotoIdentityResolveHandle.Params(handle=found.value)
                feature = features.Mention(
                    did=_asked(lambda: self._client.com.atproto.identity.resolve_handle(params)).did
                )
        if feature is None:
            return None
        place = features.ByteSlice(byte_start=found.start, byte_end=found.end)
        return features.Main(index=place, features=[feature])

    def _reply(self, address: str) -> Any:
        """Return what a post answers, from its address.

        Raises:
            RefusedError: the address is none of a post there, or the post is gone.
        """
        if not address:
            return None
        if not (found := _LINK.match(address)):
            message = "the post to answer: wanted an address of Bluesky, found another"
            raise RefusedError(message)
        params = models.ComAtprotoRepoGetRecord.Params(repo=found["who"], collection=POSTS, rkey=found["name"])
        record = _asked(lambda: self._client.com.atproto.repo.get_record(params))
        parent = models.ComAtprotoRepoStrongRef.Main(uri=record.uri, cid=record.cid or "")
        above = getattr(record.value, "reply", None)
        return models.AppBskyFeedPost.ReplyRef(parent=parent, root=above.root if above else parent)


def _asked(question: Callable[[], _Answer]) -> _Answer:
    """Ask, and say in our words what went wrong."""
    try:
        return question()
    except (AtProtocolError, httpx.HTTPError, VangrailError) as error:
        raise _told(error) from error


def _told(error: Exception) -> AwayError | RefusedError:
    """Return what an error of the library means for the post."""
    if isinstance(error, AwayError | RefusedError):
        return error
    if isinstance(error, VangrailError):
        return AwayError(str(error))
    if isinstance(error, RateLimitExceededError):
        return AwayError("Bluesky asks to wait before the next post", wait=int(error.retry_after or 300))
    if isinstance(error, UnauthorizedError):
        return RefusedError("Bluesky does not accept the name and app password of this connection")
    if isinstance(error, BadRequestError):
        return RefusedError(f"Bluesky does not take this post: {_reason(error)}")
    number = getattr(getattr(error, "response", None), "status_code", None)
    return AwayError(f"Bluesky answered with the error {number}" if number else "Bluesky did not answer")


def _reason(error: RequestErrorBase) -> str:
    """Return the name of what is wrong, which is one word of the network's own; its sentence may repeat the post."""
    name = str(getattr(getattr(error.response, "content", None), "error", "") or "no reason given")
    return name[:60] if name.isalnum() else "no reason given"


def _clock(text: str | None) -> datetime | None:
    with suppress(TypeError, ValueError):
        return parsedate_to_datetime(text or "")
    return None
