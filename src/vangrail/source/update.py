"""A changed policy source written over the files it came from: what says the same keeps its bytes, and with them its comments."""

from collections.abc import Mapping
from typing import Any, Final

from vangrail.errors import Problem
from vangrail.source.files import files_of
from vangrail.source.markdown import read_clause
from vangrail.source.model import PolicySource
from vangrail.source.reader import CLAUSES, NEED_TO_KNOW, POLICY
from vangrail.source.rule_forms import RulesFile
from vangrail.source.schema import ClauseFile, NeedToKnowFile, PolicyFile
from vangrail.source.text import decode
from vangrail.source.toml import read_toml, validate

_FORMS: Final = {POLICY: PolicyFile, NEED_TO_KNOW: NeedToKnowFile, "clause.toml": ClauseFile, "rules.toml": RulesFile}


def updated(files: Mapping[str, str], source: PolicySource) -> dict[str, str]:
    """Return the files of a policy folder with this source in them; what is no part of a policy stays.

    Raises:
        ValueError: a text holds something its file cannot carry.
    """
    new = files_of(source)
    clauses = {clause.id for clause in source.clauses}
    kept = {path: text for path, text in files.items() if path not in new and not _goes(path, clauses)}
    for path, text in new.items():
        old = files.get(path)
        kept[path] = old if old is not None and same(path, old.encode(), text.encode()) else text
    return dict(sorted(kept.items()))


def _goes(path: str, clauses: set[str]) -> bool:
    """Tell whether a file that the source no longer has would still be read as a part of the policy."""
    if path in {POLICY, NEED_TO_KNOW}:
        return True
    top, _, rest = path.partition("/")
    clause, _, name = rest.partition("/")
    return top == CLAUSES and (clause not in clauses or ("/" not in name and name.endswith((".md", ".toml"))))


def same(name: str, old: bytes, new: bytes) -> bool:
    """Tell whether two versions of a file say the same."""
    return old == new or (_value(name, old) is not None and _value(name, old) == _value(name, new))


def _value(name: str, raw: bytes) -> Any:
    problems: list[Problem] = []
    last = name.rsplit("/", 1)[-1]
    if last.endswith(".md"):
        text = decode(raw, name, problems)
        return None if text is None else read_clause(text, last.removesuffix(".md"), name, problems)
    file = read_toml(raw, name, problems)
    return validate(_FORMS[last], file, problems) if file else None
