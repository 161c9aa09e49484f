"""Whether a public link can be one of an account's platform."""

import re
from typing import Final
from urllib.parse import urlsplit

from django.utils.translation import gettext as _

from vangrail.web.accounts.models import Account
from vangrail.web.config.outgoing.addresses import is_web_address

HOSTS: Final = {
    "linkedin": ("linkedin.com", "lnkd.in"),
    "x": ("x.com", "twitter.com"),
    "facebook": ("facebook.com", "fb.watch", "fb.com"),
    "instagram": ("instagram.com",),
    "bluesky": ("bsky.app",),
    "youtube": ("youtube.com", "youtu.be"),
    "tiktok": ("tiktok.com",),
}
"""Where each platform has its posts; a name below one of these counts too."""

LONGEST: Final = 500
_POST: Final = re.compile(r"[^/?#]")


def fits(account: Account, link: str) -> str:
    """Return what is wrong with a link as the address of a post of this account, in one sentence; nothing where it fits."""
    if len(link) > LONGEST or not is_web_address(link):
        return _("This is no link. Copy it from the address bar of the browser; it begins with https://")
    parts = urlsplit(link)
    hosts = HOSTS.get(account.platform) or tuple(filter(None, [_own(account)]))
    host = (parts.hostname or "").removeprefix("www.")
    if hosts and not any(host == each or host.endswith(f".{each}") for each in hosts):
        sentence = _("This link leads to %(found)s. A post on %(platform)s stands at %(wanted)s.")
        names = {"found": host, "platform": account.get_platform_display(), "wanted": hosts[0]}
        return sentence % names
    if not _POST.search(f"{parts.path}{parts.query}"[1:]):
        return _("This link leads to the front page. Open the post itself and copy that link.")
    return ""


def _own(account: Account) -> str:
    """Return the host of an account's own address, for platforms that have many: Mastodon and what is elsewhere."""
    return (urlsplit(account.url).hostname or "").removeprefix("www.")
