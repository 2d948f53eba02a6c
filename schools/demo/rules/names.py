"""Names of people as one meets them in English schools today, made up by drawing first and last names that go together."""

import random
import unicodedata
from collections.abc import Iterator

# Weight, first names, last names.
_POOLS: tuple[tuple[int, str, str], ...] = (
    (
        8,
        "Bronwen Rhys Carys Emyr Ffion Huw Lowri Tegwen Eirlys Iwan Mared Nerys Gwenllian Aled Eleri Dafydd",
        "Probert Vaughan Meredith Beddoes Pugh Gwynne Howells Bebb Jenkin Cadwallader Gittins Breeze",
    ),
    (
        12,
        "Alice Thomas Harriet Daniel Rosalind Peter Imogen Callum Joanne Simon Hannah Lucy Gemma Stephen Philippa Jack Karen Neil",
        "Ashworth Hargreave Bretherton Corfield Lightfoot Tranter Wainwright Bickerton Sadler Preece Holloway Tipton Marsden Stott",
    ),
    (4, "Kasia Tomasz Agnieszka Marek Zofia Paweł Magda Grażyna", "Nowak Zając Mazur Pietrzak Kaczmarek Sikora Wróbel Dudek"),
    (4, "Imran Sadia Bilal Nadia Usman Aisha Tariq Rukhsana", "Mahmood Qureshi Akhtar Siddiqui Chaudhry Mirza Bashir Rafiq"),
    (
        4,
        "Adebayo Yewande Segun Abimbola Kehinde Ayotunde Temitope Olumide",
        "Ogunleye Afolabi Oyelaran Akinwale Ojo Adebisi Fashola Bankole",
    ),
    (3, "Priya Harpreet Meera Gurdeep Anjali Jaspal", "Patel Sandhu Shah Dhillon Mistry Bains"),
    (2, "Aoife Declan Niamh Cormac Gráinne", "Brennan Gallagher Heffernan Tierney Quinlan"),
    (2, "Shahana Kamrul Tahmina Rina", "Begum Chowdhury Miah Sarkar"),
    (2, "Delroy Marcia Yvonne Carlton", "Beckford Grant Morrison Dacosta"),
    (2, "Ioana Andrei Mihaela Radu", "Ionescu Dumitru Munteanu Popa"),
    (1, "Oksana Dmytro Iryna", "Kovalenko Bondarenko Melnyk"),
    (1, "Mei Wai Jia", "Chan Lau Tang"),
)
_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "ø": "o", "đ": "d"})


def draw_names(seed: int, taken: set[str]) -> Iterator[str]:
    """Full names without end, none of them twice or among `taken`; the same ones for the same seed.

    Every name of a pool is used before one comes again, so that a staff room is not full of Philippas.
    """
    chance = random.Random(seed)  # noqa: S311 - the same every time is what is wanted
    pools = [(_in_turn(first, chance), _in_turn(last, chance)) for _, first, last in _POOLS]
    weights = [weight for weight, _, _ in _POOLS]
    used = set(taken)
    while True:
        first, last = chance.choices(pools, weights)[0]
        name = f"{next(first)} {next(last)}"
        if name not in used:
            used.add(name)
            yield name


def names_at_random(chance: random.Random) -> Iterator[str]:
    """Full names without end; some come twice, as they do where thousands work."""
    pools = [(first.split(), last.split()) for _, first, last in _POOLS]
    weights = [weight for weight, _, _ in _POOLS]
    while True:
        first, last = chance.choices(pools, weights)[0]
        yield f"{chance.choice(first)} {chance.choice(last)}"


def _in_turn(words: str, chance: random.Random) -> Iterator[str]:
    """All words in a new order each time round."""
    while True:
        yield from chance.sample(words.split(), len(words.split()))


def address_of(name: str, domain: str) -> str:
    """The e-mail address of a name: without accents, in small letters, a dot between the words."""
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return f"{'.'.join(letters.lower().replace(chr(39), '').split())}@{domain}"
