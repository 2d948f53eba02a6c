"""Questions, themes, releases and files as pure rules."""

from io import BytesIO

import pytest
from PIL import Image

from reviews.self_reviews.enums import PER_THEME
from reviews.self_reviews.rules.files import LARGEST, UnfitFile, fit_name, looked_at
from reviews.self_reviews.rules.files.kinds import KINDS
from reviews.self_reviews.rules.files.names import end_of
from reviews.self_reviews.rules.questions import PAIRS, hints_on
from reviews.self_reviews.rules.releases import missing_for_release
from reviews.self_reviews.rules.themes import ASKED, Progress, asked_of, progress_of
from tests.reviews.self_reviews import files


@pytest.mark.parametrize("question", [pair.good for pair in PAIRS])
def test_our_own_good_examples_need_no_hint(question: str) -> None:
    assert hints_on(question) == ()


@pytest.mark.parametrize("question", [pair.weak for pair in PAIRS])
def test_our_own_weak_examples_get_one(question: str) -> None:
    assert hints_on(question) != ()


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("", []),
        ("to what  extent do pupils read?", []),
        ("Is reading taught well?", ["Is"]),
        ("Don't pupils read?", ["Don't"]),
        ("How many pupils read?", ["How many"]),
        ("What works in reading?", ["What works in"]),
        ("To what extent do pupils read", ["No question mark"]),
        ("To what extent do pupils read? And write?", ["Two questions"]),
        ("To what extent is reading outstanding?", ["outstanding"]),
        ("To what extent does Mrs Ahmed teach reading?", ["Mrs Ahmed"]),
        ("To what extent " + "really " * 40 + "?", ["A long question"]),
        ("Isolated pupils read?", ["Isolated pupils read?"]),
    ],
)
def test_a_hint_says_what_would_make_a_question_stronger(question: str, words: list[str]) -> None:
    assert [hint.words for hint in hints_on(question)] == words


def test_what_is_assured_is_stated_and_not_explored() -> None:
    assert asked_of(is_assured=False) == ASKED == tuple(question.value for question in PER_THEME)
    assert asked_of(is_assured=True) == ("sees", "evidence")


@pytest.mark.parametrize(
    ("written", "is_assured", "progress"),
    [
        ((), False, Progress.EMPTY),
        (("helps",), False, Progress.BEGUN),
        (ASKED, False, Progress.WRITTEN),
        (("sees", "evidence"), True, Progress.WRITTEN),
        (("helps",), True, Progress.EMPTY),
    ],
)
def test_progress_goes_by_what_is_asked(written: tuple[str, ...], is_assured: bool, progress: Progress) -> None:
    assert progress_of(written, is_assured=is_assured) == progress


def test_a_release_needs_a_focus_and_a_question() -> None:
    assert missing_for_release("Reading", ["To what extent?"]) == ()
    assert len(missing_for_release(" ", [" ", ""])) == 2


WHOLE = {
    "Plan.pdf": files.pdf(),
    "Plan.docx": files.office(),
    "Plan.xlsx": files.office("xl/workbook.xml"),
    "Plan.pptx": files.office("ppt/presentation.xml"),
    "Work.jpg": files.image(),
    "Work.JPEG": files.image(),
    "Work.png": files.image("PNG"),
    "Work.webp": files.image("WEBP"),
}


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_of_each_kind_comes_in(name: str) -> None:
    looked = looked_at(name, WHOLE[name])
    assert name.lower().endswith(looked.kind.ends)


@pytest.mark.parametrize("name", ["Plan.pdf", "Plan.docx", "Plan.xlsx", "Plan.pptx"])
def test_documents_are_kept_byte_by_byte(name: str) -> None:
    assert looked_at(name, WHOLE[name]).content == WHOLE[name]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_an_image_keeps_nothing_but_the_picture(kind: str) -> None:
    sent = files.image(kind)
    kept = looked_at(f"work.{kind.lower()}", sent + b"hidden behind the end").content
    assert b"Ann Reed" in sent
    for told in (b"Ann", b"Exif", b"home", b"hidden"):
        assert told not in kept
    with Image.open(BytesIO(kept)) as picture:
        assert (picture.size, dict(picture.getexif()), picture.format) == ((40, 20), {}, kind)


def test_a_picture_taken_upright_stays_upright() -> None:
    with Image.open(BytesIO(looked_at("work.jpg", files.image(turned=True)).content)) as picture:
        assert picture.size == (20, 40)


def test_a_transparent_picture_stays_transparent() -> None:
    with Image.open(BytesIO(looked_at("work.png", files.image("PNG", mode="RGBA")).content)) as picture:
        assert picture.getpixel((1, 1)) == (255, 0, 0, 100)


@pytest.mark.parametrize(
    ("name", "content", "because"),
    [
        ("a.pdf", b"", "It is empty"),
        ("a.pdf", bytes(LARGEST + 1), r"It has 20\.0 MB; we take up to 20 MB"),
        ("a.pdf", files.pdf(user="secret"), "protected by a password"),
        ("a.pdf", files.pdf(owner="secret"), "protected against copying"),
        ("a.pdf", files.pdf()[:300], "broken or not complete"),
        ("a.pdf", b"%PDF-1.7\nnothing", "broken or not complete"),
        ("a.docx", files.office()[:-60], "broken or not complete"),
        ("a.jpg", files.image()[:200], "broken or not complete"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(40), "broken or not complete"),
        ("a.docx", files.OLE, "protected by a password"),
        ("a.doc", files.OLE, "old Office format"),
        ("a.doc", files.OLE + "EncryptedPackage".encode("utf-16-le"), "protected by a password"),
        ("a.docx", files.office(word__vbaProject_dot_bin=b"x"), "macros"),
        ("a.docx", files.office(types="application/vnd.ms-word.document.macroEnabled.main+xml"), "macros"),
        ("a.docx", files.bomb(), "unpacks to far more"),
        ("a.png", files.png_of(30_000, 30_000), "far more pixels|pixels large"),
        ("a.png", files.png_of(9_000, 9_000), "9000 by 9000 pixels large"),
        ("a.zip", files.office("other.xml"), "none of these"),
        ("a.exe", b"MZ" + bytes(200), "none of these"),
        ("a.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "none of these"),
        ("a.html", b"<!doctype html><script>alert(1)</script>", "none of these"),
        ("a.gif", b"GIF89a" + bytes(40), "none of these"),
        ("a.pdf", files.image("PNG"), r"ends in \.pdf, but inside it is another kind: PNG image"),
        ("a.jpg", files.pdf(), r"ends in \.jpg, but inside it is another kind: PDF"),
        ("a.docx", files.office("xl/workbook.xml"), r"ends in \.docx, but inside it is another kind: Excel"),
        ("a.pdf.exe", files.pdf(), r"ends in \.exe"),
    ],
)
def test_what_must_not_come_in_is_refused_with_why(name: str, content: bytes, because: str) -> None:
    with pytest.raises(UnfitFile, match=because):
        looked_at(name, content)


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("Plan.pdf", "Plan.pdf"),
        ("../../etc/passwd.pdf", "passwd.pdf"),
        ("C:\\Users\\ann\\Plan.pdf", "Plan.pdf"),
        ("Plan\r\nSet-Cookie: a.pdf", "PlanSet-Cookie: a.pdf"),
        ("Reading\u202efdp.exe.pdf", "Readingfdp.exe.pdf"),
        ("Łódź plan.PDF", "Łódź plan.PDF"),
        ("Plan", "Plan.pdf"),
        ("Plan 2.0 as agreed", "Plan 2.0 as agreed.pdf"),
        (".pdf", "pdf.pdf"),
        ("", "file.pdf"),
        ("x" * 400 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_a_name_is_kept_as_given_but_for_what_deceives(name: str, kept: str) -> None:
    assert fit_name(name, KINDS["application/pdf"]) == kept


def test_only_an_end_is_an_end() -> None:
    assert [end_of(name) for name in ("a.PDF", "Plan 2.0 as agreed", ".pdf", "plan")] == [".pdf", "", "", ""]
