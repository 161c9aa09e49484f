"""The part of a document that says what the law protects: what no policy takes away, and the dated facts with their sources."""

from collections.abc import Iterable, Iterator
from datetime import date

from vangrail.documents.model import Items, Prose, Section
from vangrail.documents.words import word
from vangrail.policy.clause import Clause, Fact, Pack
from vangrail.policy.model import Policy
from vangrail.source.data import said
from vangrail.source.facts import date_words, month_words


def used_facts(policy: Policy, clauses: Iterable[Clause]) -> dict[str, Fact]:
    """Return the facts that these clauses, or what no policy takes away, rest on, by id in the order of the packs."""
    named = {name for clause in clauses for name in clause.facts}
    named |= {name for pack in policy.packs for each in pack.cannot_forbid for name in each.facts}
    return {name: fact for name, fact in policy.facts().items() if name in named}


def law_sections(policy: Policy, facts: dict[str, Fact], language: str) -> Iterator[Section]:
    """Yield what no policy takes away, and the facts, each by country. A country without any is left out."""
    cannot = tuple(_cannot(pack, facts, language) for pack in policy.packs if pack.cannot_forbid)
    yield Section("section-cannot", word("section.cannot", language), sections=cannot)
    countries = (_facts(pack, facts, language) for pack in policy.packs)
    yield Section(
        "section-facts", word("section.facts", language), sections=tuple(each for each in countries if each.sections)
    )


def _cannot(pack: Pack, facts: dict[str, Fact], language: str) -> Section:
    country = str(said(pack.country_name, language))
    items = tuple(
        f"{said(each.text, language)} ({', '.join(f'[{name}](#fact-{name})' for name in each.facts if name in facts)})"
        for each in pack.cannot_forbid
    )
    return Section(f"cannot-{pack.country}", country, (Prose(word("fact.cannot", language)), Items(items)))


def _facts(pack: Pack, facts: dict[str, Fact], language: str) -> Section:
    entries = tuple(_fact(fact, language) for fact in pack.facts if fact.id in facts)
    return Section(f"facts-{pack.country}", str(said(pack.country_name, language)), sections=entries)


def _fact(fact: Fact, language: str) -> Section:
    when = word(
        "fact.dated", language, date=when_words(fact.dated, language), reviewed=date_words(fact.reviewed, language)
    )
    certainty = f" {word('fact.secondary', language)}" if fact.certainty == "B" else ""
    sources = sources_in(fact.source)
    effect = [Prose(str(said(fact.effect, language)))] if fact.effect else []
    closing = Prose(f"*{when}{certainty}* {word('fact.source', language)}: {sources}")
    return Section(f"fact-{fact.id}", fact.id, (Prose(str(said(fact.text, language))), *effect, closing))


def when_words(dated: str, language: str) -> str:
    """Return a date as precise as it is known: a day or a month is written out, a year stays."""
    try:
        return date_words(date.fromisoformat(dated), language)
    except ValueError:
        return month_words(dated, language)


def sources_in(sources: Iterable[str]) -> str:
    """Return sources as a line of Markdown: an address as a link with the name of its site, anything else as it is."""
    return ", ".join(f"[{host(url)}](<{url}>)" if url.startswith("http") else url for url in sources)


def host(url: str) -> str:
    """Return the site of an address, as people say it."""
    return url.split("//", 1)[-1].split("/", 1)[0].removeprefix("www.")
