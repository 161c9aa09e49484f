"""What is screened, how, and what came of it."""

from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from vangrail.policy.rule import LEVELS
from vangrail.screen.batch import Setting
from vangrail.screen.faults import fault
from vangrail.screen.reading import kind_of

OUTPUTS: Final = {".parquet": "parquet", ".pq": "parquet", ".jsonl": "jsonl", ".ndjson": "jsonl"}
"""What is written, by the end of the output's name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One file to screen: where the texts stand, where the answers go, and what holds for every row."""

    source: Path
    text: str
    out: Path
    setting: Setting

    @property
    def kind(self) -> str:
        """What is written: "parquet" or "jsonl".

        Raises:
            TableError: the output's name ends in something else.
        """
        kind = OUTPUTS.get(self.out.suffix.lower())
        if kind is None:
            raise fault(key="out", endings=", ".join(OUTPUTS), found=self.out.name)
        return kind

    @property
    def parts(self) -> Path:
        """The folder beside the output that holds its finished parts while it is made."""
        return self.out.with_name(f"{self.out.name}.parts")

    @property
    def raw(self) -> bool:
        """Whether lines go through as they are: from JSON lines to JSON lines."""
        return self.kind == "jsonl" and kind_of(self.source)[0] == "jsonl"


@dataclass(slots=True)
class Counts:
    """How many rows there were, per level, and how many had no text or more than a draft may have."""

    rows: int = 0
    levels: Counter[str] = field(default_factory=Counter)
    missing: int = 0
    too_long: int = 0

    def add(self, other: "Counts") -> None:
        """Add another part's counts."""
        self.rows += other.rows
        self.levels += other.levels
        self.missing += other.missing
        self.too_long += other.too_long

    def to_dict(self) -> dict[str, Any]:
        """Return the counts as plain values; every level is there."""
        return {**asdict(self), "levels": {level: self.levels[level] for level in LEVELS}}

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> "Counts":
        """Return the counts that `to_dict` made."""
        return cls(data["rows"], Counter(data["levels"]), data["missing"], data["too_long"])
