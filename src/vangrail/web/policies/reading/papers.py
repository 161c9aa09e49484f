"""The files to take away: every document of a version in every form, made once and kept on disk by what it depends on."""

import hashlib
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Final

from django.conf import settings
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from vangrail import documents
from vangrail.documents import index
from vangrail.documents.plan import Wanted, plan
from vangrail.documents.render import FORMS, available
from vangrail.documents.words import word
from vangrail.policy.company import Review
from vangrail.web.policies.models import Version
from vangrail.web.policies.reading.body import issued
from vangrail.web.policies.reading.status import policy_as_read, review_of

LABELS: Final = {
    "practice": _("Posting well: cards, checklists and lessons"),
    "kits/summary": _("On one page"),
    "kits/candidate-page": _("For candidates, on one page"),
    "kits/third-party-page": _("For who works here through another company, on one page"),
    "kits/promises": _("What I promise, what the company promises"),
    "kits/talk": _("A talk of ten minutes for managers"),
    "kits/workshop": _("A workshop of an hour"),
    "kits/card": _("A card for the pocket"),
    "kits/poster-a4": format_lazy("{} · A4", _("A poster")),
    "kits/poster-a5": format_lazy("{} · A5", _("A poster")),
}
"""What each document is called; without an entry it is the policy itself."""

KEPT: Final = timedelta(days=90)
"""How long files stay that no version which holds needs any more."""

NAMES: Final = {"html": "HTML", "md": "Markdown", "pdf": "PDF", "docx": "Word"}
_READERS: Final = {"practice": "personal", "candidate-page": "candidate", "third-party-page": "third_party"}


@dataclass(frozen=True, slots=True)
class Paper:
    """One document in one language: its readers, what it is called, and its files as (form, name of the form, name of the file)."""

    kind: str
    language: str
    audience: str
    files: tuple[tuple[str, str, str], ...]

    @property
    def label(self) -> object:
        """What people call it."""
        return LABELS.get(self.kind, _("The policy"))

    @property
    def readers(self) -> str:
        """What its readers are called, where the same is there for others too."""
        return word(f"audience.{self.audience}", self.language) if self.kind in {self.audience, "kits/summary"} else ""


def papers(version: Version, language: str, audiences: Iterable[str]) -> list[Paper]:
    """Return what there is to take away in a language for these readers."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for name in names(version):
        stem, _dot, form = name.rpartition(".")
        kind, _dot, spoken = stem.rpartition(".")
        if spoken == language and reader(kind) in audiences:
            found.setdefault(kind, []).append((form, NAMES[form], name))
    return [Paper(_known(kind), language, reader(kind), tuple(files)) for kind, files in found.items()]


def _known(kind: str) -> str:
    return "kits/summary" if kind.startswith("kits/summary-") else kind


def reader(kind: str) -> str:
    """Return whose document it is, by the beginning of its file's name."""
    bare = kind.rpartition("/")[2]
    if bare.startswith("summary-"):
        return bare.removeprefix("summary-")
    return bare if kind == bare and bare not in _READERS else _READERS.get(bare, "personal")


def names(version: Version) -> tuple[str, ...]:
    """Return the names of the files there are for a version."""
    return _names(_Key(version, version.digest, review_of(version)))


@dataclass(frozen=True, slots=True)
class _Key:
    """What the names of the files depend on."""

    version: Version = field(compare=False)
    digest: str
    review: Review


@lru_cache(maxsize=8)
def _names(key: _Key) -> tuple[str, ...]:
    return tuple(name for name in _plan(key.version, key.review) if name != index.NAME)


def _plan(version: Version, review: Review) -> dict[str, Callable[[], bytes]]:
    policy = policy_as_read(version, review)
    wanted = Wanted(
        languages=policy.languages,
        audiences=policy.audiences,
        forms=available(),
        issued=issued(version),
        address=f"{settings.ADDRESS}/",
    )
    return plan(policy, wanted)


def lacking() -> tuple[str, ...]:
    """Return the forms that cannot be made here, because an extra is not installed."""
    return tuple(NAMES[form] for form in FORMS if form not in available())


def paper(version: Version, name: str) -> Path:
    """Return where a file stands on disk, made now if it was not before.

    Raises:
        KeyError: there is no such file.
    """
    review = review_of(version)
    if name not in _names(_Key(version, version.digest, review)):
        raise KeyError(name)
    place = shelf(version, review) / name
    if not place.is_file():
        _keep(place, _plan(version, review)[name]())
    return place


def make_all(version: Version) -> int:
    """Make every file that is not there yet; return how many were made."""
    review = review_of(version)
    home = shelf(version, review)
    missing = [(name, make) for name, make in _plan(version, review).items() if not (home / name).is_file()]
    for name, make in missing:
        _keep(home / name, make())
    return len(missing)


def tidy(versions: Iterable[Version], now: datetime) -> int:
    """Remove the files of other versions that were made long ago; return how many shelves went. They can be made again."""
    kept = {shelf(version, review_of(version)) for version in versions}
    home, before = settings.DATA / "documents", (now - KEPT).timestamp()
    old = [each for each in home.glob("*") if each.is_dir() and each not in kept and each.stat().st_mtime < before]
    for each in old:
        shutil.rmtree(each, ignore_errors=True)
    return len(old)


def shelf(version: Version, review: Review) -> Path:
    """Return the folder for what depends on all of this: the policy, its reading, its date, the address and the program."""
    parts = (version.digest, review.model_dump_json(), str(issued(version)), settings.ADDRESS, _program())
    return settings.DATA / "documents" / hashlib.sha256("\n".join(parts).encode()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _program() -> str:
    """Return what stands for the code that makes documents: its files with their sizes and times."""
    home = Path(str(documents.__file__)).parent
    files = sorted(file for file in home.rglob("*") if file.suffix in {".py", ".css", ".typ", ".xml"})
    return " ".join(f"{file.name}{file.stat().st_size}{file.stat().st_mtime_ns}" for file in files)


def _keep(place: Path, data: bytes) -> None:
    """Write a file so that nobody ever reads half of it."""
    place.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=place.parent, prefix=".")
    with os.fdopen(handle, "wb") as stream:
        stream.write(data)
    Path(name).replace(place)
