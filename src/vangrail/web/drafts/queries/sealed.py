"""What a draft says, whole and in one form: what is approved and sent is this and nothing else."""

import hashlib
import json
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from vangrail.web.drafts.models import Draft, Picture, Variant


def content(draft: Draft) -> dict[str, Any]:
    """Return everything that goes out, and what decides by which road: texts, pictures, when, the topic, what it answers.

    The note, the sources and the title stay inside and are not part of it. The same draft gives the same value, key for key.
    """
    return {
        "topic": draft.topic,
        "target_at": draft.target_at.astimezone(UTC).isoformat() if draft.target_at else None,
        "in_reply_to": draft.in_reply_to,
        "variants": [
            {
                "account": variant.account_id,
                "platform": variant.account.platform,
                "language": variant.language,
                "text": variant.text,
            }
            for variant in draft.variants.select_related("account").order_by("account_id", "language")
        ],
        "pictures": [
            {
                "digest": picture.digest,
                "media_type": picture.media_type,
                "alt": {language: picture.alt[language] for language in sorted(picture.alt)},
            }
            for picture in draft.pictures.order_by("pk")
        ],
    }


def wording(variants: Iterable[Variant], pictures: Iterable[Picture]) -> str:
    """Return every word that goes out with some texts: theirs, and what the pictures say in each of their languages.

    What a picture says is what can be read in it, and the words beside it for who cannot see it. Without a text nothing goes out.
    """
    texts = list(variants)
    if not texts:
        return ""
    seen, languages = list(pictures), dict.fromkeys(variant.language for variant in texts)
    beside = [picture.alt_in(language) for picture in seen for language in languages]
    said = [*(variant.text for variant in texts), *beside, *(picture.read for picture in seen)]
    return "\n".join(dict.fromkeys(words for words in said if words))


def digest_of(draft: Draft) -> str:
    """Return the SHA-256 of what goes out, as 64 hexadecimal digits. It changes with every character of it."""
    body = json.dumps(content(draft), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
