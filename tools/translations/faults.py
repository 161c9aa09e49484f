"""What can be wrong with a catalogue, each fault as one sentence."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from babel.messages.catalog import Message as Entry

from tools.translations.apps import LANGUAGES, App
from tools.translations.catalogue import Plain, compiled, open_template, po_text, read, renewed
from tools.translations.extract import messages

_HOLDER = re.compile(r"%\(\w+\)[sd]|%%|%[sd]|\{\w*\}|</?[a-z][\w-]*")
"""What stands in a sentence for something else: a value, a percent sign, a tag of HTML."""


def faults(app: App) -> list[str]:
    """Return a line for every fault in the catalogues of an app."""
    template = open_template(messages(app))
    return [line for language in LANGUAGES for line in _in_language(app, language, template)]


def _in_language(app: App, language: str, template: Plain) -> Iterator[str]:
    po, mo = app.po(language), app.mo(language)
    place = f"{app.name}/{language}"
    if not len(template):
        yield from (f"{place}: {path.name} is there, and the app says nothing" for path in (po, mo) if path.exists())
        return
    old = read(po, language)
    wanted = _ids(template)
    yield from (f"{place}: missing: {_short(one)}" for one in sorted(wanted - _ids(old)))
    yield from (f"{place}: not said any more: {_short(one)}" for one in sorted(_ids(old) - wanted))
    for entry in old:
        if entry.id and _id(entry) in wanted:
            yield from (f"{place}: {what}: {_short(_id(entry))}" for what in wrong(entry))
    if wanted == _ids(old) and po.read_text("utf-8") != po_text(renewed(template, old, language)):
        yield f"{place}: django.po is not as it is made: run python -m tools.translations {app.name}"
    if not mo.exists() or mo.read_bytes() != compiled(old):
        yield f"{place}: django.mo does not match django.po: run python -m tools.translations {app.name}"


def wrong(entry: Entry) -> list[str]:
    """Return what is wrong with one translated sentence."""
    ids = entry.id if isinstance(entry.id, tuple | list) else (entry.id,)
    strings = entry.string if isinstance(entry.string, tuple | list) else (entry.string or "",)
    if not all(strings) or len(strings) != len(ids):
        return ["not translated"]
    found = ["fuzzy, so not used"] if entry.fuzzy else []
    return found + [
        f"{' '.join(sorted(differing))} stands in one of the two only"
        for source, string in zip(ids, strings, strict=True)
        if (differing := _differing(source, string, tolerate=len(ids) > 1))
    ]


def _differing(source: str, string: str, *, tolerate: bool) -> set[str]:
    """Return the placeholders that are in one and not in the other; where forms are counted, one may say "a" for the number."""
    here, there = Counter(_HOLDER.findall(source)), Counter(_HOLDER.findall(string))
    differing = set((here - there) | (there - here))
    return {one for one in differing if one.startswith("<") or one == "%%"} if tolerate else differing


def disagreements(apps: Iterable[App]) -> list[str]:
    """Return a line for each sentence that two apps translate differently: only the first would ever be read."""
    said: defaultdict[tuple[str, str], dict[str, list[str]]] = defaultdict(dict)
    for app in apps:
        for language in LANGUAGES:
            for entry in read(app.po(language), language):
                if entry.id and entry.string:
                    said[language, _id(entry)].setdefault(str(entry.string), []).append(app.name)
    return [
        f"{language}: {_short(one)}: "
        + ", but ".join(f"{' and '.join(names)}: {string!r}" for string, names in ways.items())
        for (language, one), ways in sorted(said.items())
        if len(ways) > 1
    ]


def _ids(catalogue: Plain) -> set[str]:
    return {_id(entry) for entry in catalogue if entry.id}


def _id(entry: Entry) -> str:
    """Return what a sentence is found by: its context and its text, as gettext joins them."""
    text = entry.id[0] if isinstance(entry.id, tuple | list) else entry.id
    return f"{entry.context}\x04{text}" if entry.context else text


def _short(one: str) -> str:
    text = one.rsplit("\x04", maxsplit=1)[-1]
    return repr(text if len(text) <= 90 else f"{text[:87]}…")
