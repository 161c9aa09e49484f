"""Everything public says what it is for."""

import ast

import pytest

Documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef


def undocumented(name: str, text: str) -> list[str]:
    """Say which public module, class or function of a file has no docstring. What is inside a function is nobody else's."""
    tree = ast.parse(text, name)
    return [
        f"{name}:{getattr(node, 'lineno', 1)}: {label} has no docstring"
        for label, node in public(tree, "the module")
        if not ast.get_docstring(node)
    ]


def public(node: Documented, label: str) -> list[tuple[str, Documented]]:
    """Return a module or class and every public class, function and method in it."""
    found: list[tuple[str, Documented]] = [(label, node)]
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef) and not child.name.startswith("_") and child.name != "Meta":
            found += public(child, child.name)
        elif (
            isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef)
            and not child.name.startswith("_")
            and not overload(child)
        ):
            found.append((child.name, child))
    return found


def overload(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Return whether a function only repeats another one's signature or stands in for a documented one."""
    names = {ast.unparse(item).rpartition(".")[2] for item in node.decorator_list}
    return bool(names & {"overload", "override"})


def test_everything_public_is_documented(project):
    """Source, tools and benchmarks have a docstring wherever somebody else may look."""
    names = project.python("src/", "tools/", "benchmarks/")
    project.hold(undocumented, [name for name in names if "/migrations/" not in name])


def test_every_test_says_its_idea(project):
    """Each test file and each test has its sentence."""
    project.hold(undocumented, project.python("tests/"))


@pytest.mark.parametrize(
    "text",
    [
        "x = 1",
        '"""M."""\ndef f(): ...',
        '"""M."""\nclass C: ...',
        '"""M."""\nclass C:\n    """C."""\n    async def f(self): ...',
    ],
)
def test_a_missing_docstring_is_flagged(text):
    """A module, a function, a class and a method are each looked at."""
    assert len(undocumented("planted.py", text)) == 1


@pytest.mark.parametrize(
    "text",
    ['"""M."""\ndef _f(): ...', '"""M."""\nclass _C:\n    def f(self): ...', '"""M."""\n@overload\ndef f(): ...'],
)
def test_what_is_private_or_a_repetition_may_be_silent(text):
    """An underscore or an overload needs no docstring."""
    assert undocumented("planted.py", text) == []
