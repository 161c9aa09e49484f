"""The invented company is talked about, once."""

from django.utils import timezone

from vangrail.web.mentions import demo
from vangrail.web.mentions.models import Alert, Handed, Mention, SavedSearch


def test_the_demonstration_tells_a_story(published_example, person):
    """Mentions in three languages, a storm with an alarm, and what a desk does on a day; filled twice it is the same."""
    person("Samir", "desk", desk="communications")
    person("Ines", "desk", desk="customer_care")
    demo.fill(at=timezone.now().replace(minute=58))
    demo.fill()
    assert SavedSearch.objects.count() == 2
    assert Mention.objects.count() >= 80
    assert {"nl", "en", "es"} <= set(Mention.objects.values_list("language", flat=True))
    assert {"fan_praise", "refund", "wrong_order", "threat", "accident", "journalist"} <= set(
        Mention.objects.values_list("situation", flat=True)
    )
    assert Mention.objects.filter(closed_at__isnull=False).exists()
    assert Mention.objects.filter(answered_at__isnull=False).exists()
    assert [bool(each.picture) for each in Handed.objects.order_by("pk")] == [True, False]
    assert Alert.objects.get().topic == "delivery"


def test_without_a_policy_nobody_listens(db):
    """Nothing happens."""
    demo.fill()
    assert not SavedSearch.objects.exists()
