"""The command as a whole: what it is called with, how soon it answers."""

import subprocess
import sys
from importlib.metadata import version

import pytest


def test_the_version_is_that_of_the_package(run):
    """One line, and 0."""
    result = run("--version")
    assert (result.exit_code, result.stdout) == (0, f"vangrail {version('vangrail')}\n")


def test_without_a_command_there_is_help_and_2(run):
    """Nothing was asked for, and a script should notice."""
    result = run()
    assert result.exit_code == 2
    assert "screen" in result.stdout


def test_only_commands_that_exist_are_listed(run):
    """Later ones are not promised."""
    listed = run("--help").stdout.split("Commands:")[1].split("\n")
    assert [
        line.split()[0] for line in listed if line.strip()
    ] == "init import check screen test diff lint build mcp serve worker backup restore audit evidence".split()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_can_complete(process, shell):
    """The script is there to be installed."""
    environment = {"_VANGRAIL_COMPLETE": f"source_{shell}", "_TYPER_COMPLETE_TEST_DISABLE_SHELL_DETECTION": "1"}
    done = process("--show-completion", shell, environment=environment)
    assert done.returncode == 0
    assert b"vangrail" in done.stdout


def test_asking_for_help_loads_nothing_heavy():
    """Neither the rules, nor the library, nor Arrow; so that it is there at once."""
    code = (
        "import sys; sys.argv = ['vangrail', '--help']\n"
        "from vangrail.cli.main import run\n"
        "try: run()\n"
        "except SystemExit: pass\n"
        "heavy = {'hyperscan', 'pyarrow', 'numpy', 'rich', 'questionary', 'vangrail.check', 'vangrail.source', 'vangrail.rules'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"


def test_checking_a_draft_loads_no_tables():
    """Arrow is for tables."""
    code = (
        "import sys\n"
        "from vangrail.cli.main import app\n"
        "from typer.testing import CliRunner\n"
        "CliRunner().invoke(app, ['check', '--policy', '.', '--text', 'x'])\n"
        "import vangrail.check.checker\n"
        "print(sorted({'pyarrow', 'questionary', 'rich'} & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr.strip() == "[]"
