"""The connections there are, and whether their secrets are."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from vangrail.web.outlets.actions.connecting import close
from vangrail.web.outlets.models import Connection
from vangrail.web.outlets.queries.connections import connection_for, lines

pytestmark = pytest.mark.django_db


def test_each_account_has_a_line(connected, account, writer, auditor, employee, monkeypatch):
    """Connected or not, with the secret there or not."""
    connected()
    account("linkedin")
    assert [(each.connection is None, each.has_secret) for each in lines(auditor)] == [(True, False), (False, True)]
    monkeypatch.delenv("VANGRAIL_OUTLET_TEST")
    assert not any(each.has_secret for each in lines(writer))
    with pytest.raises(PermissionDenied):
        lines(employee)


def test_a_closed_one_is_gone(connected, writer):
    """Its number leads nowhere."""
    connected()
    made = Connection.objects.get()
    assert connection_for(writer, made.pk) == made
    close(made, by=writer)
    with pytest.raises(Http404):
        connection_for(writer, made.pk)
