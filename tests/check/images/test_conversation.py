"""A chat and a mail are told from other writing, and above all other writing from them."""

import pytest

from tests.check.images.pictures import CHAT, MAIL, written
from vangrail.check.images import reading
from vangrail.check.images.conversation import conversation
from vangrail.check.images.opening import opened
from vangrail.check.images.reading import Line

CHATS = {
    "whatsapp, en": (
        "Marta Claes",
        "last seen today at 10:40",
        "Did you hear about Jan?",
        "10:31",
        "No, what happened?",
        "10:32 ✓✓",
    ),
    "whatsapp, nl": ("Marta", "online", "Vandaag", "Heb je het gehoord van Jan?", "10:31", "Nee, vertel", "10:32"),
    "whatsapp, es": ("Marta", "en línea", "Hoy", "¿Sabes lo de Juan?", "10:31", "No, cuéntame", "10:33"),
    "typing": ("Noor", "aan het typen…", "Ik kom later 18:02", "Ok 18:03"),
    "no head": (
        "Did you tell her? 21:31",
        "I did, she was angry 21:32",
        "What did she say to you? 21:34",
        "I will call you 21:36",
    ),
    "group": ("Workshop team", "Ada, Bea, Jan, You", "Meeting moved 14:02", "Ok 14:04"),
    "imessage": ("Ada", "iMessage", "Today 10:32", "Are you coming?", "Delivered"),
    "messenger": ("Ada Peeters", "Active 5m ago", "The client is furious 09:12", "Seen by Bea"),
    "teams": (
        "Ada Claes 10:32 AM",
        "The numbers are bad",
        "Bea Maes 10:34 AM",
        "Do not tell sales",
        "Type a new message",
    ),
    "slack": (
        "# general",
        "Ada 4:32 PM",
        "We lose the contract",
        "Bea 4:41 PM",
        "What?",
        "3 replies",
        "Message #general",
    ),
    "read": ("Ben je er al?", "Bijna", "Gelezen om 10:32", "Typ een bericht", "Gisteren"),
    "deleted": ("Jan", "Este mensaje fue eliminado", "¿Por qué lo borras? 10:11", "Nada 10:12"),
    "exported": ("22/11/2026, 10:32 - Ada: hello", "22/11/2026, 10:33 - Bea: hi there"),
    "sms, es": (
        "Ana",
        "¿Puedes cubrir mi turno? 19:47",
        "No puedo, estoy con el niño 19:49",
        "Hoy",
        "Te llamo luego 19:52",
    ),
    "fullwidth": ("Marta", "typing...", "Did you hear it? 10：31", "No 10：32"),
}
MAILS = {
    "outlook, en": ("From: Ada Claes", "Sent: Monday 3 November 2026 10:32", "To: Team", "Subject: Your complaint"),
    "outlook, nl": ("Van: Ada Claes", "Verzonden: maandag 3 november", "Aan: Jan", "Onderwerp: Je rooster"),
    "outlook, es": ("De: Ana Ruiz", "Enviado el: lunes, 3 de noviembre", "Para: Juan", "Asunto: Turnos"),
    "two heads": ("Onderwerp: ontslag", "Van: hr@shop.example"),
    "addresses": ("From: Ada <ada@shop.example>", "To: bea@shop.example", "See below."),
    "gmail": ("Your contract", "Ada Claes", "to me", "Dear Bea,", "Reply all"),
    "answer": ("RE: schade", "Op 3 nov. 2026 om 10:32 schreef Ada:", "Beste"),
    "phone": ("Hi Bea,", "On Mon, Ada wrote:", "Sent from my phone"),
    "forwarded, es": ("---------- Mensaje reenviado ----------", "De: Ana Ruiz", "Hola"),
}
NEITHER = {
    "nothing": (),
    "board": ("Vandaag", "Vertrek", "Gent-Sint-Pieters 10:32", "Brussel-Zuid 10:41", "Antwerpen 10:57"),
    "board, bare": ("Today", "Ghent 10:32", "Brussels 10:41", "Antwerp 10:57", "Do you have a ticket?", "Ask me"),
    "opening hours": (
        "Open today",
        "Monday 9:00 - 18:00",
        "Tuesday 9:00 - 18:00",
        "You are welcome",
        "Yesterday's bread for my hens",
    ),
    "hours in columns": ("Vandaag", "09:00", "18:00", "Online", "Afgehaald om 17:30"),
    "event": ("Programme", "What can I do for you? 10:30", "Ask me anything 11:00", "Coffee with you 12:15", "Today"),
    "event, no head": (
        "I care, and you? 10:30",
        "Ask me anything 11:00",
        "What do you think? 11:45",
        "Yesterday",
        "Lunch 12:20",
    ),
    "football": ("KV Gent 2 - 1 Club", "45:00", "Today 20:45", "Second half 21:47", "You never walk alone"),
    "run": ("My run", "Today", "Your pace 5:32", "Time 24:11", "You beat your best time!"),
    "race": ("Ada 21:32", "Bea 22:04", "Cas 23:11", "Well done to you and my team"),
    "videos": (
        "Yesterday",
        "How I built my house 12:34",
        "Can you fix it? 8:21",
        "Why you need this 10:07",
        "1,204 views",
    ),
    "parcel": ("Delivered", "Today", "Left with your neighbour 10:32", "Out for delivery 08:11", "Arrived 05:43"),
    "calls": ("Missed call", "Today", "Ada 10:32", "Bea 11:47", "Cas 11:51"),
    "lost cat": (
        "LOST CAT",
        "Last seen yesterday at 18:41",
        "Have you seen Minou?",
        "Call me: I miss her",
        "0470 00 00 00",
    ),
    "phone screen": ("10:32", "Weather", "Today 14:00", "Rain"),
    "web shop": ("Online", "Message", "SALE STARTS 10:00", "ENDS 18:00", "Tell your friends"),
    "post": ("Ada @ada", "I love my job, do you?", "10:32 · 22 Nov 2026", "Reply", "Like"),
    "alarm": ("07:31", "Mon, Tue", "08:12", "Today", "Online"),
    "gift": ("To: Ada", "From: Grandma", "I hope you like it"),
    "ticket": ("From: Ghent", "To: Brussels", "Date: 22 Nov", "Departure 10:32"),
    "billete": ("De: Madrid", "Para: Sevilla", "Fecha: 22 nov", "Salidas 10:32"),
    "route": ("Van: Gent", "Aan: Brugge", "Vandaag", "Bus 10:32"),
    "class": ("Subject: Maths", "From: 9:00", "To: 10:00", "Room 4"),
    "exam": ("Subject: Physics", "Date: 22 November", "Name:"),
    "contact": ("Mail us: hello@shop.example", "Call 0470 00 00 00", "Write your message", "Open today 9:00"),
    "letter": ("Dear Ada,", "You asked me about my contract.", "Kind regards,", "Bea"),
    "quote": ("I am because you are", "What would you do?", "My motto since 2019"),
    "menu": ("Soup 4,50", "Happy hour 17:00", "Ask me for today's cake", "Do you like it?"),
    "receipt": ("Kassabon 0042", "22-11-2026 10:32", "Helm 34,95", "BTW 21%", "TOTAAL 34,95", "Bedankt en tot ziens"),
    "tv": ("Today", "I love you 20:35", "Who wants me? 21:40", "You and my friends 22:15"),
    "book": ("Read by two million people", "Doors 19:30", "Start 20:00", "Online", "Do you come to my reading?"),
    "party": ("Food, music, you", "Doors 19:30", "Band 20:45", "Today"),
    "form": ("Type your message", "Open today 9:00", "Message", "Today 9:00", "We call you back"),
    "testimonio": ("De: Ana Ruiz", "Para mí, trabajar aquí es una suerte", "¿Y tú?"),
    "clock in": ("Ada 08:02", "Bea 08:04", "Cas 08:11", "Today", "Sent"),
}


def lines(texts):
    """Return lines below each other, below the bar of a phone."""
    high = 0.8 / max(len(texts), 1)
    return [Line(text, (0.1, 0.1 + n * high, 0.6, 0.1 + (n + 0.6) * high)) for n, text in enumerate(texts)]


@pytest.mark.parametrize("name", CHATS)
def test_a_chat_is_recognised(name):
    """Of the programs that people use, in each language, also without the head of the window."""
    assert conversation(lines(CHATS[name])) == "chat"


@pytest.mark.parametrize("name", MAILS)
def test_a_mail_is_recognised(name):
    """By two of its heads, or by what a program writes around an answer."""
    assert conversation(lines(MAILS[name])) == "mail"


@pytest.mark.parametrize("name", NEITHER)
def test_other_writing_is_neither(name):
    """Boards, hours, programmes, scores, parcels, labels: a wrong answer would ask for a consent that nobody can give."""
    assert conversation(lines(NEITHER[name])) is None


@pytest.mark.parametrize("texts", [*CHATS.values(), *MAILS.values()], ids=[*CHATS, *MAILS])
def test_one_line_of_it_says_nothing(texts):
    """Whichever it is."""
    assert [text for text in texts if conversation(lines([text]))] == []


def test_times_in_columns_are_a_plan():
    """Only what stands last in its row, alone with its words, is when somebody said it."""
    said = ["I come later, do you?", "What did you tell me", "My boss asks you", "Today"]
    rows = [Line(text, (0.1, 0.1 + n / 10, 0.5, 0.15 + n / 10)) for n, text in enumerate(said)]
    behind = [Line(f"10:{31 + n}", (0.6, 0.1 + n / 10, 0.7, 0.15 + n / 10)) for n in range(3)]
    assert conversation([*rows, *behind]) == "chat"
    before = [Line(f"10:{31 + n}", (0.0, 0.1 + n / 10, 0.08, 0.15 + n / 10)) for n in range(3)]
    assert conversation([*rows, *before]) is None
    second = [Line(f"11:{31 + n}", (0.8, 0.1 + n / 10, 0.9, 0.15 + n / 10)) for n in range(3)]
    assert conversation([*rows, *behind, *second]) is None


@pytest.mark.parametrize(
    ("values", "kind"), [(("Maths", "9:00", "10:00"), None), (("Your order", "Ada", "Bea"), "mail")]
)
def test_what_stands_beside_a_head_belongs_to_it(values, kind):
    """Also where it was read on its own: a plan of lessons has hours there."""
    rows = [(0.1 + n / 10, 0.15 + n / 10) for n in range(3)]
    heads = [Line(text, (0.1, rows[n][0], 0.3, rows[n][1])) for n, text in enumerate(("Subject:", "From:", "To:"))]
    beside = [Line(text, (0.4, rows[n][0], 0.6, rows[n][1])) for n, text in enumerate(values)]
    assert conversation([*heads, *beside]) == kind


def test_an_accent_that_was_misread_is_no_other_word():
    """As a reading often does."""
    assert (
        conversation(lines(["Marta", "en lønea", "Hoy", "Sabes lo de Juan?", "13:51", "No, cuøntame", "13:52"]))
        == "chat"
    )


def test_what_a_phone_says_about_the_time_is_no_message():
    """At the very top; a little lower it is one."""
    rest = [Line("iMessage", (0.3, 0.2, 0.6, 0.24)), Line("Today", (0.3, 0.3, 0.6, 0.34))]
    assert conversation([Line("10:32", (0.0, 0.01, 0.1, 0.04)), *rest]) is None
    assert conversation([Line("10:32", (0.0, 0.5, 0.1, 0.54)), *rest]) == "chat"


@pytest.mark.parametrize(
    ("texts", "kind"), [(CHAT, "chat"), (MAIL, "mail"), (NEITHER["board"], None), (NEITHER["parcel"], None)]
)
def test_it_is_read_from_a_picture(texts, kind):
    """As the letters come out of a reading."""
    assert conversation(reading.lines(opened(written(*texts)))) == kind
