"""Who is thanked for which version: the suggestions that were taken between the version before it and this one."""

from vangrail.web.policies.models import Version
from vangrail.web.policies.reading.thanks import Thanks
from vangrail.web.suggestions.models import Merge, Suggestion


def thanks(old: Version, new: Version) -> list[Thanks]:
    """Return the suggestions that were taken after one version was published and before another was, with who may be named."""
    rows = Suggestion.objects.filter(
        decision__outcome__in=("taken", "partly"),
        decision__at__gt=old.publication.at,
        decision__at__lte=new.publication.at,
    )
    return [
        Thanks(row.clause, row.text, row.language, _names(row))
        for row in rows.select_related("by").order_by("decision__at")
    ]


def _names(row: Suggestion) -> tuple[str, ...]:
    """Return the authors who want to be named: of this one, and of those that went into it."""
    merged = Merge.objects.filter(into=row).select_related("suggestion__by")
    authors = [row, *(each.suggestion for each in merged)]
    return tuple(dict.fromkeys(each.by.name for each in authors if each.by and each.credits_name))
