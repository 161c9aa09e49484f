"""The project carries no trace of the people and machines it was made on."""

import re

import pytest

ROOTS = ("home", "root", "Users", "work", "opt", "tmp")
PATHS = re.compile(rf"(?<![\w/.:~$}})-])/(?:{'|'.join(ROOTS)})/\w[\w.-]*|[A-Z]:\\Users\\\w+|file:///\w[\w/.-]*")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@((?:[a-z0-9-]+\.)+[a-z]{2,})(?![\w-])", re.IGNORECASE)
RESERVED = re.compile(r"(?:^|\.)(?:example(?:\.[a-z]{2,})?|test|invalid|localhost)$", re.IGNORECASE)
"""Domains that belong to nobody, or to everybody's examples."""
PUBLIC_INDEX = re.compile(r'(?:registry|url) = "(?!https://(?:pypi|files\.pythonhosted)\.org/)([^"]*)"')
LOCK = "uv.lock"


def paths(name: str, text: str) -> list[str]:
    """Say where a file names a folder of one machine."""
    lines = enumerate(text.splitlines(), start=1)
    return [f"{name}:{number}: {match[0]}" for number, line in lines for match in PATHS.finditer(line)]


def addresses(name: str, text: str) -> list[str]:
    """Say where a file holds a mail address that could be somebody's."""
    lines = enumerate(text.splitlines(), start=1)
    return [
        f"{name}:{number}: {match[0]}"
        for number, line in lines
        for match in MAIL.finditer(line)
        if not RESERVED.search(match[1])
    ]


def hosts(name: str, text: str) -> list[str]:
    """Say where a lock file wants a package from another place than the public index."""
    return [f"{name}: {match[1]}" for match in PUBLIC_INDEX.finditer(text)]


def test_no_file_names_a_folder_of_one_machine(project):
    """A path that works on one machine only is of no use to anybody else."""
    project.hold(paths, [name for name in project.files() if name != LOCK])


def test_no_file_holds_an_address_that_could_be_somebodys(project):
    """Examples use the domains that are reserved for examples."""
    project.hold(addresses, [name for name in project.files() if name != LOCK])


def test_packages_come_from_the_public_index(project):
    """The lock file works for everybody."""
    assert hosts(LOCK, project.text(LOCK)) == []


@pytest.mark.parametrize("root", ROOTS)
def test_a_machine_path_is_flagged(root):
    """The usual homes are found; an address on the web and a path under the project are none."""
    assert len(paths("planted.md", f"see `/{root}/somebody/x`")) == 1
    assert paths("planted.md", f"https://example.org/{root}/x and tests/{root}/x and {root}/life") == []


def test_a_persons_address_is_flagged():
    """An address under a real domain is a fault, one under an example domain or a handle is none."""
    assert len(addresses("planted.md", "write to jan.peeters" + "@some-firm.be, please")) == 1
    assert addresses("planted.md", "a@example.com b@shop.example c@mail.example.nl @handle x@y user@") == []


@pytest.mark.parametrize("key", ["registry", "url"])
def test_another_index_is_flagged(key):
    """A mirror inside a company or a path on disk is found, the public index is not."""
    assert len(hosts(LOCK, f'{key} = "https://mirror.example/simple"')) == 1
    assert hosts(LOCK, f'{key} = "https://pypi.org/simple"') == []
