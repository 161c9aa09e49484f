"""What is asked when a token is made."""

from django import forms
from django.utils.translation import gettext_lazy as _

from vangrail.web.api.models import Token


class TokenForm(forms.ModelForm[Token]):
    """What a token is for."""

    class Meta:
        model = Token
        fields = ("name", "scope")
        help_texts = {"name": _("The program or the team that will use it, so that you know later whom to ask.")}
