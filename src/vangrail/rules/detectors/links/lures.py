"""Words that make a borrowed name a trap ("login", "claim", "airdrop"), and the places where traps are cheap to set."""

from typing import Final

from vangrail.rules.detectors.base import lazily, listed

PULL: Final = listed(
    "login, logon, signin, sign-in, verify, verif, verification, validat, secure, security, account, update, "
    "support, helpdesk, confirm, unlock, recover, restore, billing, invoice, payment, refund, wallet, claim, "
    "airdrop, reward, bonus, giveaway, gift, prize, winner, promo, free, auth, authenticat, connect, sync, "
    "rectif, migrat, resolv, fix, dapp, token, mint, staking, stake, swap, bridge, register, access, alert, "
    "inloggen, betaal, pakket, track, levering, actualizar, verificar, cuenta, seguro, soporte, multa, premio, "
    "konto, sicher, paiement, compte, livraison, colis, portal, online, service, team, official, app, web, help, "
    "desk, center, centre, info, drop, io, net, dev, finance, nft, coin, crypto, pro, live"
)
"""Beside somebody's name these words make it a borrowed one."""

STRONG: Final = lazily(
    r"airdr?o?p|wallet-?(?:connect|sync|valid|fix|verif|link|auth|chain|support)|(?:connect|crypto|verif|secure|"
    r"sync)-?wallet|(?:^|-)dapp|dapps|"
    r"metamask|trust-?wallet|mainn?et|multi-?chain|(?:^|-)defi|defi(?:-|$)|web3|rectif|node-?(?:fix|valid|sync|auth|"
    r"restore)|"
    r"(?:chain|token|coin|dapp|error|system)s?-?(?:fix|sync|rectif|restore)|nft|(?:^|-)xrp|pepe|meme-?coin|erc-?20|"
    r"usdt|liquidity|"
    r"(?:^|-)claims?(?:-|$)|(?:^|-)rewards?(?:-|$)|re-?claim|gift-?box|(?:crypto|smart|live|on)-?chain|(?:live|pc|"
    r"multi|cloud|app)-?sync"
)
"""Words that hardly stand in the name of an honest company."""

BAIT: Final = lazily(
    r"airdrop|walletconnect|wallet-?(?:sync|valid|fix|verif|auth)|metamask|trust-?wallet|mainnet|multi-?chain|rectif|"
    r"(?:^|-)claims?-|-claims?$|(?:^|-)rewards?-|connect-?wallet|node-?(?:fix|valid|sync)"
)
"""Words that are bait wherever the name is registered."""

SOFT: Final = listed(
    "wallet, claim, reward, token, coin, crypto, chain, swap, staking, stake, mint, nft, drop, bridge, connect, "
    "sync, valid, verif, auth, fix, restore, recover, resolv, migrat, protocol, node, ledger, dex, secure, login, "
    "support, account, giveaway, bonus, free, presale, allocation, register, portal, app, eth, btc, sushi, manta, "
    "yield, vault, smart, debug, certif, network, finance, project, decentral"
)
"""Two of these in one name, on a cheap ending or free host, or three anywhere, are a lure."""

CHEAP: Final = frozenset(
    "xyz top icu live site online club click link cfd sbs lol fun space website tech shop store cc gq ml cf ga tk "
    "info pro app network "
    "world finance land claims rewards lat bond buzz cyou rest quest monster pics help host press wiki cam vip ltd "
    "cloud digital "
    "support exchange financial markets zip mov win bid loan trade market fit art life today best dev wtf cash gift "
    "one biz in co us".split()
)
"""Endings that cost little or nothing."""

FREE_HOSTS: Final = lazily(
    r"(?:^|\.)(?:pages\.dev|workers\.dev|vercel\.app|netlify\.app|firebaseapp\.com|web\.app|webflow\.io|glitch\.me|"
    r"surge\.sh|fleek\.co|"
    r"r2\.dev|github\.io|weebly\.com|wixsite\.com|blogspot\.com|000webhostapp\.com|herokuapp\.com|onrender\.com|"
    r"replit\.app|repl\.co|"
    r"42web\.io|ddns\.us|ddns\.net|duckdns\.org|ngrok\.io|ngrok-free\.app|framer\.app|framer\.website|square\.site|"
    r"mystrikingly\.com|"
    r"godaddysites\.com|typedream\.app|gitbook\.io|plesk\.page|azurewebsites\.net|trycloudflare\.com)$"
)
"""Hosts on which anybody can have a name for nothing."""


def is_lure(name: str, ending: str, *, free_host: bool) -> bool:
    """Return whether a registered name (without its ending) is a lure by its words alone."""
    strong = len(set(STRONG.findall(name)))
    rest = STRONG.sub(" ", name) if strong else name
    soft = sum(word in rest for word in SOFT)
    cheap = free_host or ending.rsplit(".", 1)[-1] in CHEAP
    if cheap:
        return strong >= 1 or soft >= 2
    return strong >= 2 or (strong >= 1 and soft >= 1) or soft >= 3 or BAIT.search(name) is not None
