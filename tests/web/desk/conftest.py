"""A social team, with questions that wait for it."""

from tests.web.questions.conftest import dirk, held, lena, put, unhurried

__all__ = ["dirk", "held", "lena", "put", "unhurried"]
