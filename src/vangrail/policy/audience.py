"""Who reads a clause, and which words each reader gets."""

from typing import Literal

Audience = Literal["personal", "corporate", "third_party", "candidate"]
"""`personal`: everybody, on their own accounts. `corporate`: who posts for the company. `third_party`: temps, agencies, cleaners.
`candidate`: people who may come to work here."""

AUDIENCES: tuple[Audience, ...] = ("personal", "corporate", "third_party", "candidate")
