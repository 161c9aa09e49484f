"""The page of the command line."""

import pytest
import typer
from typer.main import get_command

from tools.pages.commands import commands, page


@pytest.fixture
def app():
    """Give an application with a command, a hidden one, and one in a group."""
    top, group = typer.Typer(help="All of it."), typer.Typer()

    @top.command()
    def check(
        file: str = typer.Argument("-", metavar="FILE", help="What to check."),
        account: str = typer.Option(..., "--account", "-a", metavar="personal|corporate", help="Whose account."),
    ):
        """Check a draft.

        It says why.
        """

    @top.command(hidden=True)
    def secret():
        """Not for the page."""

    @group.command()
    def verify():
        """Verify the chain."""

    @group.command()
    def head():
        """Show the head."""

    top.add_typer(group, name="audit")
    return get_command(top)


def test_commands_of_groups_are_named_in_full(app):
    """A hidden command is left out, a command of a group carries the group's name."""
    assert [name for name, _ in commands(app, "vangrail")] == [
        "vangrail check",
        "vangrail audit verify",
        "vangrail audit head",
    ]


def test_the_page_holds_usage_and_help(app):
    """Usage, text, and every argument and option with what it means."""
    text = page(app)
    assert text.startswith(
        "# Commands\n\nAll of it.\n\n## vangrail check\n\n```\nvangrail check [OPTIONS] [FILE]\n```\n\nCheck a draft.\n\nIt says why.\n\n"
    )
    assert "What to check." in text
    assert "personal\\|corporate" in text
    assert "Whose account." in text


def test_the_page_leaves_out_what_typer_adds(app):
    """Completion of the shell is not a part of the product."""
    assert "completion" not in page(app)
