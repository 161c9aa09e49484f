"""A file and a function are small enough to be read in one go. What counts how is in `tools/sizes.py`."""

from tools.sizes import long_file, long_functions


def test_no_python_file_is_too_long(project):
    """Every Python file stays within the limit."""
    project.hold(long_file, project.python())


def test_no_function_is_too_long(project):
    """Every function stays within the limit, in tests and tools too."""
    project.hold(long_functions, project.python())
