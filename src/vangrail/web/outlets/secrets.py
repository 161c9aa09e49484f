"""Where the credentials of accounts stand: in the environment or in a file of the data folder, and nowhere else."""

from typing import Final

from vangrail.web.config.secrets import FOLDER, LARGEST, Safe, SecretError

PREFIX: Final = "VANGRAIL_OUTLET_"
"""How a variable has to begin."""

SAFE: Final = Safe(PREFIX)

is_name, read, is_there = SAFE.is_name, SAFE.read, SAFE.is_there

__all__ = ["FOLDER", "LARGEST", "PREFIX", "SAFE", "SecretError", "is_name", "is_there", "read"]
