"""The command: bring catalogues up to date, or say what is wrong with them."""

import argparse
import sys
from collections.abc import Iterable
from pathlib import Path

from tools.translations.apps import LANGUAGES, WEB, App, apps
from tools.translations.bare import bare_in
from tools.translations.catalogue import compiled, open_template, po_text, read, renewed
from tools.translations.extract import messages
from tools.translations.faults import disagreements, faults


def update(app: App) -> list[str]:
    """Write the catalogues of an app; return a line for each language with what still waits for a translator."""
    template = open_template(messages(app))
    said = []
    for language in LANGUAGES:
        po, mo = app.po(language), app.mo(language)
        if not len(template):
            for path in (po, mo):
                path.unlink(missing_ok=True)
            continue
        catalogue = renewed(template, read(po, language), language)
        po.parent.mkdir(parents=True, exist_ok=True)
        po.write_text(po_text(catalogue), "utf-8")
        mo.write_bytes(compiled(catalogue))
        waiting = [one for one in catalogue if one.id and (one.fuzzy or not all(texts(one.string)))]
        said.append(f"{app.name}/{language}: {len(catalogue)} sentences, {len(waiting)} to translate")
    return said


def texts(string: object) -> tuple[str, ...]:
    """Return the translations of a message as a tuple: one, or one for each plural form."""
    return string if isinstance(string, tuple) else (str(string or ""),)


def check(chosen: Iterable[App]) -> list[str]:
    """Return a line for every fault of these apps' catalogues and templates, and for what two apps translate differently."""
    some = list(chosen)
    return [
        *(line for app in some for line in faults(app)),
        *(line for app in some for line in bare_in(app)),
        *disagreements(some),
    ]


def main(words: Iterable[str] | None = None, web: Path = WEB) -> int:
    """Run the command with these words (None: those of the command line).

    Returns 0, 1 when a check finds a fault, 2 for an app that does not exist.
    """
    parser = argparse.ArgumentParser(prog="python -m tools.translations", description="Keep the catalogues up to date.")
    parser.add_argument("apps", nargs="*", metavar="APP", help="an app of the web application; none: all of them")
    parser.add_argument("--check", action="store_true", help="write nothing, fail when something is missing or stale")
    chosen = parser.parse_args(None if words is None else list(words))
    every = {app.name: app for app in apps(web)}
    if unknown := sorted(set(chosen.apps) - set(every)):
        print(f"no such app: {', '.join(unknown)}; there are {', '.join(every) or 'none'}", file=sys.stderr)
        return 2
    some = [every[name] for name in chosen.apps or every]
    if chosen.check:
        found = check(some)
        print("\n".join(found), end="\n" if found else "", file=sys.stderr)
        return 1 if found else 0
    for app in some:
        print("\n".join(update(app)) or f"{app.name}: says nothing")
    return 0


if __name__ == "__main__":
    sys.exit(main())
