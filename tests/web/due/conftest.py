"""Templates of mails for these tests, and a post office on this machine."""

import copy
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from django.conf import settings as django_settings

from tools.sites import free_port
from vangrail.web.due.post import hang_up


@pytest.fixture
def probe(settings):
    """Let the templates beside these tests be found."""
    settings.TEMPLATES = copy.deepcopy(django_settings.TEMPLATES)
    settings.TEMPLATES[0]["DIRS"] = [str(Path(__file__).parent / "templates")]


class Office:
    """Keeps every mail; refuses people whose name says so; counts who came in."""

    def __init__(self):
        """Start empty."""
        self.mails, self.sessions = [], set()

    async def handle_RCPT(self, _server, _session, envelope, address, _options):  # noqa: N802 -- aiosmtpd's name
        """Accept an address, or not."""
        if address.startswith("gone"):
            return "550 no such person"
        if address.startswith("later"):
            return "451 try again later"
        envelope.rcpt_tos.append(address)
        return "250 fine"

    async def handle_DATA(self, _server, session, envelope):  # noqa: N802 -- aiosmtpd's name
        """Keep a mail."""
        self.sessions.add(session.peer)
        self.mails.append(envelope)
        return "250 fine"


@pytest.fixture
def office(settings):
    """Give a post office that the site sends its mail to."""
    kept = Office()
    controller = Controller(kept, hostname="127.0.0.1", port=free_port())
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS, settings.EMAIL_HOST_USER = "127.0.0.1", False, ""
    settings.EMAIL_PORT = controller.port
    yield kept
    hang_up()
    controller.stop()


@pytest.fixture
def closed(settings):
    """Let the site send its mail where nobody listens."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_USE_TLS, settings.EMAIL_PORT = "127.0.0.1", False, free_port()
    yield
    hang_up()
