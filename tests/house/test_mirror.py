"""Each source module has its own test file, in the same place."""

import ast
import re

import pytest

ROOM = "src/vangrail/"
EXCEPTIONS: dict[str, str] = {}
"""Source file to the reason why it needs no test file of its own. One that has a test file after all fails the build."""


MADE = re.compile(r"/web/\w+/(?:migrations/\w+|urls|apps|permissions)\.py$")
"""What needs no mirror: migrations, addresses and permissions are walked by the tests of the pages, and a name does nothing."""


def mirrors(name: str) -> tuple[str, ...]:
    """Return the test files that may cover a source file. A package's own code is tested under its name or as `test_init.py`."""
    folder, _, file = name.removeprefix(ROOM).rpartition("/")
    place = f"tests/{folder}/" if folder else "tests/"
    stem = file.removesuffix(".py").strip("_")
    package = folder.rpartition("/")[2] or "vangrail"
    return (f"{place}test_{stem}.py", f"{place}test_{package}.py") if stem == "init" else (f"{place}test_{stem}.py",)


def does_nothing(text: str) -> bool:
    """Return whether a module only holds a docstring, imports and `__all__`: there is nothing in it to test."""
    return all(
        isinstance(node, ast.Import | ast.ImportFrom)
        or (isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant))
        or (isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__")
        for node in ast.parse(text).body
    )


def unmirrored(sources: dict[str, str], tests: set[str], exceptions: dict[str, str]) -> list[str]:
    """Say which sources (path to text) lack a test file, and which exceptions are not needed or not explained."""
    found = []
    for name, text in sources.items():
        if MADE.search(name):
            continue
        covered = bool(tests.intersection(mirrors(name))) or does_nothing(text)
        if covered and name in exceptions:
            found.append(f"{name}: is an exception and needs none")
        if not covered and name not in exceptions:
            found.append(f"{name}: has no {' or '.join(mirrors(name))}")
    found += [f"{name}: is an exception and does not exist" for name in exceptions if name not in sources]
    found += [f"{name}: is an exception without a reason" for name, reason in exceptions.items() if not reason.strip()]
    return found


def test_every_source_file_has_its_test_file(project):
    """The tree of tests mirrors the tree of sources, and the list of exceptions is as short as it can be."""
    sources = {name: project.text(name) for name in project.python(ROOM)}
    faults = unmirrored(sources, set(project.python("tests/")), EXCEPTIONS)
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize(
    ("name", "test"),
    [
        ("src/vangrail/errors.py", "tests/test_errors.py"),
        ("src/vangrail/rules/detectors/iban.py", "tests/rules/detectors/test_iban.py"),
        ("src/vangrail/rules/detectors/__init__.py", "tests/rules/detectors/test_detectors.py"),
        ("src/vangrail/__init__.py", "tests/test_vangrail.py"),
    ],
)
def test_a_source_without_its_test_file_is_flagged(name, test):
    """A module with code and no mirror is a fault; with its mirror it is none."""
    assert len(unmirrored({name: "x = 1"}, set(), {})) == 1
    assert unmirrored({name: "x = 1"}, {test}, {}) == []


def test_a_module_that_does_nothing_needs_no_test_file():
    """A docstring, imports and `__all__` are nothing to test."""
    assert unmirrored({"src/vangrail/policy/__init__.py": '"""P."""\nimport os\n__all__ = ["os"]'}, set(), {}) == []


@pytest.mark.parametrize(
    ("sources", "tests", "reason"),
    [
        ({"src/vangrail/a.py": "x = 1"}, {"tests/test_a.py"}, "why"),
        ({}, set(), "why"),
        ({"src/vangrail/a.py": "x = 1"}, set(), ""),
    ],
)
def test_an_exception_that_is_not_needed_or_explained_is_flagged(sources, tests, reason):
    """A covered source, a source that is gone, and an empty reason each fail."""
    assert len(unmirrored(sources, tests, {"src/vangrail/a.py": reason})) == 1
