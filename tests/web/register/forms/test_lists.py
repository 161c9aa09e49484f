"""Forms about lists."""

from vangrail.web.register.forms.lists import PreviewForm, UploadForm


def test_a_list_comes_back_sign_by_sign():
    """Nothing is taken from its ends."""
    sent = PreviewForm({"text": "platform,name\nX,Shop\n", "seen": "abc"})
    assert sent.is_valid()
    assert sent.cleaned_data["text"].endswith("\n")
    assert not UploadForm({}).is_valid()
