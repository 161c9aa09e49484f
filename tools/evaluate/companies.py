"""Rows of real companies, each checked under the policy of its own company, sector and country, with few policies compiled.

Compiling is what takes time, and most policies would be the same but for a name. So companies whose policies have the same
rules share one: it knows all their names, and each draft says its country. A row that speaks of another company
than its own, under which the names could be mixed up, gets a policy of its own. The verdicts are those of separate policies.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Final

from tools.evaluate.asking import Desk, Firm
from vangrail import Verdict
from vangrail.rules.fold import fold_text
from vangrail.source.names import map_sector

_SEPARATORS: Final = re.compile(r"[\W_]+")
_SHORT: Final = 3

Row = dict[str, Any]


def ask_all(desk: Desk, rows: Sequence[Row], country_of: Callable[[Row], str]) -> list[Verdict]:
    """Return the verdict on every row, with its account, platform, role and language."""
    firms = [Firm(map_sector(row.get("sector") or ""), country_of(row)) for row in rows]
    first: dict[tuple[Any, ...], Firm] = {}
    shared = [first.setdefault(_rules(desk, firm), firm) for firm in firms]
    names: dict[Firm, set[str]] = {firm: set() for firm in shared}
    for row, firm in zip(rows, shared, strict=True):
        names[firm].update(_named(row))
    verdicts = []
    for row, own, firm in zip(rows, firms, shared, strict=True):
        others = [name for name in names[firm] if name != row["company"] and speaks_of(row["text"], name)]
        alone = Firm(own.sector, own.country, _named(row))
        chosen = alone if others else Firm(firm.sector, firm.country, tuple(sorted(names[firm])))
        more = {"account": row["account"], "platform": row.get("platform"), "role": row.get("role")}
        verdicts.append(desk.ask(row["text"], row["lang"], chosen, country=own.country, **more))
    return verdicts


def speaks_of(text: str, company: str) -> bool:
    """Tell whether the words of a company's name all stand in the text, also inside other words; legal forms need not."""
    words = [_SEPARATORS.sub("", word) for word in fold_text(company).split()]
    compact = _SEPARATORS.sub("", fold_text(text))
    return all(word in compact for word in [word for word in words if len(word) > _SHORT] or words)


def _named(row: Row) -> tuple[str, ...]:
    """Return the row's company where its text may speak of it; a name that is not in the text changes no verdict."""
    company = row.get("company")
    return (company,) if company and speaks_of(row["text"], company) else ()


def _rules(desk: Desk, firm: Firm) -> tuple[Any, ...]:
    """Return what two policies must share to give the same verdicts: the rules, and the sector if a rule asks for it."""
    rules = desk.policy(firm).rules()
    asked = any("sector" in rule.when for _, rule in rules)
    return firm.sector if asked else "", tuple((clause.id, rule.name) for clause, rule in rules)
