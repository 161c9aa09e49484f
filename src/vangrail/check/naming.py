"""What in a text that many will read could point to somebody, or say what only few may know: names, numbers, addresses, terms.

It is asked before an answer to one person becomes an answer for everybody. What is certain has to go; what only looks like a name
is shown, and a person says that it is none.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from vangrail.check.precedents import ends_like, tokens
from vangrail.policy.contacts import PublicContacts
from vangrail.policy.model import Policy
from vangrail.rules.detectors import detectors
from vangrail.rules.fold import Folded
from vangrail.rules.spans import joined

PERSONAL: Final = (
    "address", "birth_date", "claim_number", "credential", "email", "iban", "national_id", "payment_card", "phone", "plate",
)  # fmt: skip
"""Detectors whose finds are somebody's."""

_NOBODY: Final = frozenset({"email.role", "phone.service"})
"""Kinds that are a counter, and no person."""

_STEP: Final = 20
"""Characters between the places at which a detector is asked; each looks further around than that."""

_WORD: Final = re.compile(r"\w+")
_HANDLE: Final = re.compile(
    r"(?<![\w.@/])@\w[\w.]{1,29}(?:@[\w.-]+)?"
    r"|(?<!\w)(?:https?://)?(?:[a-z]{2,3}\.)?(?:instagram|facebook|tiktok|linkedin|twitter|threads|x|bsky)\.(?:com|net|app)/[^\s)]+",
    re.IGNORECASE,
)
_CAPITAL: Final = r"[^\W\d_a-zß-öø-ÿ][\w'’-]*"
_ADDRESSED: Final = re.compile(
    r"(?<!\w)(?:Mr|Mrs|Ms|Mx|Dr|Prof|[Dd]hr|[Mm]evr|[Mm]evrouw|[Mm]eneer|[Dd]e heer|[Mm]w"
    r"|[Dd]okter|Sr|Sra|[Ss]eñora?|[Dd]on|[Dd]oña)"
    rf"\.? ((?:(?:van|de|der|den|del|la|von) )*{_CAPITAL}(?: {_CAPITAL})*)"
)
_CAPITALS: Final = re.compile(rf"(?<=[^\W_] )(?<![.!?:] ){_CAPITAL}(?: {_CAPITAL})*|{_CAPITAL}(?: {_CAPITAL})+")
_BEGINS: Final = re.compile(r"(?:^|[.!?:¿¡\"“«‘(\n])\s*$")
_KNOWN: Final = frozenset(
    "i im ill id ive facebook instagram linkedin tiktok youtube whatsapp bluesky mastodon twitter snapchat reddit threads "
    "google x hr it pr ai "
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october "
    "november december christmas easter english dutch spanish french german europe belgium netherlands spain".split()
)
"""Words with a capital that are nobody's name."""


@dataclass(frozen=True, slots=True)
class Telling:
    """A place (start, end) in a text that could point to somebody, and what it is. `sure` ones have to go.

    A need-to-know word (`secret`) has no place: nobody is told which one it is.
    """

    kind: str
    start: int = 0
    end: int = 0
    sure: bool = True

    def words(self, text: str) -> str:
        """Return the words that it is about."""
        return text[self.start : self.end]


def telling(text: str, policy: Policy, names: Iterable[str] = ()) -> tuple[Telling, ...]:
    """Return what in a text could point to somebody or tell a secret, in order. `names` are people who are known here."""
    folded = Folded(text)
    sure = [*_detected(folded, policy), *_handles(text), *_terms(folded, policy, names), *_addressed(text)]
    taken = joined(sorted((one.start, one.end) for one in sure))
    doubtful = [
        one for one in _doubtful(text, policy) if not any(one.start < end and start < one.end for start, end in taken)
    ]
    return tuple(sorted({*sure, *doubtful}, key=lambda one: (one.start, one.end, one.kind)))


def _detected(folded: Folded, policy: Policy) -> Iterator[Telling]:
    contacts = PublicContacts(policy)
    around = range(0, len(folded.text) + _STEP, _STEP)
    found = detectors()
    for name in PERSONAL:
        for match in found[name].find(folded, [min(place, len(folded.text)) for place in around]):
            if match.kind not in _NOBODY and not contacts.has(folded.original(match.start, match.end)):
                yield Telling(name, *folded.span(match.start, match.end))


def _handles(text: str) -> Iterator[Telling]:
    for match in _HANDLE.finditer(text):
        yield Telling("handle", *match.span())


def _terms(folded: Folded, policy: Policy, names: Iterable[str]) -> Iterator[Telling]:
    """Yield people by their whole name, and the company's own words that are not for everybody."""
    lexicon = policy.lexicon
    inner = (
        *lexicon.secret,
        *lexicon.customers,
        *lexicon.legal_matters,
        *(t for each in policy.embargoes for t in each.terms),
    )
    secret = policy.need_to_know.terms if policy.need_to_know else ()
    words = list(_WORD.finditer(folded.text))
    plain = [word[0] for word in words]
    here = set(plain) | {form for word in plain for form in ends_like(word)}
    for kind, terms in (("name", names), ("inner", inner), ("secret", secret)):
        for term in terms:
            parts = tokens(term)
            if not parts or parts[0] not in here or (kind == "name" and len(parts) < 2):
                continue
            for place in _places(parts, plain):
                if kind == "secret":
                    yield Telling("secret")
                    break
                yield Telling(kind, *folded.span(words[place].start(), words[place + len(parts) - 1].end()))


def _places(parts: Sequence[str], words: Sequence[str]) -> Iterator[int]:
    """Yield where a term begins; its last word may have an ending."""
    *whole, last = parts
    for place in range(len(words) - len(whole)):
        end = place + len(whole)
        if list(words[place:end]) == whole and last in ends_like(words[end]):
            yield place


def _addressed(text: str) -> Iterator[Telling]:
    for match in _ADDRESSED.finditer(text):
        yield Telling("name", *match.span(1))


def _doubtful(text: str, policy: Policy) -> Iterator[Telling]:
    """Yield words with a capital inside a sentence, and several in a row, that are not the company's own."""
    own = (policy.company.name, *policy.lexicon.also_called, *policy.lexicon.products, *policy.lexicon.competitors)
    known = _KNOWN | {token for term in own for token in tokens(term)}
    for match in _CAPITALS.finditer(text):
        words = tokens(match[0])
        if _BEGINS.search(text[: match.start()]):
            words = words[1:]  # it has its capital from the sentence
        if not all(word in known for word in words) and not match[0].isupper():
            yield Telling("name", *match.span(), sure=False)
