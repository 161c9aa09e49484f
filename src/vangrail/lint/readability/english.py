"""English syllables by rule: vowel groups, silent e, and the words that everybody says otherwise."""

import re
from typing import Final

from vangrail.lint.readability.otherwise import said_otherwise

_GROUPS: Final = re.compile(r"[aeiouyáàâäéèêëíïóôöúü]+")
_SILENT_END: Final = re.compile(
    r"""(?:[^aeiouylr] | [aeiouy][lr] | [aeiouy]rl | r) e$      # make, file, core; not table
    | (?:[^aeiouysxzcglh] | [aeiouy]l) es$ | (?:th|ph) es$      # makes, files, clothes; not boxes, places, reaches
    | [^aeiouytdlr] ed$ | (?:[aeiouyr][lr] | ll) ed$            # asked, failed, called; not added, handled""",
    re.VERBOSE,
)
_SILENT_INSIDE: Final = re.compile(
    r"""(?: (?<=[aeiouy][^aeiouylxj]) | (?<=[aeiouy]nc) ) e     # careful, likely, statement, guideline, trademark
    (?= (?:ly|ments?|ful|less|ness|some|where|thing|one|body|times?|fore|lines?|marks?) $)""",
    re.VERBOSE,
)
_APART: Final = re.compile(
    r"""i (?=a(?!g|ge|ges$)) (?<![ctsg]i)                       # material; not special, marriage
    | (?<![ctsgn]) i (?=o(?:$|[^u])) | (?<=[rvd]) i (?=ous)     # radio, period, previous; not nation, opinion
    | (?<=[st]oc) i (?=at) | (?<=rec) i (?=at) | (?<=[oi]t) i (?=at[ei])    # associate, appreciate, negotiate
    | (?<![ctsg]) i (?=u) | i (?=e[tn][tcs]|e[tn]$) (?<![ctsg]i) | i (?=ety)   # medium, experience, society
    | (?<=sc) i (?=en) | (?<=d) i (?=et) | (?<=cl) i (?=en) | (?<=l) i (?=a[brn])    # science, client, reliable
    | (?<=cr) e (?=at) | (?<=\br) e (?=a[cl][tiol]) | (?<=\bg) e (?=o) | (?<=vid) e (?=o)    # create, react, video
    | (?<=loy) e (?=e) | (?<=\br) e (?=i[^gn]|e) | (?<=\bpr) e (?=e)   # employee, reelect, preempt
    | (?<=[^qg]) u (?=a[lrt]|ou|i[nt][gy]) | u (?=um)           # actual, ambiguous, vacuum; not language
    | (?<=[a-z]) y (?=ing) | [aeou] (?=ing) | (?<=\bc) o (?=o[pr]) | (?<=p) o (?=e[tm])    # saying, doing, cooperate
    | [iou] (?=ism) | i (?=sm)                                  # heroism, racism""",
    re.VERBOSE,
)
"""Two vowels that are two syllables, or an ending that has one more than its vowels."""

_SAID_OTHERWISE: Final = said_otherwise(
    (
        1,
        (
            "real league are were there more store stores share shares shared care cares sure here where fire fired "
            "hour hours our your hire hired the be me he she we eye don't won't can't aren't you'll they're we're "
            "you're does goes use used due"
        ),
    ),
    (
        2,
        (
            "business every people somewhere being really colleague colleagues employed therefore before ensure "
            "secure software aware require required requires evening interest interests different several someone "
            "something sometimes online website websites likewise statement statements safety facebook rely reply "
            "isn't doesn't didn't hasn't haven't wasn't shouldn't wouldn't couldn't poem quiet create science lion "
            "via trial social maybe uses issue issues value values metres hadn't mustn't needn't"
        ),
    ),
    (
        3,
        (
            "businesses everyone everything area areas idea ideas dialogue employee employees employer employers "
            "area's family camera favourite favorite whatever whenever otherwise diary denial anyone recipe genuine "
            "whoever supplier suppliers earlier carrier carriers"
        ),
    ),
    (4, "everybody apostrophe whatsoever"),
)
"""Words that the rules count wrong."""


def english(word: str) -> int:
    """Return how many syllables an English word in small letters has; 0 where it has no vowel."""
    bare = word.removesuffix("'s").removesuffix("'")
    if word in _SAID_OTHERWISE or bare in _SAID_OTHERWISE:
        return _SAID_OTHERWISE.get(word) or _SAID_OTHERWISE[bare]
    spoken = _SILENT_INSIDE.sub("", bare)
    count = len(_GROUPS.findall(spoken)) + len(_APART.findall(spoken))
    if count > 1 and _SILENT_END.search(spoken):
        count -= 1
    return count
