"""Hateful, offensive and harmless posts of public sets: what clause hate_and_harassment or respect says at ask or above."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from tools.evaluate.asking import Desk, about
from tools.evaluate.baseline import better_profanity, has_hate
from tools.evaluate.data import Source
from tools.evaluate.scores import part, score
from tools.evaluate.tables import Row, Section
from vangrail import Verdict

_CLAUSES: Final = ("hate_and_harassment", "respect")
_SLOW: Final = 300
_HARSH: Final = frozenset({"hateful", "offensive", "abusive", "disrespectful"})
_DAVIDSON: Final = {"0": "hate", "1": "offensive", "2": "neither"}


@dataclass(frozen=True, slots=True)
class Post:
    """A labelled post: whether it should be found, and the finer label of its set. `marked`: which characters are harmful."""

    text: str
    wanted: bool
    kind: str
    marked: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Set:
    """A file with its language and how to read it."""

    file: str
    language: str
    read: Callable[[Source, str], Iterator[Post]]


def hate(source: Source, desk: Desk) -> list[Section]:
    """Return precision, recall and F1 a set, beside a word list and better-profanity; then recall or false rate a label."""
    rows: list[Row] = []
    kinds: list[Row] = []
    for each in _SETS:
        if source.has(each.file):
            posts = source.some(list(each.read(source, each.file)))
            found = [bool(_findings(desk.ask(post.text, each.language))) for post in posts]
            rows += _compared(each, source, posts, found)
            kinds += _kinds(each, posts, found)
    heading = "found: a finding at ask or above from the clause hate_and_harassment or respect"
    sections = [
        Section("Hate and insults", heading, rows),
        Section("Hate by label", "found, by the set's own label", kinds),
    ]
    return [*sections, *_spans(source, desk)] if rows else []


def _findings(verdict: Verdict) -> list[tuple[int, int]]:
    return [span for finding in about(verdict, _CLAUSES, "ask") for span in finding.spans]


def _compared(each: Set, source: Source, posts: list[Post], found: list[bool]) -> Iterator[Row]:
    wanted = [post.wanted for post in posts]
    yield _row(each, "vangrail", zip(wanted, found, strict=True))
    yield _row(each, "word list", ((post.wanted, has_hate(post.text)) for post in posts))
    judge = better_profanity()
    if judge and each.language == "en":
        few = source.some(range(len(posts)), min(_SLOW, source.limit or _SLOW))
        yield _row(each, f"better-profanity ({len(few)})", ((wanted[place], judge(posts[place].text)) for place in few))
        yield _row(each, f"vangrail ({len(few)})", ((wanted[place], found[place]) for place in few))


def _row(each: Set, who: str, pairs: Iterable[tuple[bool, bool]]) -> Row:
    return {"set": each.file.rpartition("/")[2].partition(".")[0], "who": who, **score(pairs).row()}


def _kinds(each: Set, posts: list[Post], found: list[bool]) -> Iterator[Row]:
    for wanted, kind in sorted({(post.wanted, post.kind) for post in posts}, reverse=True):
        own = [hit for post, hit in zip(posts, found, strict=True) if (post.wanted, post.kind) == (wanted, kind)]
        yield {
            "set": each.file.rpartition("/")[2].partition(".")[0],
            "label": kind,
            "should be": "found" if wanted else "left alone",
            "n": len(own),
            "found": sum(own),
            "share": part(sum(own), len(own)),
        }


def _spans(source: Source, desk: Desk) -> list[Section]:
    """Compare the marked characters with those that people marked, over the posts in which both marked some."""
    name = "language/toxic_spans_trial_en.csv"
    if not source.has(name):
        return []
    shared = ours = theirs = posts = 0
    for post in _toxic_spans(source, name):
        marked = {place for start, end in _findings(desk.ask(post.text, "en")) for place in range(start, end)}
        if marked and post.marked:
            posts += 1
            shared += len(marked & post.marked)
            ours += len(marked)
            theirs += len(post.marked)
    row = {
        "posts": posts,
        "characters": theirs,
        "marked": ours,
        "precision": part(shared, ours),
        "recall": part(shared, theirs),
    }
    return [Section("Which characters are marked", "where both the set and a finding mark something", [row])]


def _hatemoji(source: Source, name: str) -> Iterator[Post]:
    for row in source.table(name):
        yield Post(row["text"], row["label_gold"] == "1", row["type"])


def _davidson(source: Source, name: str) -> Iterator[Post]:
    for row in source.table(name):
        yield Post(row["tweet"], row["class"] != "2", _DAVIDSON[row["class"]])


def _mlma(source: Source, name: str) -> Iterator[Post]:
    """Leave out what is neither harsh nor simply normal, such as fearful alone."""
    for row in source.table(name):
        labels = set(row["sentiment"].split("_"))
        if labels & _HARSH or labels == {"normal"}:
            yield Post(
                row["tweet"],
                bool(labels & _HARSH),
                next(iter(sorted(labels & {"hateful"})), "other harsh" if labels & _HARSH else "normal"),
            )


def _germeval(source: Source, name: str) -> Iterator[Post]:
    for row in source.table(name, "\t", ("text", "coarse", "fine")):
        yield Post(row["text"], row["coarse"] == "OFFENSE", row["fine"].lower())


def _templates(source: Source, name: str) -> Iterator[Post]:
    for row in source.table(name):
        yield Post(row["phrase"], row["toxicity"] == "toxic", f"{row['template']}, {row['toxicity']}")


def _toxic_spans(source: Source, name: str) -> Iterator[Post]:
    for row in source.table(name):
        yield Post(row["text"], wanted=True, kind="toxic", marked=frozenset(json.loads(row["spans"])))


_SETS: Final = (
    Set("language/hatemojibuild_train_en.csv", "en", _hatemoji),
    Set("language/davidson_en.csv", "en", _davidson),
    Set("language/toxic_spans_trial_en.csv", "en", _toxic_spans),
    Set("language/mlma_fr.csv", "fr", _mlma),
    Set("language/germeval2018_train_de.tsv", "de", _germeval),
    Set("language/identity_templates_en.csv", "en", _templates),
    Set("language/identity_templates_nl.csv", "nl", _templates),
    Set("language/identity_templates_de.csv", "de", _templates),
)
