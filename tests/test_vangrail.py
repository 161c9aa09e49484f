"""The names that programs use."""

import subprocess
import sys

import pytest

import vangrail


def test_every_public_name_can_be_used():
    """Each lives where it is said to live."""
    assert {name: bool(getattr(vangrail, name)) for name in vangrail.__all__} == dict.fromkeys(vangrail.__all__, True)
    assert {"load_policy", "policy_from_answers"} <= set(dir(vangrail))


def test_a_name_that_is_none_is_refused():
    """As Python does it."""
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = vangrail.nothing


def test_importing_costs_nothing():
    """No library is loaded before it is needed."""
    script = "import sys, vangrail; print(sorted({'pydantic', 'hyperscan', 're2', 'pyarrow', 'markdown_it'} & set(sys.modules)))"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout.strip()
        == "[]"
    )
