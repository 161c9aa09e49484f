"""Drafts that somebody may read, what goes out of one, and what the check says about it."""

from vangrail.web.drafts.queries.checked import Found, check, findings, level
from vangrail.web.drafts.queries.consents import each_once
from vangrail.web.drafts.queries.finding import draft_for, draft_to_change, part_of, visible_to
from vangrail.web.drafts.queries.problems import Problem, blocked, blocked_text, problems
from vangrail.web.drafts.queries.sealed import content, digest_of, wording

__all__ = [
    "Found",
    "Problem",
    "blocked",
    "blocked_text",
    "check",
    "content",
    "digest_of",
    "draft_for",
    "draft_to_change",
    "each_once",
    "findings",
    "level",
    "part_of",
    "problems",
    "visible_to",
    "wording",
]
