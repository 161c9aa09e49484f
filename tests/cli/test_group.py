"""Help in three languages for everything there is."""

import pytest
from typer.main import get_command

from vangrail.cli import messages
from vangrail.cli.main import app
from vangrail.languages import SHIPPED


@pytest.mark.parametrize("language", SHIPPED)
def test_every_command_and_option_has_help(language):
    """In every language, with a short line for the list."""
    messages.speak(language)
    group = get_command(app)
    for name, command in group.commands.items():
        assert command.help, name
        assert command.short_help, name
        assert all(param.help for param in command.params), name
    assert all(param.help for param in group.params)


@pytest.mark.parametrize(("language", "words"), [("en", "Usage:"), ("nl", "Gebruik:"), ("es", "Uso:")])
def test_help_speaks_the_language_of_the_reader(run, language, words):
    """Headings too."""
    for command in ((), ("check",), ("screen",)):
        result = run(*command, "--help", "--lang", language)
        assert result.exit_code == 0
        assert result.stdout.startswith(words)
    assert ("Options:" in result.stdout) is (language == "en")
    for word in ("required", "[default:", "[OPTIONS]"):
        assert (word in result.stdout) is (language == "en")


def test_every_commands_help_has_examples(run):
    """That begin with the command itself."""
    for name in get_command(app).commands:
        assert f"    vangrail {name} " in run(name, "--help").stdout


def test_arguments_are_shown_as_people_write_them(run):
    """No braces, no types."""
    assert "Usage: vangrail build [OPTIONS] DIR\n" in run("build", "--help").stdout
    assert "Usage: vangrail check [OPTIONS] [FILE|-]...\n" in run("check", "--help").stdout
    assert "<path>" not in run("diff", "--help").stdout
