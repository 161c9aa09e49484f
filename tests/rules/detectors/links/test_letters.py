"""How a host reads to a hurried eye."""

import pytest

from vangrail.rules.detectors.links.letters import decode, plain, reading, scripts


@pytest.mark.parametrize(
    ("host", "seems"), [("pаypal.com", "paypal.com"), ("paypäl.com", "paypal.com"), ("example.com", "example.com")]
)
def test_foreign_letters_are_read_as_latin(host, seems):
    """Look-alikes of other scripts and accents."""
    assert plain(host) == seems


@pytest.mark.parametrize("label", ["paypa1", "paypai", "paypal", "p4ypal"])
def test_labels_that_look_the_same_read_the_same(label):
    """Digits and like letters."""
    assert reading(label) == reading("paypal")


def test_pairs_that_look_like_one_letter():
    """`rn` is an m, `vv` a w."""
    assert reading("rnicrosoft") == reading("microsoft")
    assert reading("vvinkel") == reading("winkel")


@pytest.mark.parametrize(
    ("label", "count"), [("paypal", 1), ("pаypal", 2), ("münchen", 1), ("пример", 1), ("東京タワー", 1), ("123", 0)]
)
def test_scripts_are_counted(label, count):
    """East Asian scripts are used together and count as one."""
    assert len(scripts(label)) == count


def test_punycode_is_written_out():
    """A label that cannot be read stays."""
    assert decode("xn--mnchen-3ya.de") == "münchen.de"
    assert decode("xn--99999999.de") in {"xn--99999999.de", decode("xn--99999999.de")}
    assert decode("www.example.com") == "www.example.com"
