"""What a network is to us: it takes a post, finds one again, and says what it allows. Each network is one file beside this one."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from vangrail.errors import VangrailError


class NetworkError(VangrailError):
    """A network did not take a post. The sentence is for whoever runs the site, and holds nothing of what was posted."""

    code = "network"
    page = "docs/outlets.md"


class AwayError(NetworkError):
    """No answer, or one that does not say whether the post is out: look for it before anything else. `wait`: seconds asked for."""

    code = "network_away"

    @property
    def wait(self) -> int:
        """How many seconds the network asked to wait, 0 where it did not say."""
        return int(str(self.data.get("wait", 0)))


class RefusedError(NetworkError):
    """The network said no, and will say it again: the post is not out."""

    code = "network_refused"


class UnsureError(NetworkError):
    """It cannot be known whether the post is out. A person looks."""

    code = "network_unsure"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it goes out, with what it shows in words."""

    content: bytes
    media_type: str
    alt: str


@dataclass(frozen=True, slots=True)
class Post:
    """One post as it was sealed. `key` is the delivery's own name, the same at every attempt, and so is `made_at`.

    `before` are the names of what stood on the own timeline before the first attempt, None where nobody looked.
    """

    key: str
    made_at: datetime
    text: str
    language: str
    pictures: tuple[Picture, ...] = ()
    in_reply_to: str = ""
    before: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """Where a post is now: the address people open, and the network's own name for it."""

    link: str
    name: str


@dataclass(frozen=True, slots=True)
class Before:
    """How it was before a post: who we are there, what stands on the own timeline, and the network's clock where it tells."""

    who: str
    names: tuple[str, ...] = ()
    clock: datetime | None = None


@dataclass(frozen=True, slots=True)
class Limits:
    """What a network takes: signs in a text, pictures with a post, bytes of one. 0 where only the server knows."""

    signs: int
    pictures: int
    picture_bytes: int
    media_types: frozenset[str] = field(default_factory=lambda: frozenset({"image/jpeg", "image/png", "image/webp"}))


class Network(Protocol):
    """A network with an account to post as."""

    limits: Limits

    def before(self) -> Before:
        """Look around before a post.

        Raises:
            AwayError: there was no answer.
            RefusedError: the credential is not accepted.
        """

    def send(self, post: Post) -> Sent:
        """Post it, and say where it is. Called again with the same post it makes no second one, where the network allows that.

        Raises:
            AwayError: it may be out or not.
            RefusedError: it is not out.
            UnsureError: something that looks like it is out.
        """

    def find(self, post: Post) -> Sent | None:
        """Return where a post is that may be out, None when it is certain that it is not.

        Raises:
            AwayError: there was no answer.
            UnsureError: what the network shows does not tell.
        """

    def close(self) -> None:
        """Let go of the connection."""
