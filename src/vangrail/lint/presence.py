"""Which of the components that a policy should hold are there: decided on sentences, never on single words."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vangrail.languages import SHIPPED
from vangrail.lint.document import Document, Unit
from vangrail.lint.engine import Engine, Heard
from vangrail.lint.finding import LintFinding, Presence
from vangrail.lint.forms import ComponentForm
from vangrail.lint.library import LintLibrary
from vangrail.lint.overbreadth import sources_of


@dataclass(frozen=True, slots=True)
class Held:
    """How much of a component a text holds, and the sentence that decides it (None where there is none)."""

    presence: Presence
    unit: Unit | None = None


def held(document: Document, engine: Engine, library: LintLibrary, country: str | None) -> dict[str, Held]:
    """Return what the document holds of every component, by name."""
    found: dict[str, Held] = {name: Held("missing") for name in library.components}
    for unit in document.units:
        heading = document.heading_over(unit.block)
        text = f"{heading}: {unit.text}" if heading and not unit.text.startswith(heading) else unit.text
        heard = engine.heard(text, document.language, country)
        for name, before in found.items():
            here = _presence(name, heard)
            if here and (before.unit is None or (here == "present" and before.presence != "present")):
                found[name] = Held(here, unit)
    return found


def _presence(name: str, heard: Heard) -> Presence | None:
    if (name, "present") in heard:
        return "weak" if (name, "weak") in heard else "present"
    return "weak" if (name, "touched") in heard else None


def presence(
    document: Document, found: dict[str, Held], library: LintLibrary, wanted: Callable[[ComponentForm], bool]
) -> Iterator[LintFinding]:
    """Yield a finding for every component that is there, and for each missing one that this company needs.

    Of an excerpt nothing is called missing.
    """
    for name, one in found.items():
        form = library.components[name]
        if one.presence == "missing" and (document.excerpt or not wanted(form)):
            continue
        words = form.words[document.language if document.language in form.words else SHIPPED[0]]
        span = one.unit.spans(0, len(one.unit.text))[-1] if one.unit else None
        yield LintFinding(
            rule=f"component-{name}",
            family="presence",
            answer="review" if one.presence == "missing" and form.need == "core" else "ok",
            what=words.title if one.presence == "present" else words.weak if one.presence == "weak" else words.asks,
            why=words.why,
            instead="" if one.presence == "present" else words.instead,
            span=span,
            place=document.place(span[0]) if span else None,
            sources=sources_of(form.sources, None),
            component=name,
            presence=one.presence,
        )
