"""Readability formulas with their exact constants.

`asl` is the average sentence length in words, `asw` the average number of syllables a word. Higher is easier, but for the three
that say so. Every formula belongs to one language: compare scores within a language only.
"""


def flesch_reading_ease(asl: float, asw: float) -> float:
    """Return the English score; 60 to 70 is commonly called plain.

    Source: Flesch (1948), constants as on readabilityformulas.com/flesch-reading-ease-readability-formula.php.
    """
    return 206.835 - 1.015 * asl - 84.6 * asw


def flesch_kincaid_grade(asl: float, asw: float) -> float:
    """Return the school grade in the United States that an English text asks for; lower is easier.

    Source: Kincaid et al. (1975), constants as on strainindex.wordpress.com/2007/12/.
    """
    return 0.39 * asl + 11.8 * asw - 15.59


def flesch_douma(asl: float, asw: float) -> float:
    """Return the Dutch score of Douma; 60 to 70 is normal, 30 to 45 difficult.

    Source: dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php (1977), there with syllables per 100 words.
    """
    return 206.835 - 0.93 * asl - 77 * asw


def leesindex_a(asl: float, asw: float) -> float:
    """Return the Dutch score of Brouwer (1974), which weighs a long sentence twice as heavily as Douma does.

    Source: litterm.co.za/index.php/l/927-leesbaarheid, there with syllables per 100 words.
    """
    return 195 - 200 / 3 * asw - 2 * asl


def fernandez_huerta(asl: float, asw: float) -> float:
    """Return the Spanish score of Fernández-Huerta, as corrected: words per sentence, and 60 for syllables per word.

    Source: legible.es/blog/lecturabilidad-fernandez-huerta/, citing Gwillim Law (2011).
    """
    return 206.84 - 60 * asw - 1.02 * asl


def szigriszt_pazos(asl: float, asw: float) -> float:
    """Return the Spanish score that the INFLESZ scale reads: 55 to 65 is normal, 40 to 55 somewhat difficult.

    Source: legible.es/blog/index-1.html; the scale: Barrio (2008), An. Sist. Sanit. Navar. 31(2), 135-152.
    """
    return 206.835 - 62.3 * asw - asl


def kandel_moles(asl: float, asw: float) -> float:
    """Return the French score. No bands were validated for it; those of Flesch are a rough guide.

    Source: Kandel and Moles (1958), constants as on cordial.fr/descr_technique/lisibilite.htm.
    """
    return 207 - 1.015 * asl - 73.6 * asw


def amstad(asl: float, asw: float) -> float:
    """Return the German score of Amstad, which flatters hard texts.

    Source: Amstad (1978), as on leichtlesbar.ch/html/faq+78.html.
    """
    return 180 - asl - 58.5 * asw


def wiener_sachtextformel(many: float, asl: float, long: float, single: float) -> float:
    """Return the first Viennese formula: a German school year of about 4 to 15; lower is easier.

    `many`, `long` and `single` are the percentages (0 to 100) of words with three or more syllables, with more than six letters,
    and with one syllable.

    Source: Bamberger and Vanecek (1984), constants as in textstat 0.7.13.
    """
    return 0.1935 * many + 0.1672 * asl + 0.1297 * long - 0.0327 * single - 0.875


def lix(asl: float, long: float) -> float:
    """Return the index of any language; it needs no syllables, and lower is easier.

    `long` is the percentage of words with more than six letters.

    Source: Björnsson (1968), as in textstat 0.7.13.
    """
    return asl + long
