"""An example in a docstring is a promise: it gives what it says."""

import doctest
import importlib
import re

import pytest

PROMPT = re.compile(r"^\s*>>> ", re.MULTILINE)


def broken(text: str, name: str, names: dict[str, object]) -> list[str]:
    """Return the report of every example in a docstring that does not give what it says."""
    reports: list[str] = []
    test = doctest.DocTestParser().get_doctest(text, dict(names), name, None, 0)
    doctest.DocTestRunner(verbose=False).run(test, out=reports.append)
    return reports


def module_name(path: str) -> str:
    """Return the name under which a source file is imported."""
    return path.removeprefix("src/").removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def test_the_examples_in_docstrings_hold(project):
    """Each example is run as a reader would, with the names of its module at hand."""
    names = [module_name(path) for path in project.python("src/") if PROMPT.search(project.text(path))]
    modules = [importlib.import_module(name) for name in names]
    tests = [test for module in modules for test in doctest.DocTestFinder().find(module)]
    assert [fault for test in tests for fault in broken(test.docstring or "", test.name, test.globs)] == []


@pytest.mark.parametrize(("result", "faults"), [("2", 0), ("3", 1)])
def test_an_example_that_does_not_hold_is_flagged(result, faults):
    """What the example gives is compared with what stands below it."""
    assert len(broken(f">>> 1 + one\n{result}\n", "planted", {"one": 1})) == faults


def test_a_path_becomes_the_name_of_its_module():
    """A package is named for its folder."""
    assert module_name("src/vangrail/rules/fold.py") == "vangrail.rules.fold"
    assert module_name("src/vangrail/__init__.py") == "vangrail"
