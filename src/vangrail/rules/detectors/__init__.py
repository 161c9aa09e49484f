"""Detectors: code that finds what words cannot. A file here that holds a class of its own name is a detector."""

import pkgutil
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from types import MappingProxyType
from typing import cast

from vangrail.rules.detectors.base import Detector, Folded, Match

__all__ = ["Detector", "Folded", "Match", "detectors"]


def detectors(brands: Sequence[str] = ()) -> Mapping[str, Detector]:
    """Return every detector by its name, made for a company whose own domains are `brands` (`["acme.com"]`).

    Making one is cheap: tables and libraries are read on first use. The same mapping is returned for the same brands.
    """
    return _made(tuple(brands))


@cache
def _made(brands: tuple[str, ...]) -> Mapping[str, Detector]:
    return MappingProxyType({name: kind.for_company(brands) for name, kind in _kinds().items()})


@cache
def _kinds() -> Mapping[str, type[Detector]]:
    """Return the detector classes by name, found by the existence of their files."""
    kinds: dict[str, type[Detector]] = {}
    for info in pkgutil.iter_modules(__path__):
        if info.ispkg:
            continue
        module = import_module(f"{__name__}.{info.name}")
        for kind in vars(module).values():
            if isinstance(kind, type) and kind.__module__ == module.__name__ and getattr(kind, "name", "") == info.name:
                kinds[info.name] = cast("type[Detector]", kind)
    return kinds
