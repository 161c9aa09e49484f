"""Ask the check about the drafts that lie beside the rules: `python -m tools.corpus [CLAUSE ...] [--misses] [--held] [--alone]`.

Each clause may have a `corpus.jsonl`: drafts in three languages, half of which deserve a word. It says which way the rules
lean; it is no measure of how good they are, for whoever writes the rules has read it. Rows with `held` are the exception.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tools.evaluate.policies import usable_checker
from vangrail import Checker, Draft, Moment, Policy, policy_from_answers
from vangrail.cli.policies import EXAMPLE, EXAMPLE_TIME, moment_of

CLAUSES: Final = Path(__file__).parents[1] / "src/vangrail/library/clauses"


def rows_of(clause: str, *, held: bool) -> Iterator[dict[str, Any]]:
    """Yield a clause's drafts; the held ones, or else all the others.

    Raises:
        ValueError: a line is not a JSON object.
    """
    file = CLAUSES / clause / "corpus.jsonl"
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1) if file.is_file() else ():
        try:
            row: dict[str, Any] = json.loads(line)
        except ValueError as error:
            message = f"{file.name} of {clause}, line {number}: {error}"
            raise ValueError(message) from None
        if bool(row.get("held")) == held:
            yield row


def _policy(names: list[str], *, alone: bool) -> Policy:
    # Rules alone: the model has learnt from these very drafts.
    policy = policy_from_answers(EXAMPLE).model_copy(update={"second_opinion": False})
    if not alone:
        return policy
    return policy.model_copy(update={"clauses": tuple(one for one in policy.clauses if one.id in names)})


def _speaks(checker: Checker, row: dict[str, Any], moment: Moment) -> list[str]:
    draft = Draft(
        text=row["text"], account=row.get("account", "personal"), platform=row.get("platform"), role=row.get("role")
    )
    return [f"{one.level}:{one.rule}" for one in checker.check(draft, moment).findings]


def main() -> None:
    """Print, per clause and language, how many drafts are warned about, and with `--misses` which ones are answered wrong."""
    parser = argparse.ArgumentParser(prog="python -m tools.corpus", description=__doc__)
    parser.add_argument("clause", nargs="*")
    parser.add_argument("--misses", action="store_true", help="list the drafts that are answered wrong")
    parser.add_argument("--held", action="store_true", help="the rows that were held back, and only those")
    parser.add_argument("--alone", action="store_true", help="with the rules of these clauses only")
    given = parser.parse_args()
    names = given.clause or sorted(folder.name for folder in CLAUSES.iterdir())
    checker, moment = usable_checker(_policy(names, alone=given.alone)), moment_of(EXAMPLE_TIME)
    for name in names:
        asked = [(row, _speaks(checker, row, moment)) for row in rows_of(name, held=given.held)]
        for language in sorted({row["language"] for row, _ in asked}):
            own = [
                (row, [one for one in found if not one.startswith("fine:")], found)
                for row, found in asked
                if row["language"] == language
            ]
            warn = [bool(loud) for row, loud, _ in own if row["want"] == "warn"]
            fine = [bool(loud) for row, loud, _ in own if row["want"] == "fine"]
            heard = [any(one.startswith("fine:") for one in found) for row, _, found in own if row.get("protected")]
            told = f", protected heard {sum(heard)} of {len(heard)}" if heard else ""
            print(f"{name} {language}: warned {sum(warn)} of {len(warn)}, false {sum(fine)} of {len(fine)}{told}")
            for row, loud, found in own if given.misses else ():
                if bool(loud) != (row["want"] == "warn"):
                    print(
                        f"  {row['id']} {'missed' if row['want'] == 'warn' else 'false'} {' '.join(loud)}\n    {row['text']}"
                    )
                elif row.get("protected") is not None and row["protected"] != any(
                    one.startswith("fine:") for one in found
                ):
                    print(
                        f"  {row['id']} {'not heard as protected' if row['protected'] else 'heard as protected'}\n    {row['text']}"
                    )


if __name__ == "__main__":
    main()
