"""Numbers that claim something in five languages, and the many that do not."""

import pytest

from tests.rules.detectors.scan import found, marks
from vangrail.rules.detectors.claim_number import ClaimNumber


@pytest.mark.parametrize(
    ("text", "kind", "marked"),
    [
        ("Our cream removes 93% of wrinkles", "percent", "93%"),
        ("95 procent van de klanten", "percent", "95 procent"),
        ("el 80 por ciento de los usuarios", "percent", "80 por ciento"),
        ("40% less waste", "percent", "40%"),
        ("100% recycled plastic", "percent", "100%"),
        ("100% natuurlijk", "percent", "100%"),
        ("al 85% de los clientes le gusta", "percent", "85%"),
        ("ahorra hasta un 30%", "percent", "30%"),
        ("bespaar tot 30% op je energierekening", "percent", "30%"),
        ("save up to 30% on your bills", "percent", "30%"),
        ("reduces waste by up to 60%", "percent", "60%"),
        ("up to 40% cheaper", "percent", "40%"),
        ("tot 40% goedkoper", "percent", "40%"),
        ("hasta un 40% más barato", "percent", "40%"),
        ("op 85% van de daken", "percent", "85%"),
        ("Studie: 68 Prozent aller Kunden", "percent", "68 Prozent"),
        ("our sales team is 60% women", "percent", "60%"),
        ("cien por ciento comprobado", "percent", "cien por ciento"),
        ("negentig procent van onze klanten", "percent", "negentig procent"),
        ("1 in 3 people sleeps badly", "ratio", "1 in 3"),
        ("1 op 3 Belgen", "ratio", "1 op 3"),
        ("half of our customers", "ratio", "half of our customers"),
        ("twee derde van de ouders", "ratio", "twee derde van de ouders"),
        ("la mitad de nuestros clientes", "ratio", "la mitad de nuestros clientes"),
        ("drie keer sneller", "multiple", "drie keer sneller"),
        ("10.000 veces más fuerte", "multiple", "10.000 veces más"),
        ("el triple de rápido", "multiple", "el triple de rápido"),
        ("somos el n.º 1 en lámparas", "rank", "n.º 1"),
        ("miles de clientes", "count", "miles de clientes"),
        ("9 out of 10 dentists agree", "ratio", "9 out of 10"),
        ("9 van de 10 klanten", "ratio", "9 van de 10"),
        ("nueve de cada diez", "ratio", "nueve de cada diez"),
        ("neun von zehn Kunden", "ratio", "neun von zehn"),
        ("3x cheaper", "multiple", "3x cheaper"),
        ("twee keer zo snel", "multiple", "twee keer zo snel"),
        ("el doble de rápido", "multiple", "el doble de rápido"),
        ("tres veces más barato", "multiple", "tres veces más"),
        ("doppelt so schnell", "multiple", "doppelt so schnell"),
        ("3 fois moins cher", "multiple", "3 fois moins"),
        ("we are #1 in Europe", "rank", "#1"),
        ("wij zijn nr. 1", "rank", "nr. 1"),
        ("the number one bank", "rank", "number one"),
        ("2 million customers", "count", "2 million customers"),
        ("meer dan 2 miljoen klanten", "count", "2 miljoen klanten"),
        ("más de 10.000 clientes", "count", "10.000 clientes"),
        ("10,000+ happy customers", "count", "10,000+ happy customers"),
        ("500k downloads", "count", "500k downloads"),
    ],
)
def test_a_claim_is_marked(text, kind, marked):
    """Shares, ratios, multiples, ranks and counts."""
    assert found(ClaimNumber(), text) == [(f"claim.{kind}", marked)]


@pytest.mark.parametrize(
    "text",
    [
        *("ahorra hasta un 50% en las rebajas", "bespaar tot 50% in de solden", "hasta el 50% en sofás", "nu tot 50%"),
        *(
            "Rebajas: 20% en las lámparas",
            "25% op alles",
            "save 20% this weekend",
            "up to 70% off",
            "bespaar 20% op schoenen",
        ),
        *("met code SOFIE20 krijg je twintig procent op alles", "con MIA10 te quitan el diez por ciento"),
        *("I'm 80% done", "ik ben 80% klaar", "llevo el 60% del libro", "90% seguro", "poll: 60% yes 40% no"),
        *("my son got 92% for maths", "mijn dochter had 92% voor wiskunde", "sacó un 92% en mates", "móvil al 12%"),
        *("half of the cake", "de helft van de taart", "la mitad del libro", "one in two weeks", "3 in 10 minutes"),
        *("el doble de café", "drie keer per week", "tres veces al día", "2 in 1 shampoo", "1 op 1 gesprek"),
        *(
            "20% off today",
            "-20% on shoes",
            "tot 50% korting",
            "50% de descuento",
            "save up to 30% in our sale",
            "20% Rabatt",
            "sale: 30%",
        ),
        *(
            "100% sure",
            "100% agree!",
            "110% behind you",
            "battery at 3%",
            "my phone is on 2%",
            "21% btw",
            "2% rente",
            "99% of the time",
        ),
        *(
            "70% cocoa",
            "12% alcohol",
            "0% vet",
            "80% chance of rain",
            "18 °C",
            "3 x 20 g butter",
            "€ 20",
            "at 10:30",
            "score 3-1",
        ),
        *(
            "8 out of 10 stars",
            "I give it 9 out of 10",
            "10 out of 10",
            "#1 fan",
            "number one mum",
            "my number one priority is family",
        ),
        *(
            "3 times a week",
            "twice a day",
            "two times over",
            "10 people came",
            "in 2017 people",
            "question #1",
            "call 06 12345678",
        ),
    ],
)
def test_a_number_that_claims_nothing(text):
    """Discounts, idioms, batteries, tax, recipes, weather, ratings, jokes."""
    assert marks(ClaimNumber(), text) == []
