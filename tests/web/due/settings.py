"""The site's settings, with the mails that stand beside these tests."""

from pathlib import Path

from vangrail.web.config.settings import *  # noqa: F403 -- all of them, as they are
from vangrail.web.config.settings import TEMPLATES

TEMPLATES[0]["DIRS"] = [str(Path(__file__).parent / "templates")]
