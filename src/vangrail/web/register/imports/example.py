"""A list of accounts of nobody, to see what one looks like."""

from typing import Final

EXAMPLE: Final[tuple[tuple[str, ...], ...]] = (
    ("LinkedIn", "Acme", "acme", "https://linkedin.example/acme", "The company and its people", "communications", "BE", "nl, en",
     "", "", "ann@example.org; bert@example.org", "key", "key", "The safe, second drawer", "social@example.org",
     "https://vault.example/items/12", "Planner", "2026-10-01"),
    ("Instagram", "Acme shop", "@acmeshop", "https://instagram.example/acmeshop", "What happens in the shop", "communications", "",
     "nl", "", "", "bert@example.org; carla@example.org", "app", "company_phone", "The vault", "company", "", "", ""),
)  # fmt: skip
"""Rows in the order of the fields."""
