"""What is forgotten in tables every night: a file is a kind, with `forget(limit)`, named as its period in `retention.toml`.

It forgets what ended before the limit, and returns how many rows or people that were. Run again, it changes nothing.
"""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import lru_cache
from importlib import import_module
from pkgutil import iter_modules


@lru_cache(maxsize=1)
def every() -> Mapping[str, Callable[[datetime], int]]:
    """Return each kind's function by its name."""
    names = sorted(module.name for module in iter_modules(__path__))
    return {name: import_module(f"{__name__}.{name}").forget for name in names}
