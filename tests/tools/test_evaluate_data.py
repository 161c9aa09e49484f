"""How labelled files are read, and how a part of them is drawn."""

import pytest

from tools.evaluate.data import Source, unescaped


def test_a_sample_is_the_same_every_time_and_in_order(tmp_path):
    """The seed decides; another seed draws others; no limit takes all."""
    rows = list(range(1000))
    drawn = Source(tmp_path, 10, 1).some(rows)
    assert drawn == Source(tmp_path, 10, 1).some(rows) == sorted(drawn)
    assert drawn != Source(tmp_path, 10, 2).some(rows)
    assert Source(tmp_path, 0).some(rows) == rows


def test_a_quotation_mark_is_a_sign_like_any_other_between_tabs(tmp_path):
    """Tab-separated posts are full of lone quotation marks; none of them may swallow lines."""
    (tmp_path / "a.tsv").write_text('she said "no\tA\nyes\tB\n', "utf-8")
    assert Source(tmp_path).table("a.tsv", "\t", ("text", "label")) == [
        {"text": 'she said "no', "label": "A"},
        {"text": "yes", "label": "B"},
    ]


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        ("it\\u2019s", "it\u2019s"),
        ("\\ud83d\\ude00", "\U0001f600"),
        ("\\ud83d!", "\ufffd!"),
        ("C:\\users", "C:\\users"),
    ],
)
def test_written_out_signs_become_themselves(given, wanted):
    """Escapes in a text are undone, pairs together, half a pair to a replacement."""
    assert unescaped(given) == wanted
