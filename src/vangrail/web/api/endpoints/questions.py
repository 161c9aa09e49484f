"""Asking a desk, answering, and reading what desks answered before."""

from typing import Any, Final

from django.http import HttpRequest
from django.urls import reverse
from ninja import Path, Router, Status

from vangrail.web.api.letting import person, ration, says
from vangrail.web.api.paging import After, Most, part
from vangrail.web.api.repeating import once
from vangrail.web.api.schemas.work import AnswerIn, AskedOut, AskIn, PrecedentsOut, QuestionOut, QuestionsOut
from vangrail.web.api.site import Told
from vangrail.web.api.words import without_zeros
from vangrail.web.policies.queries import current
from vangrail.web.policies.queries.precedents import standing
from vangrail.web.questions.actions.answering import answer as give_answer
from vangrail.web.questions.actions.asking import Ticked, ask
from vangrail.web.questions.models import Question
from vangrail.web.questions.queries.questions import code_for, get_for, inbox

router: Final = Router(tags=["questions"])


@router.post("questions", **says("Ask a desk", "questions", gives={201: AskedOut}, faults=(400, 413, 503)))
def asking(request: HttpRequest, asked: AskIn) -> Any:
    """Send a question to a desk; the same again under one Idempotency-Key is the same question."""
    ration(request)
    policy, asker = current(), person(request) if asked.named else None
    if policy is None:
        raise Told(503)
    if asked.clause and asked.clause not in {clause.id for clause in policy.clauses}:
        raise Told(422, "field", "clause: the policy has no such clause.", "clause")
    without_zeros(note=asked.note, text=asked.text)
    name = once(request)
    ticked = Ticked(
        kind="ask", desk=asked.desk, language=asked.language.lower(), once=name, clause=asked.clause, text=asked.text,
        note=asked.note,
    )  # fmt: skip
    made = ask(ticked, policy, by=asker)
    code = "" if made.asker_id else code_for(name)
    return Status(201, {"key": made.key, "desk": made.desk, "due_at": made.due_at, "code": code})


@router.get("questions", **says("What waits at your desks", "questions", gives=QuestionsOut))
def questions(request: HttpRequest) -> Any:
    """List the questions at the desks of whom the token acts for: late ones, then those that wait, then the last answers."""
    ration(request)
    found = inbox(person(request))
    return {"items": [_question(each) for each in (*found.late, *found.open, *found.answered)]}


@router.post(
    "questions/{key}/answer", **says("Answer a question", "questions", gives=QuestionOut, faults=(400, 404, 413))
)
def answering(request: HttpRequest, key: Path[str], given: AnswerIn) -> Any:
    """Answer a question at one's desk, as oneself. A second answer leaves the first as it is."""
    ration(request)
    without_zeros(text=given.text, key=key)
    who = person(request)
    question = get_for(who, key)
    give_answer(question, given.text, by=who)
    return _question(get_for(who, key))


@router.get("precedents", **says("What desks answered before", "precedents:read", gives=PrecedentsOut))
def precedents(request: HttpRequest, after: After = None, limit: Most = 50) -> Any:
    """List the precedents that stand: answers for everybody, with nobody in them."""
    ration(request)
    items, following = part(standing(), after, limit)
    return {"items": items, "next": following}


def _question(question: Question) -> dict[str, Any]:
    names = ("key", "kind", "desk", "clause", "rule", "asked_at", "due_at")
    url = reverse("questions:question", args=(question.key,))
    return {**{name: getattr(question, name) for name in names}, "answered": question.is_answered, "url": url}
