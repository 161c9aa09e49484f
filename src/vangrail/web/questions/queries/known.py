"""What this app knows of somebody, for themselves."""

from typing import Any

from vangrail.web.people.models import Person
from vangrail.web.questions.models import Question, Sent


def known(person: Person) -> list[dict[str, Any]]:
    """Return what somebody asked under their name, what they sent along as long as it is there, and the answers."""
    found = person.questions.select_related("answer", "sent").order_by("pk")
    return [_question(question) for question in found]


def _question(question: Question) -> dict[str, Any]:
    sent: Sent | None = getattr(question, "sent", None)
    return {
        **{name: getattr(question, name) for name in ("kind", "desk", "clause", "rule")},
        "asked_at": question.asked_at.isoformat(),
        "sent": {name: getattr(sent, name) for name in ("text", "marked", "thread", "note")} if sent else None,
        "answer": question.answer.text if question.is_answered else None,
    }
