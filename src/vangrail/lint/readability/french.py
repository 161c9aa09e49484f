"""French syllables as they are spoken: vowel groups without the silent endings."""

import re
from typing import Final

_VOWELS: Final = "aeiouyàâäéèêëîïôöùûüœæ"
_SILENT_U: Final = re.compile(r"qu(?=[aeiouéèêàâ])|gu(?=[eiéèê])")
_SILENT_E: Final = re.compile(r"(?<=g)e(?=[aoâô])")
_Y_BETWEEN: Final = re.compile(r"(?<=[aeou])y(?=[aeiouéè])")
_SOUNDED_ENT: Final = re.compile(
    r"(?:[^fi]m|cli|souv|cont|ag|arg|acc|tal|sid|abs|réc|prud|urg|fér|val|ati|atien|par|prés|tin|équ|évid|exist|cid|dolesc|ident|compét|qui|sci)ents?$"
)
_END: Final = re.compile(rf"(?<=[^{_VOWELS}])(?:ent|es|e)$|(?<=[{_VOWELS}])(?:ent|es|e)$")
_APART: Final = re.compile(
    r"é(?=[aeéoiuè])|[ïë](?=[aeiouéèœ])|[aeou](?=[ïëü])|(?<=[bcdfgptv][rl])i(?=[aeéèoâ])|(?<=[^qgo])u(?=[aéèâ]|er|eu[rs]e?)|"
    r"(?<=o)u(?=[aéè]|er|eu)|a(?=o(?!û))|o(?=[aéè])|(?<=bl)i(?=[eéoa])|(?<=di)a(?=é)"
)


def french(word: str) -> int:
    """Return how many syllables a French word in small letters has when it is spoken; 0 where it has no vowel."""
    spoken = _Y_BETWEEN.sub("ij", _SILENT_E.sub("", _SILENT_U.sub("k", word)))
    if not _SOUNDED_ENT.search(spoken):
        shorter = _END.sub("", spoken)
        spoken = shorter if re.search(rf"[{_VOWELS}]", shorter) else spoken
    return len(re.findall(rf"[{_VOWELS}]+", spoken)) + len(_APART.findall(spoken))
