"""`python -m vangrail`."""

import subprocess
import sys


def test_the_module_is_the_command():
    """With the same name in its help."""
    done = subprocess.run(
        [sys.executable, "-m", "vangrail", "--help", "--lang", "en"], capture_output=True, text=True, check=True
    )
    assert done.stdout.startswith("Usage: vangrail ")


def test_a_worker_that_imports_it_again_runs_nothing():
    """As processes that are started afresh do."""
    import vangrail.__main__ as module

    assert module.run
