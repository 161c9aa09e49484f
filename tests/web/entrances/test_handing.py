"""The way in for what somebody saw."""

from vangrail.web.entrances import handing
from vangrail.web.entrances.handing import Way


def test_there_is_a_way_while_it_is_open(monkeypatch):
    """The last one that was brought; none where nobody brought one."""
    monkeypatch.setattr(handing, "_WAYS", [])
    assert handing.way() is None
    here = Way(lambda: True, lambda *_sent: None, lambda *_found: None)
    for each in (Way(lambda: True, here.form, here.take), here):
        handing.provide(each)
    assert handing.way() is here
    handing.provide(Way(lambda: False, here.form, here.take))
    assert handing.way() is None
