"""The shapes of records."""

from vangrail.web.api.schemas.records import AccountOut, EntryOut


def test_nobody_stands_in_a_record():
    """No field for who did it, nor for what was said."""
    assert not {"actor", "by", "said", "person", "custodian"} & {*EntryOut.model_fields, *AccountOut.model_fields}
