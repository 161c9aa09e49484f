"""What is done at night: a look at every link that is handed out."""

from django.utils import timezone

from vangrail.web.due import task
from vangrail.web.due.actions import later
from vangrail.web.replies.actions.cards import keep_look
from vangrail.web.replies.looking import look_at
from vangrail.web.replies.queries import links


@task
def look_at_links() -> None:
    """Ask for a look at each link, each as work of its own: one slow page keeps nobody waiting."""
    today = timezone.localdate()
    for url in links():
        later(look, url, key=f"{today} {url}")


@task(atomic=False, attempts=1)
def look(url: str) -> None:
    """Look at one link, and keep what was found."""
    status, why = look_at(url)
    keep_look(url, status, why, at=timezone.now())
