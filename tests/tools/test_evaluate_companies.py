"""Which rows may share a policy."""

import pytest

from tools.evaluate.asking import Desk, Firm
from tools.evaluate.companies import ask_all, speaks_of


@pytest.mark.parametrize(
    ("text", "company", "wanted"),
    [
        ("I love WAL MART", "Wal-Mart", True),
        ("#delta#air#lines", "Delta Air Lines Inc.", True),
        ("the delta of the river", "Delta Air Lines", False),
        ("a day at work", "De Zon", False),
    ],
)
def test_a_name_is_seen_in_any_writing(text, company, wanted):
    """Rather too often than too seldom: only a text without the words of the name is sure not to speak of it."""
    assert speaks_of(text, company) is wanted


def test_rows_share_a_policy_unless_names_could_be_mixed_up(monkeypatch):
    """Two companies share one that knows both names; a row that speaks of the other company gets its own."""
    asked = []
    monkeypatch.setattr(Desk, "policy", lambda _self, _firm: type("P", (), {"rules": lambda _: []})())
    monkeypatch.setattr(Desk, "ask", lambda _self, _text, _language, firm, **_more: asked.append(firm))
    rows = [
        {"text": text, "company": company, "lang": "en", "account": "personal", "sector": "retail"}
        for text, company in [
            ("Orbelis!", "Orbelis"),
            ("Quandra!", "Quandra"),
            ("Quandra beats Orbelis", "Quandra"),
            ("hi", None),
        ]
    ]
    ask_all(Desk(), rows, lambda _: "NL")
    shared = Firm("retail", "NL", ("Orbelis", "Quandra"))
    assert asked == [shared, shared, Firm("retail", "NL", ("Quandra",)), shared]
