"""Telling what the lines in a picture look like: a receipt and a till screen by amounts and words beside them, a chat, a mail."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from vangrail.check.images.conversation import conversation
from vangrail.check.images.reading import Line

Layout = Literal["receipt", "till", "chat", "mail"]

_AMOUNT: Final = re.compile(r"(?<![\d.,])-?\d{1,3}(?:[.,\s]?\d{3}){0,3}[.,]\d{2}(?![\d.,])")
_TOTAL: Final = re.compile(
    r"\b(?:sub\s?-?totaa?l|totaa?l|te betalen|a pagar|importe|amount due|balance due|base imponible)\b", re.IGNORECASE
)
_TAX: Final = re.compile(r"\b(?:vat|tax|btw|iva|tva|mwst)\b", re.IGNORECASE)
_PAID: Final = re.compile(
    r"\b(?:visa|mastercard|maestro|bancontact|contactless|contactloos|amex|change|wisselgeld|cambio|cash|contant|efectivo|tarjeta|pin|kaart|"
    r"debit|credit|receipt|kassabon|kasticket|tique|ticket|factura simplificada|order|bestelling|pedido|booking|boeking|reserva)\b",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    r"\b(?:day total|daily total|today'?s? (?:sales|total|revenue)|net sales|gross sales|sales today|turnover|operator|cashier|"
    r"[zx][- ]?(?:report|rapport)|end of day|drawer|pos|transactions|dagtotaal|dagomzet|omzet|kassalade|verkoop vandaag|"
    r"aantal klanten|transacties|total del d[ií]a|ventas (?:de )?hoy|ventas netas|cierre de caja|arqueo|transacciones|caj[oó]n)\b",
    re.IGNORECASE,
)


def layout(lines: Sequence[Line]) -> Layout | None:
    """Return what the lines look like: a chat, a mail, a receipt, a till screen or the total of a day, or nothing of the kind.

    Two marks are needed, so that one price on a poster says nothing, nor the hours on a door. A conversation about an order is one.
    """
    if talk := conversation(lines):
        return talk
    texts = [line.text for line in lines]
    whole = "\n".join(texts)
    amounts = sum(len(_AMOUNT.findall(text)) for text in texts)
    day = {match.casefold() for match in _DAY.findall(whole)}
    if amounts and day and (len(day) > 1 or amounts > 1):
        return "till"
    marks = sum(bool(pattern.search(whole)) for pattern in (_TOTAL, _TAX, _PAID))
    if (amounts >= 3 and marks and _column(lines)) or (amounts >= 2 and marks >= 2):
        return "receipt"
    return None


def _column(lines: Sequence[Line]) -> bool:
    """Tell whether three amounts end at about the same distance from the edge."""
    ends = sorted(line.box[2] for line in lines if _AMOUNT.search(line.text))
    return any(third - first < 0.12 for first, third in zip(ends, ends[2:], strict=False))
