"""A text that reads harder than a policy for everybody should."""

from collections.abc import Iterator
from typing import Final

from vangrail.lint.document import Document
from vangrail.lint.finding import Family, LintFinding
from vangrail.lint.readability.score import MAIN
from vangrail.lint.rules.facts import Facts
from vangrail.lint.rules.reading import reading
from vangrail.lint.rules.speak import Said, part, speak

NAME: Final = "hard-to-read"
FAMILY: Final[Family] = "tone"


def check(document: Document, facts: Facts) -> Iterator[LintFinding]:
    """Say so when the score of the language, or the length of its sentences, misses the aim."""
    score = reading(document).readability
    if score and not score.easy_enough:
        fill = {
            "score": score.score,
            "index": part(NAME, MAIN[score.language], document),
            "asl": round(score.asl, 1),
            "share": round(100 * score.long_share),
            "longest": score.longest_words,
        }
        yield speak(NAME, document, facts, Said(fill=fill))
