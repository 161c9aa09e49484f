"""What `make demo` shows."""

from tools.demo import COMPANY, ROOT, commands


def test_the_demonstration_checks_drafts_in_three_languages():
    """One company, at least one draft in each language, and every file is there."""
    first, *checks = commands("build/x")
    assert first[:2] == ["init", "build/x/policy"]
    assert {words[-1] for words in checks} == {"en", "nl", "es"}
    assert all((ROOT / words[1]).is_file() for words in checks)
    assert (ROOT / COMPANY / "answers.toml").is_file()
