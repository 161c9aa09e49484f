"""The page beside the policy: the shared pages of the library, filled with one company's facts. A pure function of the two."""

from datetime import date

from vangrail.documents.filler import Filler
from vangrail.documents.learning import checklists, lessons, platforms, strategy
from vangrail.documents.model import PRACTICE, Document
from vangrail.documents.outline import fingerprint
from vangrail.documents.posting import decision_card, disclaimers, green_list, pause_test
from vangrail.documents.words import word
from vangrail.languages import NAMES
from vangrail.policy.audience import Audience
from vangrail.policy.model import Policy
from vangrail.source.facts import date_words


def practice(
    policy: Policy,
    language: str,
    *,
    clauses_in: Audience | None = None,
    ending: str = "html",
    issued: date | None = None,
) -> Document:
    """Return the page in a language of the policy. It is no part of the policy that somebody reviewed, and says so.

    `clauses_in` names the readers whose document, a file with this ending, lies beside it: lessons then lead to its clauses.
    `issued` is the date on its title page.
    """
    titles = {each.id: each.texts[language].title for each in policy.clauses if clauses_in in each.audiences}
    to = Filler(policy, language, titles, f"{clauses_in}.{language}.{ending}" if clauses_in else "")
    company, day = policy.company, date_words(issued, language) if issued else ""
    version = f"{word('about.version', language)} {policy.version}"
    about = [("company", company.name), ("version", policy.version), ("date", day), ("status", to.word("status"))]
    about.append(("owner", company.owner.name if company.owner else ""))
    about += [("language", NAMES[language]), ("digest", fingerprint(policy))]
    parts = (green_list, pause_test, decision_card, platforms, disclaimers, checklists, lessons, strategy)
    return Document(
        language=language,
        kind=PRACTICE,
        title=word("title", language, company=company.name),
        subtitle=word("beside.practice", language),
        status=to.word("status"),
        reviewed=False,
        note=to.word("note"),
        edition=f"{version} · {day}" if day else version,
        about=tuple((word(f"about.{key}", language), text) for key, text in about if text),
        intro=(to.word("intro", company=company.name),),
        sections=tuple(part(to) for part in parts),
        company=company.name,
        fingerprint=fingerprint(policy),
    )
