"""National numbers of persons, one file a country: the form, the checksum and the words that announce them."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from vangrail.rules.detectors.schemes.scheme import Scheme

__all__ = ["Scheme", "schemes"]


@cache
def schemes() -> tuple[Scheme, ...]:
    """Return the schemes of every country whose file stands in this folder."""
    modules = [import_module(f"{__name__}.{info.name}") for info in iter_modules(__path__) if len(info.name) == 2]
    return tuple(scheme for module in modules for scheme in module.SCHEMES)
