"""Whether a mail address is the company's own: at a domain that the policy publishes, never at everybody's mail host."""

from vangrail.policy.contacts import PublicContacts
from vangrail.web.policies.queries import current


def is_ours(address: str) -> bool:
    """Return whether an address is at one of the company's domains."""
    policy = current()
    if policy is None:
        return False
    host = address.rpartition("@")[2].casefold()
    return any(host == domain or host.endswith(f".{domain}") for domain in PublicContacts(policy).domains)
