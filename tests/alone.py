"""The web application's settings for tests: read once, with a data folder of their own that is removed afterwards.

They are named here and not in pyproject.toml, because they would be read before anybody could say which folder.
"""

import atexit
import os
import shutil
import tempfile

os.environ["DJANGO_SETTINGS_MODULE"] = "vangrail.web.config.settings"
os.environ["VANGRAIL_DATA"] = tempfile.mkdtemp(prefix="vangrail-tests-data-")
atexit.register(shutil.rmtree, os.environ["VANGRAIL_DATA"], ignore_errors=True)

import django  # noqa: E402 -- it reads the settings, and with them the folder

django.setup()
