"""What others do with the same posts: presidio-analyzer's pattern recognisers, and plain `re` over the company's words."""

import inspect
import logging
import re
import tempfile
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from typing import Any

from benchmarks.clock import Timing, single
from benchmarks.posts import Post
from benchmarks.report import Figure
from benchmarks.terms import make_terms

Call = Callable[[Post], object]


def missing() -> str:
    """Return which peer is not installed, or an empty string."""
    return "" if find_spec("presidio_analyzer") else "presidio-analyzer is not installed: `make bench` installs it"


def measure_presidio(posts: list[Post], how: Timing) -> list[Figure]:
    """Return the figures of presidio: as it comes for English, and with every pattern recogniser it ships.

    No model is downloaded and no network is used: the language model is a blank spaCy one, which only cuts words, and
    tldextract reads the list of domains inside its package.
    """
    return [
        Figure(f"presidio, {name}", None, single=single(call, posts, how), note=f"{count} recognisers")
        for name, count, call in _presidio()
    ]


def measure_expressions(posts: list[Post], terms: int, how: Timing) -> list[Figure]:
    """Return the figures of one `re` alternation of the same company terms, and nothing else of what a check does."""
    words = sorted(make_terms(terms), key=len, reverse=True)
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
    found = single(lambda post: list(pattern.finditer(post.text)), posts, how)
    return [Figure("re, company terms only", terms, single=found)]


def _presidio() -> Iterator[tuple[str, int, Call]]:
    logging.getLogger("presidio-analyzer").setLevel(logging.ERROR)
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
    with tempfile.TemporaryDirectory() as folder:
        spacy.blank("en").to_disk(folder)
        words = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": folder}])
        words.load()
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    usual = [each for each in registry.recognizers if _by_pattern(type(each))]
    for name, recognizers in (("English set", usual), ("every pattern", _every())):
        engine = AnalyzerEngine(
            registry=RecognizerRegistry(recognizers=recognizers), nlp_engine=words, supported_languages=["en"]
        )
        yield name, len(recognizers), _asking(engine)


def _asking(engine: Any) -> Call:
    return lambda post: engine.analyze(text=post.text, language="en")


def _by_pattern(kind: type) -> bool:
    from presidio_analyzer import PatternRecognizer

    return issubclass(kind, PatternRecognizer) or kind.__name__ == "PhoneRecognizer"


def _every() -> list[Any]:
    from presidio_analyzer import predefined_recognizers

    kinds: list[Any] = [
        kind for _, kind in inspect.getmembers(predefined_recognizers, inspect.isclass) if _by_pattern(kind)
    ]
    # The base class itself and recognisers that want a list or a service of their own cannot be made without arguments.
    return [kind(supported_language="en") for kind in kinds if not _wants_arguments(kind)]


def _wants_arguments(kind: type) -> bool:
    given = list(inspect.signature(kind).parameters.values())
    return any(each.default is each.empty and each.kind is each.POSITIONAL_OR_KEYWORD for each in given)
