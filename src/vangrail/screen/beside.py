"""Reading one ahead and writing one behind, in a thread each: Arrow lets go of the interpreter there, and screening goes on."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Final, Self, TypeVar

T = TypeVar("T")
_END: Final = object()


def ahead(items: Iterator[T]) -> Iterator[T]:
    """Yield the items, the next one being read while this one is worked on. What reading raises is raised here."""
    with ThreadPoolExecutor(1) as thread:
        following: Future[Any] = thread.submit(next, items, _END)
        while (item := following.result()) is not _END:
            following = thread.submit(next, items, _END)
            yield item


class Behind:
    """Does one thing after another in a thread; at most one waits. What it raises is raised at the next call, or at the end."""

    def __init__(self) -> None:
        """Start with nothing to do."""
        self._thread = ThreadPoolExecutor(1)
        self._last: Future[Any] | None = None

    def __enter__(self) -> Self:
        """Begin."""
        return self

    def do(self, what: Callable[..., Any], *arguments: object) -> None:
        """Do this after what was asked before, for which it waits."""
        if self._last:
            self._last.result()
        self._last = self._thread.submit(what, *arguments)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the last one."""
        self._thread.shutdown()
        if self._last and kind is None:
            self._last.result()
