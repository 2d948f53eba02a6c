"""The command that imports the register, and what it leaves in the tables."""

from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from schools.models import Establishment, EstablishmentLink, Group, RegisterFile
from schools.register.actions import Stored
from schools.register.rules.shapes import ESTABLISHMENTS, GROUPS, LINKS
from tests.schools.register.files import EXCERPT, import_excerpt, import_lines, lines

pytestmark = pytest.mark.django_db
HEADINGS = "URN,EstablishmentName,EstablishmentStatus (code)"


def run(**files: Any) -> str:
    said = StringIO()
    call_command("import_register", stdout=said, **files)
    return said.getvalue()


def counts() -> tuple[int, int, int]:
    return Establishment.objects.count(), Group.objects.count(), EstablishmentLink.objects.count()


def test_the_excerpt_is_imported_and_a_second_time_changes_nothing() -> None:
    files = {name: EXCERPT / f"{name}.csv" for name in ("establishments", "groups", "links")}
    assert run(**files).splitlines() == [
        "establishments: 21 read, 21 new, 0 changed; 0 passed over",
        "groups: 7 read, 7 new, 0 changed; 0 passed over",
        "links: 44 read, 44 new, 0 changed; 0 passed over",
    ]
    assert counts() == (21, 7, 44)
    assert run(**files).splitlines() == [
        "establishments: 21 read, no change; 0 passed over",
        "groups: 7 read, no change; 0 passed over",
        "links: 44 read, no change; 0 passed over",
    ]
    assert RegisterFile.objects.count() == 3


def test_a_row_is_kept_as_the_register_has_it() -> None:
    import_excerpt()
    row = Establishment.objects.filter(urn=147456).values().get()
    assert {name: row[name] for name in ("name", "phase", "low_age", "high_age", "pupils", "group_uid", "region", "local_authority")} == {
        "name": "The Wells Academy",
        "phase": "Secondary",
        "low_age": 11,
        "high_age": 16,
        "pupils": 634,
        "group_uid": 3252,
        "region": "East Midlands",
        "local_authority": "Nottingham",
    }
    assert "à Becket" in EstablishmentLink.objects.get(urn=108299).other_name


def test_only_what_differs_is_changed() -> None:
    import_lines(lines(HEADINGS, "1,Ash,1", "2,Birch,1"), ESTABLISHMENTS)
    assert import_lines(lines(HEADINGS, "1,Ash,1", "2,Birch,2", "3,Cedar,4"), ESTABLISHMENTS) == Stored(new=1, changed=1, same=1)
    assert dict(Establishment.objects.values_list("urn", "status")) == {1: 1, 2: 2, 3: 4}


def test_a_column_that_a_file_lacks_is_left_as_it_was() -> None:
    import_lines(lines(f"{HEADINGS},NumberOfPupils,PercentageFSM,Town", "1,Ash,1,210,12.5,Ashby"), ESTABLISHMENTS)
    stored = import_lines(lines(f"{HEADINGS},NumberOfPupils", "1,Ash,1,", "2,Birch,1,90"), ESTABLISHMENTS)
    assert stored == Stored(new=1, changed=1, same=0)
    ash, birch = Establishment.objects.order_by("urn")
    assert (ash.pupils, str(ash.free_meals), ash.town) == (None, "12.5", "Ashby")
    assert (birch.pupils, birch.free_meals, birch.town) == (90, None, "")


def test_a_row_that_a_file_lacks_stays() -> None:
    import_lines(lines("URN,LinkURN,LinkType", "1,2,Successor"), LINKS)
    assert import_lines(lines("URN,LinkURN,LinkType", "3,4,Successor"), LINKS) == Stored(new=1, changed=0, same=0)
    assert EstablishmentLink.objects.count() == 2


def test_groups_that_close_are_closed() -> None:
    headings = "Group UID,Group Name,Group Status,Closed Date"
    import_lines(lines(headings, "5,ASH TRUST,Open,"), GROUPS)
    import_lines(lines(headings, "5,ASH TRUST,Closed,31/08/2026"), GROUPS)
    group = Group.objects.get(uid=5)
    assert (group.is_open, str(group.closed_on)) == (False, "2026-08-31")


def test_bad_rows_are_listed_and_the_rest_imported(tmp_path: Path) -> None:
    source = tmp_path / "mended-by-hand.csv"
    source.write_bytes(b"".join(lines(HEADINGS, "1,Ash,1", "x,Birch,1", "1,Ash,1")))
    assert run(establishments=source).splitlines() == [
        'mended-by-hand.csv line 3: URN "x" is not a whole number from 1 to 999999999.',
        "mended-by-hand.csv line 4: repeats what stands in line 2.",
        "establishments: 1 read, 1 new, 0 changed; 2 passed over",
    ]


def test_one_wrong_file_stops_all_before_anything_is_written(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"links.csv: This is not a file of groups.*looks like the file of links"):
        run(establishments=EXCERPT / "establishments.csv", groups=EXCERPT / "links.csv")
    assert counts() == (0, 0, 0)


def test_a_file_that_is_not_there_a_folder_and_no_file_at_all_are_told(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="No such file"):
        run(groups=tmp_path / "nowhere.csv")
    with pytest.raises(CommandError, match="Is a directory"):
        run(groups=tmp_path)
    with pytest.raises(CommandError, match="Name at least one file"):
        run()


def test_a_failure_on_the_way_leaves_nothing() -> None:
    def broken() -> Any:
        yield from lines(HEADINGS, *(f"{number},Ash,1" for number in range(1, 9000)))
        raise OSError("The disk is gone.")

    with pytest.raises(OSError, match="disk"):
        import_lines(broken(), ESTABLISHMENTS)
    assert counts() == (0, 0, 0)
