"""Whole posts, from their words to where they go, in three languages: what people say in each situation, and what only looks like it."""

import pytest

from vangrail.check.voice import Voice
from vangrail.decisions.triage import triage


@pytest.fixture(scope="module")
def voice():
    """Give what hears signs; compiling it takes seconds the first time on a machine."""
    return Voice()


@pytest.mark.parametrize(
    ("situation", "text"),
    [
        ("complaint", "Third week without hot water in our flat and nobody from your office picks up"),
        ("complaint", "Oh great, the train is cancelled again. Third time this week"),
        ("complaint", "Your kettle died after two days. Not worth the money"),
        ("complaint", "The girl at reception rolled her eyes and walked off"),
        ("refund", "You are still charging me for a subscription I ended in May"),
        ("refund", "When do I get my deposit back?"),
        ("wrong_order", "I ordered a blue lamp and got a green one"),
        ("wrong_order", "Half of the screws were missing from the box"),
        ("data_breach", "I logged in and I see somebody else's invoices"),
        ("accident", "My daughter slipped on your wet floor and broke her wrist"),
        ("defamation", "Their director bribed half the town council"),
        ("copyright_claim", "That is my photo on your billboard and nobody asked me"),
        ("journalist", "I am writing for the Coastal Herald, could you comment before Friday?"),
        ("job_seeker", "How do I apply for a summer job at your bakery?"),
        ("influencer", "I have 40k followers and would love to work together"),
        ("product_idea", "It would be great if the backpack had a pocket for a bottle"),
        ("threat", "I know where your driver lives"),
        ("suicide_risk", "I see no way out anymore and nobody would miss me"),
        ("review_site", "Zero stars if I could. Avoid."),
        ("regulator", "I have reported this to trading standards"),
        ("leaked_product", "Photos of the new phone are circulating on a forum"),
        ("employee_attacked", "That cashier is a fat cow, get her fired"),
        ("complaint", "Derde week zonder verwarming en jullie nemen niet op"),
        ("complaint", "Leuk hoor, voor een gesloten deur staan"),
        ("complaint", "Na drie dagen was de mixer al kapot"),
        ("complaint", "Al twee keer gemaild en nog altijd geen reactie"),
        ("refund", "Het abonnement is opgezegd en jullie blijven afschrijven"),
        ("refund", "Wanneer krijg ik mijn waarborg terug?"),
        ("wrong_order", "Ik had een rode jas besteld en kreeg een groene"),
        ("wrong_order", "Er ontbreken twee schroeven in het pakket"),
        ("data_breach", "Ik zie de facturen van iemand anders in mijn account"),
        ("accident", "Mijn vader is uitgegleden op jullie natte vloer en brak zijn heup"),
        ("defamation", "De directeur van dat bedrijf is omgekocht"),
        ("copyright_claim", "Dat is mijn foto op jullie affiche en niemand vroeg me iets"),
        ("journalist", "Ik schrijf voor een regionale krant en wil graag een reactie"),
        ("job_seeker", "Zoeken jullie nog mensen voor de zomer?"),
        ("influencer", "Met mijn 20.000 volgers wil ik graag iets samen doen"),
        ("product_idea", "Zou handig zijn als er een rits in de zak zat"),
        ("threat", "Ik weet waar jullie chauffeur woont"),
        ("suicide_risk", "Voor mij hoeft het niet meer, niemand zou me missen"),
        ("complaint", "Llevamos tres semanas sin calefacción y nadie coge el teléfono"),
        ("complaint", "Genial, otra vez cerrado a mediodía"),
        ("complaint", "La batidora se rompió a los dos días"),
        ("complaint", "He llamado cuatro veces y nadie me da una solución"),
        ("refund", "Me di de baja y me siguen cobrando"),
        ("refund", "¿Cuándo me devuelven la fianza?"),
        ("wrong_order", "Pedí una lámpara azul y me mandaron una verde"),
        ("wrong_order", "El paquete llegó abierto y faltan piezas"),
        ("data_breach", "En mi cuenta veo facturas de otra persona"),
        ("accident", "Mi abuela se cayó en su escalera mojada y se rompió la cadera"),
        ("defamation", "El director de esa empresa es un corrupto"),
        ("copyright_claim", "Esa foto es mía y la usan sin pedir permiso"),
        ("journalist", "Escribo para un diario local y quisiera su versión"),
        ("job_seeker", "¿Dónde puedo dejar mi currículum para el verano?"),
        ("influencer", "Tengo 30 mil seguidores y me gustaría trabajar juntos"),
        ("product_idea", "Estaría genial que la mochila tuviera un bolsillo"),
        ("threat", "Sé dónde vive vuestro repartidor"),
        ("suicide_risk", "Ya no quiero seguir viviendo"),
    ],
)
def test_a_post_finds_its_situation(voice, situation, text):
    """Told as customers, neighbours and reporters tell it, mostly without an angry word."""
    assert triage(text, voice.heard(text)).situation == situation


@pytest.mark.parametrize(
    "text",
    [
        "Terrible weather again today",
        "Our striker was awful, we lost the match",
        "Rotweer alweer, ik ben het moe",
        "De scheidsrechter was slecht, match verloren",
        "Qué horrible el clima hoy",
        "El árbitro fue pésimo, perdimos el partido",
        "Do you have this coat in size M?",
        "Hebben jullie deze trui in maat M?",
        "¿Tienen esta chaqueta en talla M?",
        "Can I pay by direct debit?",
    ],
)
def test_what_no_company_can_help_is_nobodys_to_answer_today(voice, text):
    """The weather, a match, a plain question: no complaint and not urgent."""
    found = triage(text, voice.heard(text))
    assert (found.situation, found.urgency) == ("", 0)


@pytest.mark.parametrize(
    "text",
    [
        "Your lemon cake is to die for",
        "Not bad at all, that new bike!",
        "Niet slecht, die nieuwe fiets!",
        "Die taart is om duimen en vingers af te likken",
        "Nada mal la nueva bici",
        "La tarta está para chuparse los dedos",
        "Ordered on Monday, arrived on Tuesday. Perfect!",
        "Maandag besteld, dinsdag geleverd. Topservice!",
        "Pedí el lunes y llegó el martes. ¡Perfecto!",
    ],
)
def test_praise_with_a_dark_word_is_praise(voice, text):
    """Not bad, to die for; and what came in time was no wrong order."""
    found = triage(text, voice.heard(text))
    assert (found.situation, found.anger, found.urgency) == ("fan_praise", 0, 0)
