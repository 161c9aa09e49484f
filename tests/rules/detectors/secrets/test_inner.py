"""Forms with their mark in the middle."""

import pytest

from vangrail.rules.detectors.secrets.inner import TRIGGERS, forms


def test_every_form_gives_something_away():
    """The whole, or the group called secret."""
    assert all(form.group in {0, "secret"} for form in forms())
    assert len(TRIGGERS) == len(set(TRIGGERS))


@pytest.mark.parametrize(
    ("kind", "text", "secret"),
    [
        ("url_password", "mysql://root:pa55word@db.example.com", "pa55word"),
        ("curl_password", "curl --user kevin:'pa55word'", "pa55word"),
        ("authorization_header", "authorization: token abcdef123456", "abcdef123456"),
        ("bundler_credentials", "bundle_gems__example__com=0123abcd:4567ef89", "0123abcd:4567ef89"),
    ],
)
def test_the_secret_is_taken_out(kind, text, secret):
    """Not the user, not the host, not the header's name."""
    pairs = [(form, form.pattern.search(text)) for form in forms() if form.kind == kind]
    assert [found[form.group] for form, found in pairs if found] == [secret]
