"""What all tests share: no clock in property tests, and a cache of their own."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

from hypothesis import settings

# Machines that run tests are shared: a slow moment is not a finding.
settings.register_profile("vangrail", deadline=None)
settings.load_profile("vangrail")

# Compiled databases are reused between test runs, but never taken from or left in a person's own cache.
os.environ.setdefault("VANGRAIL_CACHE", str(Path(tempfile.gettempdir()) / f"vangrail-tests-{os.getuid()}"))

# The web application's data folder: one for a run, so that no test reads or writes a person's own. The settings are named here and
# not in pyproject.toml, because they would be read before this file.
os.environ["DJANGO_SETTINGS_MODULE"] = "vangrail.web.config.settings"
os.environ["VANGRAIL_DATA"] = tempfile.mkdtemp(prefix="vangrail-tests-data-")
atexit.register(shutil.rmtree, os.environ["VANGRAIL_DATA"], ignore_errors=True)

import django  # noqa: E402 -- it reads the settings, and with them the folder

django.setup()
