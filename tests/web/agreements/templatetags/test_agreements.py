"""Names in the language of the page."""

from django.utils.translation import override

from vangrail.web.agreements.templatetags.agreements import kind_name, moment_name


def test_a_name_follows_the_page():
    """English, then Spanish."""
    with override("es"):
        assert (kind_name("office"), moment_name("parked")[:14]) == ("Oficina", "Con el vehícul")
