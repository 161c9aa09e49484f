"""The core opens no connection: also not through modules that stand in one library with harmless ones."""

import ast

import pytest

CLOSED = (
    "urllib.request",
    "urllib.robotparser",
    "http.client",
    "http.server",
    "multiprocessing.connection",
    "xmlrpc.client",
)
SHELLS = ("src/vangrail/web/", "src/vangrail/cli/links.py", "src/vangrail/cli/assistants/site.py")


def connections(name: str, text: str) -> list[str]:
    """Say where a file imports something that can reach another machine."""
    found = []
    for node in ast.walk(ast.parse(text, name)):
        if isinstance(node, ast.Import):
            named = [(alias.name, node.lineno) for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            named = [
                (node.module, node.lineno),
                *((f"{node.module}.{alias.name}", node.lineno) for alias in node.names),
            ]
        else:
            continue
        found += [f"{name}:{line}: {module}" for module, line in named if module in CLOSED]
    return found


def test_the_core_opens_no_connection(project):
    """A draft that is checked cannot leave the machine."""
    core = [name for name in project.python("src/") if not name.startswith(SHELLS)]
    project.hold(connections, core)


@pytest.mark.parametrize(
    "statement",
    [
        "import urllib.request",
        "from urllib import request",
        "from urllib.request import urlopen",
        "def f():\n    import http.client",
    ],
)
def test_a_way_out_is_flagged(statement):
    """Each way to write the import is found, and taking an address apart is none."""
    assert len(connections("planted.py", statement)) == 1
    assert connections("planted.py", "from urllib.parse import urlsplit\nfrom http import HTTPStatus") == []
