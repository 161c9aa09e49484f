"""Strings that are credentials and strings that only look like it."""

from typing import Final

from tools.evaluate.asking import Desk, speaking
from tools.evaluate.baseline import has_secret
from tools.evaluate.data import Source
from tools.evaluate.scores import score
from tools.evaluate.tables import Section

_DETECTOR: Final = "credential"


def secrets(source: Source, desk: Desk) -> list[Section]:
    """Return recall and false finds by the detector alone, by the rules that use it, and by a list of words."""
    name = "secrets_gitleaks.jsonl.gz"
    if not source.has(name):
        return []
    rows = source.json_lines(name)
    rules = desk.rules(_DETECTOR)
    labels = [row["label"] == "tp" for row in rows]
    judged = {
        "detector": [_DETECTOR in desk.detected(row["text"]) for row in rows],
        "rules": [any(one.rule in rules for one in speaking(desk.ask(row["text"]))) for row in rows],
        "word list": [has_secret(row["text"]) for row in rows],
    }
    table = [{"who": who, **score(zip(labels, found, strict=True)).row()} for who, found in judged.items()]
    return [Section("Credentials", "cases of gitleaks: tp should be found, fp should not", table)]
