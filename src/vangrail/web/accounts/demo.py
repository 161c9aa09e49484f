"""The accounts of the invented company: ten that are open, one in another country, one that is closed."""

from typing import Any, Final

from vangrail.web.accounts.actions import add_example, close, open_account
from vangrail.web.accounts.models import Account
from vangrail.web.people.models import Person

STYLE: Final = (
    "We schrijven zoals we aan de toonbank praten: kort, vrolijk en eerlijk. Eerst wat iemand eraan heeft, dan pas wat wij doen. "
    "Geen uitroeptekens in een rij, geen hoofdletters om te roepen. Een mop mag, nooit ten koste van een klant.\n\n"
    "We zeggen “je”. We noemen een prijs alleen als hij die dag nog klopt."
)
_ALL: Final[tuple[tuple[str, str, str, list[str], str, str, str], ...]] = (
    ("instagram", "Fietshuis Pedaal", "@fietshuispedaal", ["nl"], "BE", "communications", "Wat er in de winkels gebeurt"),
    ("facebook", "Fietshuis Pedaal", "fietshuispedaal", ["nl"], "BE", "communications",
     "Openingsuren, evenementen, vragen van klanten"),
    ("linkedin", "Fietshuis Pedaal", "fietshuis-pedaal", ["nl", "en"], "", "communications", "Het bedrijf en zijn mensen"),
    ("linkedin", "Werken bij Pedaal", "werken-bij-pedaal", ["nl", "en"], "BE", "hr", "Vacatures en hoe het is om hier te werken"),
    ("mastodon", "Fietshuis Pedaal", "@pedaal@fiets.example", ["nl", "en"], "", "communications",
     "Nieuws en antwoorden, zonder reclame"),
    ("bluesky", "Fietshuis Pedaal", "@pedaal.example", ["en", "nl"], "", "communications", "Nieuws voor wie elders woont"),
    ("x", "Pedaal helpt", "@pedaalhelpt", ["nl", "en"], "", "customer_care", "Vragen van klanten, op werkdagen"),
    ("youtube", "Pedaal Werkplaats", "@pedaalwerkplaats", ["nl"], "", "Werkplaats Gent", "Filmpjes: zelf je fiets onderhouden"),
    ("tiktok", "Pedaal Werkplaats", "@pedaalwerkplaats", ["nl"], "BE", "Werkplaats Gent", "Korte filmpjes uit de werkplaats"),
    ("instagram", "Pedaal Barcelona", "@pedaalbcn", ["es"], "ES", "Winkel Barcelona", "La tienda de Barcelona y sus rutas"),
    ("facebook", "Pedaal Barcelona", "pedaalbcn", ["es", "en"], "ES", "Winkel Barcelona", "Horarios, salidas y preguntas"),
    ("x", "Pedaal nieuws", "@pedaalnieuws", ["nl"], "", "communications", "Oud: alles staat nu op Mastodon en Bluesky"),
)  # fmt: skip
_EXAMPLES: Final = (
    ("good", "nl", "Platte band op woensdagavond? We zijn open tot acht, en we plakken terwijl je een koffie drinkt.",
     "Eerst wat iemand eraan heeft, dan wij."),
    ("good", "en", "Rain all week. We checked forty brakes on Monday; yours can be next, no appointment needed.",
     "True, useful, and it smiles."),
    ("bad", "nl", "🔥🔥 NU OF NOOIT!!! De allerbeste fietsen van het land, mis het NIET!!!",
     "Roepen, en een belofte die niemand kan bewijzen."),
)  # fmt: skip


def fill() -> None:
    """Write the accounts down, once; without somebody who owns the policy nothing happens."""
    owner = Person.objects.filter(roles__name="policy_owner", roles__taken_at=None).first()
    if owner is None or Account.objects.exists():
        return
    known = {person.email: person for person in Person.objects.exclude(email=None)}
    samir, ines, noor = (known.get(f"{name}@fietshuis-pedaal.example") for name in ("samir", "ines", "noor"))
    for platform, name, handle, languages, country, team, purpose in _ALL:
        values: dict[str, Any] = {
            "platform": platform, "name": name, "handle": handle, "languages": languages, "country": country,
            "team": team, "purpose": purpose, "url": f"https://{platform}.example/{handle.strip('@').replace('@', '.')}",
        }  # fmt: skip
        if team == "communications":
            values["house_style"] = STYLE
        posters = [noor, samir] if team == "Werkplaats Gent" else [ines, samir] if team == "customer_care" else []
        approvers = [owner] if team == "hr" else []
        made = open_account(values, by=owner, posters=[each for each in posters if each], approvers=approvers)
        if platform in {"mastodon", "instagram"} and country != "ES":
            for example in _EXAMPLES:
                add_example(made, *example, by=owner)
        if name == "Pedaal nieuws":
            close(made, by=owner)
