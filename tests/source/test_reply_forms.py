"""What a situation, a reply and a link have to look like."""

from datetime import date

import pytest
from pydantic import ValidationError

from vangrail.source.reply_forms import Card, Law, Placeholder, Reply, faults, slots_of, stray_brace


def three(text: str) -> dict[str, str]:
    """Say the same in every language."""
    return dict.fromkeys(("en", "nl", "es"), text)


def reply(**more: object) -> Reply:
    """Make a reply."""
    usual = {
        "id": "a",
        "where": "public",
        "tone": "warm",
        "review": "2027-01-01",
        "name": three("A"),
        "not_when": three("Never."),
    }
    return Reply.model_validate(usual | {"text": three("Hi {first_name}")} | more)


@pytest.mark.parametrize("text", ["Hi {", "Hi }", "Hi {First}", "Hi {first name}", "{{x}}"])
def test_a_stray_brace_is_refused(text):
    """A reply with one could go out with it."""
    assert stray_brace(text)
    with pytest.raises(ValidationError):
        reply(text=three(text))


def test_every_language_has_the_same_placeholders():
    """Otherwise somebody would be asked for less in one of them."""
    with pytest.raises(ValidationError):
        reply(text=three("Hi {first_name}") | {"nl": "Dag"})
    assert slots_of("{a} {b_c}") == {"a", "b_c"}


def test_a_placeholder_has_to_be_there_and_may_be_private():
    """An order number stands in no public reply."""
    number = Placeholder.model_validate(
        {
            "id": "first_name",
            "kind": "code",
            "most": 9,
            "private": True,
            "label": three("N"),
            "help": three("H"),
            "example": "1",
        }
    )
    assert faults("refund", [reply()], {}) == ["refund: a: no placeholder first_name"]
    assert len(faults("refund", [reply()], {"first_name": number})) == 1
    assert faults("refund", [reply(where="private")], {"first_name": number}) == []


def test_what_was_looked_up_says_where_and_when():
    """A fact of law and a number without a day or a source are refused."""
    base = {"sources": ["https://a.example"], "verified": ""}
    with pytest.raises(ValidationError):
        Law.model_validate(base | {"say": three("x"), "countries": ["BE"]})
    with pytest.raises(ValidationError):
        Card.model_validate(base | {"id": "a", "kind": "help", "phone": "1", "title": three("x")})


def test_a_card_leads_somewhere():
    """By phone or by link."""
    base = {
        "id": "a",
        "kind": "help",
        "title": three("x"),
        "sources": ["https://a.example"],
        "verified": date(2026, 1, 1),
    }
    with pytest.raises(ValidationError):
        Card.model_validate(base)
    with pytest.raises(ValidationError):
        Card.model_validate(base | {"url": "http://a.example"})
    assert Card.model_validate(base | {"phone": "112"}).phone == "112"
