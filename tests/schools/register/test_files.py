"""The register's files as people hand them over: whole, old, mended by hand, or the wrong ones."""

import pytest

from schools.register.errors import WrongFile
from schools.register.rules.files import BadRow, read_file
from schools.register.rules.shapes import ESTABLISHMENTS, GROUPS, LINKS, SHAPES, FileShape
from tests.schools.register.files import EXCERPT, lines, rows

HEADINGS = "URN,EstablishmentName,EstablishmentStatus (code),Town"


@pytest.mark.parametrize(("shape", "count"), [(ESTABLISHMENTS, 21), (GROUPS, 7), (LINKS, 44)])
def test_the_excerpt_is_read_whole(shape: FileShape, count: int) -> None:
    good, bad = rows((EXCERPT / f"{shape.name}.csv").read_bytes().splitlines(keepends=True), shape)
    assert (len(good), bad) == (count, [])


@pytest.mark.parametrize(("encoding", "name"), [("utf-8", "Bröntë"), ("utf-8-sig", "Bröntë"), ("cp1252", "Bröntë £ Süd")])
def test_each_encoding_of_the_register_is_read(encoding: str, name: str) -> None:
    text = f"{HEADINGS}\r\n1,{name},1,Ash\r\n".encode(encoding)
    good, bad = rows(text.splitlines(keepends=True), ESTABLISHMENTS)
    assert ([row["name"] for row in good], bad) == ([name], [])


def test_lines_of_both_encodings_in_one_file_are_read() -> None:
    source = lines(HEADINGS, "1,Bröntë,1,Ash") + lines("2,Bröntë,1,Ash", encoding="cp1252")
    assert [row["name"] for row in rows(source, ESTABLISHMENTS)[0]] == ["Bröntë", "Bröntë"]


def test_columns_are_known_by_heading_whatever_their_order_and_company() -> None:
    extra = ",".join(f"Extra {number}" for number in range(200))
    blanks = "," * 199
    source = lines(f"Town,{extra}, establishmentname ,URN,EstablishmentStatus (code)", f"Ash,{blanks},Ash School,7,1")
    good, bad = rows(source, ESTABLISHMENTS)
    assert (good, bad) == ([{"urn": 7, "name": "Ash School", "status": 1, "town": "Ash", "search_words": "ash school ash"}], [])


def test_groups_are_read_under_both_headings_the_register_has_used() -> None:
    source = lines("Group UID,Group Name,Group Status,Incorporated on (open date),Group Contact Town", "5,ASH TRUST,Open,01/09/2014,Ash")
    good, _ = rows(source, GROUPS)
    assert (str(good[0]["incorporated_on"]), good[0]["town"]) == ("2014-09-01", "Ash")


def test_nothing_of_a_head_is_ever_read() -> None:
    headings = {heading.casefold() for shape in SHAPES.values() for column in shape.columns for heading in column.headings}
    assert not [heading for heading in headings if "head" in heading or "tel" in heading or "mail" in heading or "website" in heading]
    source = lines(f"{HEADINGS},HeadFirstName,HeadLastName,TelephoneNum,MainEmail", "1,Ash,1,Ash,Ann,Reed,0123,a@example.org")
    assert "reed" not in str(rows(source, ESTABLISHMENTS)).casefold()


def test_bad_rows_are_named_by_line_with_every_reason_and_the_others_kept() -> None:
    source = lines(
        HEADINGS,
        "1,Ash,1,Town",
        "x,,9,Town",
        "",
        "2,Ash,1",
        "3,Ash,1,Town,more",
        "4,Nul\x00l,1,Town",
        "5,=1+1,1,Town",
        "1,Ash again,1,Town",
        "6,Birch,2,Town",
    )
    good, bad = rows(source, ESTABLISHMENTS)
    assert [row["urn"] for row in good] == [1, 6]
    assert bad == [
        BadRow(
            3,
            'URN "x" is not a whole number from 1 to 999999999. EstablishmentName is empty. '
            'EstablishmentStatus (code) "9" is none of the codes 1, 2, 3, 4.',
        ),
        BadRow(5, "has 3 cells where the headings are 4."),
        BadRow(6, "has 5 cells where the headings are 4."),
        BadRow(7, "EstablishmentName holds a NUL byte."),
        BadRow(8, "EstablishmentName begins with =, as a formula does."),
        BadRow(9, "repeats what stands in line 2."),
    ]


def test_a_quotation_mark_left_open_is_told_and_reading_goes_on_after_it() -> None:
    source = lines(HEADINGS, '1,"Ash,1,Town', "2,Birch,1,Town", '3,"Cedar",1,Town', "4,Dogwood,1,Town")
    good, bad = rows(source, ESTABLISHMENTS)
    assert [row["urn"] for row in good] == [4]
    assert bad == [BadRow(2, "has quotation marks that do not fit; lines 2 to 4 are passed over.")]


def test_one_that_makes_a_row_too_short_is_told_with_the_lines_it_swallowed() -> None:
    _, bad = rows(lines(HEADINGS, '1,"Ash,1,Town', '2,Birch",1'), ESTABLISHMENTS)
    assert bad == [BadRow(2, "has 3 cells where the headings are 4. It goes on until line 3: perhaps a quotation mark is missing.")]


def test_one_that_is_never_closed_is_told_and_swallows_only_so_much() -> None:
    source = lines(HEADINGS, '1,"Ash,1,Town', *(f"{number},{'Birch ' * 20},1,Town" for number in range(2, 3000)))
    good, bad = rows(source, ESTABLISHMENTS)
    assert (len(bad), bad[0].line) == (1, 2)
    assert len(good) > 1900


def test_a_name_over_two_lines_is_one_name() -> None:
    good, _ = rows(lines(HEADINGS, '1,"Ash', 'School",1,Town', "x,,,"), ESTABLISHMENTS)
    assert good[0]["name"] == "Ash School"


@pytest.mark.parametrize(
    ("source", "shape", "words"),
    [
        ([], GROUPS, "empty"),
        (lines(""), GROUPS, "empty"),
        (lines("URN,Town"), ESTABLISHMENTS, r"lacks the columns EstablishmentName, EstablishmentStatus \(code\)\.$"),
        (lines("URN,EstablishmentName,URN,EstablishmentStatus (code)"), ESTABLISHMENTS, "URN is there 2 times"),
        (lines("URN,LinkURN,LinkType"), ESTABLISHMENTS, "looks like the file of links"),
        (lines("Group UID,Group Name,Group Status"), LINKS, "looks like the file of groups"),
        ([b"\x89PNG\r\n", b"\x1a\n\x00\x00\x00\rIHDR"], LINKS, "lacks the columns"),
        ([b"PK\x03\x04\x14\x00\x06\x00"], LINKS, "not a CSV file"),
        (["URN,LinkURN,LinkType\r\n".encode("utf-16")], LINKS, "UTF-16"),
        ([b'"' + b"x" * 200_000], LINKS, "not a CSV file"),
    ],
    ids=["no lines", "blank", "columns missing", "column twice", "links", "groups", "image", "workbook", "utf-16", "endless cell"],
)
def test_the_wrong_file_is_told_by_its_headings(source: list[bytes], shape: FileShape, words: str) -> None:
    with pytest.raises(WrongFile, match=words):
        read_file(source, shape)
