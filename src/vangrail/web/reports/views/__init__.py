"""The pages: reporting, coming back with a code, and reading."""
