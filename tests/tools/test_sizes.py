"""Sizes: the limits, and the one line of report."""

import pytest

from tools.sizes import FILE, FUNCTION, long_file, long_functions, main, summary


@pytest.mark.parametrize(("lines", "faults"), [(FILE, 0), (FILE + 1, 1)])
def test_a_file_over_the_limit_is_flagged(lines, faults):
    """The limit itself is allowed, one line more is not."""
    assert len(long_file("planted.py", "x = 1\n" * lines)) == faults


@pytest.mark.parametrize(("lines", "faults"), [(FUNCTION - 1, 0), (FUNCTION, 1)])
@pytest.mark.parametrize("head", ["def planted():\n", "async def planted():\n", "@cache\ndef planted():\n"])
def test_a_function_over_the_limit_is_flagged(head, lines, faults):
    """The line of `def` counts, a decorator does not."""
    assert len(long_functions("planted.py", head + "    x = 1\n" * lines)) == faults


def test_the_summary_names_the_median_and_the_longest():
    """One line tells how the files are doing."""
    texts = {"a.py": "x\n", "b.py": "x\n" * 9, "c.py": "x\n" * 4}
    assert summary(texts) == "3 files, median 4 lines (aim: under 90), longest b.py with 9"


@pytest.mark.parametrize(("lines", "code"), [(FILE, 0), (FILE + 1, 1)])
def test_the_command_fails_on_what_is_too_long(tmp_path, capsys, lines, code):
    """What is too long is printed and fails; the summary is printed always."""
    (tmp_path / "planted.py").write_text("x = 1\n" * lines, "utf-8")
    assert main([str(tmp_path)]) == code
    assert "1 files, median" in capsys.readouterr().out


def test_a_migration_may_be_long():
    """Django writes it."""
    assert long_file("src/vangrail/web/people/migrations/0001_initial.py", "x = 1\n" * (FILE + 1)) == []
