"""What holds for every detector: it never raises, its matches lie in the text, and its work grows with the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.detectors.scan import scan, scan_ascii
from vangrail.rules.detectors import detectors

NAMES = {
    *(
        "address",
        "birth_date",
        "claim_number",
        "clock",
        "credential",
        "email",
        "iban",
        "national_id",
        "payment_card",
        "phone",
    ),
    *("plate", "reference"),
    "suspicious_link",
}
PIECES = [
    *(
        "a@b.example.com",
        "06 12 34 56 78",
        "+31",
        "(0)",
        "NL91 ABNA 0417 1643 00",
        "BSN",
        "111222333",
        "12345678Z",
        "password:",
    ),
    *(
        "hunter2",
        "AKIA",
        "eyJ",
        "http://",
        "xn--",
        "paypa1.com",
        "50%",
        "9 out of 10",
        "#1",
        "4:30",
        "a.m.",
        "uur",
        "'s nachts",
    ),
    *(
        "Kerkstraat 12",
        "Calle",
        "10 Downing Street",
        "order number ",
        "room 12",
        "born on 1/2/1980",
        "1-ABC-123",
        "4111 1111 1111 1111",
        "0",
        "1",
        " ",
        ".",
        "-",
        "/",
        "@",
        "é",
        "ß",
        "İ",
        "\u200b",
    ),
]
PASTED = [
    *(
        "a@",
        "0612345678 ",
        "06 12 ",
        "1 ",
        "0",
        "nl91 ",
        "password: a",
        "eyj-",
        "http://a.b/",
        "50% ",
        "4:30 ",
        "5 a street ",
        "order number ",
        "room 12 ",
        "born on 1 ",
        "1-abc-123 ",
        "passport ",
        "mi dni 12345678 ",
    ),
    *(
        "kerkstraat 12 ",
        "bsn 111222333 ",
        "key=abc123def456 ",
        "4539578763621486 ",
        "half ",
        "a dot b ",
        "-----begin private key-----",
    ),
]


def test_every_file_is_a_detector():
    """The registry finds the detectors by their files, each under its own name."""
    assert set(detectors()) == NAMES
    assert all(name == detector.name and detector.triggers for name, detector in detectors().items())


def test_the_same_company_has_the_same_detectors():
    """Asking twice costs nothing; another company's own domains make others."""
    assert detectors() is detectors()
    assert detectors(["acme.example.com"]) is not detectors()


@pytest.mark.parametrize("name", sorted(NAMES))
@settings(max_examples=60)
@given(text=st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=12).map("".join)))
def test_any_text_can_be_read(name, text):
    """Nothing raises; matches stand in order, apart from each other and inside the text."""
    folded, matches = scan(detectors()[name], text)
    places = [0, *(place for match in matches for place in (match.start, match.end)), len(folded.text)]
    assert places == sorted(places)
    assert all(match.start < match.end and match.value and match.kind for match in matches)


@pytest.mark.parametrize("name", sorted(NAMES))
def test_work_grows_with_the_text(name):
    """Eight times as long a text of nothing but triggers takes about eight times as long: not sixty-four times."""
    detector = detectors()[name]

    def work(size):
        """Return the least processor time of three: whatever else the machine does only adds to it."""
        return min(_once(detector, size) for _ in range(3))

    assert work(20_000) < 24 * work(2_500) + 0.1


def _once(detector, size):
    start = time.thread_time()
    for unit in PASTED:
        scan_ascii(detector, (unit * (size // len(unit)))[:size].strip())
    return time.thread_time() - start
