"""The invented company of the demonstration is found."""

from vangrail.web.config.example import folder


def test_the_example_company_is_there():
    """Its policy folder can be read."""
    assert (folder() / "policy/policy.toml").is_file()
