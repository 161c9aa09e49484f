"""The model's card: what it is for, what it learnt from, how it does, and where it fails."""

import numpy as np
from numpy.typing import NDArray

from tools.train.rows import Rows

_CARD = """# The model of the second opinion

Made by `python -m tools.train`; the same corpora give the same file.

**What it is for.** A rule speaks only about what somebody thought of. Where no rule speaks, this model says whether a draft
reads like the drafts in the clauses' corpora that deserve a word. It answers *Fine with a change* at most, is marked as a
model (`by` is `model`), names the clause it thinks of and marks the words that weighed most. `second_opinion = false` in
`policy.toml` switches it off.

**What it is.** Logistic regression on hashed words, beginnings of words and pairs of words, and on which cues of the library
stand in the draft; a second one says which clause. Whole-number weights, one file for all languages. It runs on the machine
that asks, and keeps nothing.

**What it learnt from.** {count} invented drafts in English, Dutch and Spanish, written for this purpose beside the rules
(`library/clauses/*/corpus.jsonl`), half of them harmless look-alikes, many by authors who saw no rule; and ordinary posts
(`library/second/ordinary.jsonl`), which count four times. No post of a real person, and none of the sets that measure the check.

**How it does** on drafts of scenarios it did not learn from (five parts, each left out once). The threshold is set so that
at most {false:.0%} of the harmless look-alikes are warned about in any language:

{figures}

These figures flatter: some hands wrote both rules and drafts. `make eval` measures rules and model together on
the frozen set.

**Where it fails.** Irony, things only hinted at, numbers that matter to insiders, languages it has not read. It knows
nothing of who writes or what happened. It is wrong about one in eight to ten harmless drafts that were made to mislead it,
and about one in thirty ordinary ones. Nobody should be judged by it, and nobody can be: a checked draft leaves no trace.
"""


def figures(rows: Rows, speaks: NDArray[np.bool_]) -> str:
    """Return a table of how many drafts the model speaks about, by language."""
    languages = np.array(rows.language)
    lines = [
        "| language | deserve a word | of these warned | look-alikes | of these warned | ordinary | of these warned |",
        "|---|---|---|---|---|---|---|",
    ]
    for language in sorted(set(rows.language)):
        own = languages == language
        groups = (own & rows.warn, own & ~rows.warn & ~rows.ordinary, own & rows.ordinary)
        cells = " | ".join(f"{group.sum():,} | {speaks[group].mean():.1%}" for group in groups)
        lines.append(f"| {language} | {cells} |")
    return "\n".join(lines)


def card(rows: Rows, table: str, false: float) -> str:
    """Return the card as Markdown."""
    return _CARD.format(count=f"{len(rows):,}", figures=table, false=false)
