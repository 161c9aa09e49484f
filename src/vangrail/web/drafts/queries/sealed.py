"""What a draft says, whole and in one form: what is approved and sent is this and nothing else."""

import hashlib
import json
from datetime import UTC
from typing import Any

from vangrail.web.drafts.models import Draft


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


def digest_of(draft: Draft) -> str:
    """Return the SHA-256 of what goes out, as 64 hexadecimal digits. It changes with every character of it."""
    body = json.dumps(content(draft), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
