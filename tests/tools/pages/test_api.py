"""The page of the addresses for programs."""

from tools.pages.api import OWNS, pages


def test_an_address_says_what_opens_it_and_what_it_answers():
    """In one line; what a token may stands above."""
    page = pages()[OWNS]
    assert "| `GET /api/v1/drafts/{number}` | `drafts:read` | Return one draft with its texts." in page
    assert "| `PATCH /api/v1/drafts/{number}/texts/{text}` | `drafts:write` | Write a text anew." in page
    assert "| `POST /api/v1/check` | `check` (or everybody) |" in page
    assert (
        "| `approvals` | see what waits for your approval, and decide | somebody's own | `approvals.decide` |" in page
    )


def test_it_says_what_programs_cannot_do_and_why():
    """Beside what they can."""
    page = pages()[OWNS]
    assert "| pictures and facts of a draft; letting a post go out |" in page
    assert page.index("## What a token may") < page.index("## What stays on the pages") < page.index("## Each address")
