"""What is offered to a directory."""

from vangrail.web.scim.resources import MOST_AT_ONCE, Somebody, provider


def test_no_attribute_holds_a_personal_account_or_anything_private():
    """Not offered, so that a directory that looks first does not send it."""
    found = str([schema.model_dump() for schema in provider().schemas])
    for name in (
        "nickName",
        "profileUrl",
        "photos",
        "ims",
        "addresses",
        "phoneNumbers",
        "password",
        "roles",
        "entitlements",
    ):
        assert name not in found


def test_what_more_is_sent_is_read_past():
    """As directories do, whatever is offered."""
    with provider():
        read = Somebody.model_validate({"userName": "ada", "nickName": "Addy", "ims": [{"value": "@addy"}]})
    assert "addy" not in str(read.model_dump()).casefold()


def test_only_what_is_there_is_announced():
    """Changes, filters and versions; no passwords, no bulk, no sorting."""
    config = provider().config
    assert config.patch.supported
    assert config.etag.supported
    assert config.filter.max_results == MOST_AT_ONCE
    assert [config.bulk.supported, config.sort.supported, config.change_password.supported] == [False] * 3
