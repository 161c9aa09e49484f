"""Domains that were reported for phishing and ordinary ones, each as a link in the same two sentences."""

from typing import Final

from tools.evaluate.asking import Desk, speaking
from tools.evaluate.baseline import has_lure
from tools.evaluate.data import Source
from tools.evaluate.scores import score
from tools.evaluate.tables import Section

_DETECTOR: Final = "suspicious_link"
_SENTENCES: Final = (
    ("in passing", "Interesting read this morning: https://{}/2026/news"),
    ("log in", "Log in again at https://{}/account or your access stops today"),
)


def links(source: Source, desk: Desk) -> list[Section]:
    """Return how many links are marked, by the detector alone, by the rules that use it, and by a list of words."""
    files = (("phishing_domains.txt", True), ("ordinary_domains.txt", False))
    if not all(source.has(name) for name, _ in files):
        return []
    domains = [(domain, wanted) for name, wanted in files for domain in source.some(source.lines(name))]
    rules = desk.rules(_DETECTOR)
    rows = []
    for label, sentence in _SENTENCES:
        texts = [(sentence.format(domain), wanted) for domain, wanted in domains]
        judged = {
            "detector": [(wanted, _DETECTOR in desk.detected(text, "en")) for text, wanted in texts],
            "rules": [
                (wanted, any(one.rule in rules for one in speaking(desk.ask(text, "en")))) for text, wanted in texts
            ],
            "word list": [(wanted, has_lure(domain)) for domain, wanted in domains],
        }
        rows += [{"sentence": label, "who": who, **score(pairs).row()} for who, pairs in judged.items()]
    return [Section("Links", "reported for phishing (should be found) and ordinary domains (should not)", rows)]
