"""Forms about lists of people."""

from vangrail.web.people.forms.intake import ColumnsForm, UploadForm


def test_every_field_can_be_given_a_column():
    """Or none; who is missing stays unless it is ticked."""
    form = ColumnsForm(["nr", "naam"], {"column_number": "0", "column_name": "1"})
    assert form.is_valid()
    assert (form.columns, form.cleaned_data["absent_leave"]) == ({"number": 0, "name": 1}, False)
    assert not ColumnsForm(["nr"], {"column_number": "7"}).is_valid()


def test_a_list_is_a_file():
    """Without one there is nothing to look at."""
    assert not UploadForm({}, {}).is_valid()
