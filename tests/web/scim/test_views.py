"""The way in for the company's directory."""

import subprocess
import sys


def test_the_protocol_is_loaded_with_the_first_request():
    """A site without a directory starts, and knows all its addresses, without it."""
    code = (
        "from vangrail.web.running import start\nstart.configure()\nimport sys\nimport vangrail.web.config.urls\n"
        "print(sorted(name for name in sys.modules if name.startswith('scim2')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert done.stdout.splitlines()[-1] == "[]"
