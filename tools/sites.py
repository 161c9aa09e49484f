"""A site in a process of its own, for whoever starts one: a port that is free, and the settings that it starts with."""

import os
import socket
from pathlib import Path


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def surroundings(folder: Path | str, address: str, **more: str) -> dict[str, str]:
    """Return the environment of a site with its data in a folder, known at an address; `more` are settings."""
    return os.environ | {
        "DJANGO_SETTINGS_MODULE": "vangrail.web.config.settings",
        "VANGRAIL_DATA": str(folder),
        "VANGRAIL_ADDRESS": address,
        "PYTHONUTF8": "1",
        **more,
    }
