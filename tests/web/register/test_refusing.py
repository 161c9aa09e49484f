"""What reads like a secret is refused; what points at one is taken."""

import pytest
from django.core.exceptions import ValidationError

from vangrail.web.register.refusing import reads_like_a_secret, refuse


@pytest.mark.parametrize(
    "text",
    [
        "The password is Sunny-Heron-42",
        "wachtwoord: zomer2026!",
        "Tr0ub4dor&3x",
        "ghp_" + "a8Kd93jfLqP20xMz7RtYuWvB1nC5eG6hJ4sT",
        "JBSWY3DPEHPK3PXP",
        "otpauth://totp/shop?secret=JBSWY3DPEHPK3PXP",
        "8fk2-93ks 1mz0-77ab k3j4-a91z",
        "12345678 87654321 11223344",
        "https://ann:Sunny42heron@social.example/",
        "Changed, now aB3dE9fGh2Jk8LmN4pQr",
    ],
)
def test_a_secret_is_refused(text):
    """And the sentence does not repeat it."""
    with pytest.raises(ValidationError) as error:
        refuse("harmless", text)
    assert text not in str(error.value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Ticket CHG-20931, seen by Olga",
        "https://tickets.example/browse/SEC-441?filter=10021",
        "Version 12 in the vault, 22 November 2026 14:05",
        "The safe in Ghent, second drawer, envelope 4",
        "social/instagram-shop",
        "security@example.org",
        "9b2d7c1e-54aa-4a7b-8a10-1f2e3d4c5b6a",
        "Editor and moderator for the evening shift",
        "Vernieuwd na vertrek, bevestigd door de servicedesk (INC0042317)",
    ],
)
def test_what_points_at_one_is_taken(text):
    """A ticket, a place, a version, an address."""
    assert not reads_like_a_secret(text)
