"""How often credentials are changed, by sector."""

import pytest

from vangrail.languages import SHIPPED
from vangrail.source.cadence import cadence
from vangrail.source.data import table
from vangrail.source.names import sectors


def test_the_fewest_days_of_a_companys_sectors_hold():
    """And what is usual where no sector asks for less."""
    assert (cadence(["retail"]).days, cadence(["retail"]).sector) == (180, "")
    assert (cadence(["retail", "finance"]).days, cadence(["retail", "finance"]).sector) == (90, "finance")


@pytest.mark.parametrize("language", SHIPPED)
def test_every_figure_has_its_reason_and_a_source(language):
    """In every language."""
    found = [cadence([]), *(cadence([sector]) for sector in table("cadence")["sector"])]
    assert len({each.why(language) for each in found}) == len(found)
    assert all(each.sources for each in found)


def test_every_sector_is_one_that_a_company_can_be_of():
    """No row waits for a name that nobody has."""
    assert set(table("cadence")["sector"]) <= set(sectors())
