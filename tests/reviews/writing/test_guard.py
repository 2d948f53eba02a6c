"""What tells of a pupil is noticed, and what heads write every day is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviews.writing.rules.guard import doubts_in

# Sentences as they stand in self-reviews and reports. None of them tells of a pupil.
ORDINARY = """
Pupils in Year 4 read every day.
Key Stage 2 pupils have made progress in reading.
Year 3 and 4 pupils are taught together.
One in four pupils has free school meals.
Three quarters of pupils are at the expected standard.
Pupil Premium children attend breakfast club.
Pupil Voice shows that children feel safe.
Pupil Progress meetings take place each half term.
Phonics in Year 1 is taught every day. Reading in Year 2 has improved.
Teachers in Reception model talk. Staff in Year 6 plan together.
Mrs Ahmed leads phonics, and pupils enjoy it.
Children love the books of Michael Rosen and Roald Dahl.
St Mary's pupils walk to church on Friday.
In May and June pupils visit the Trust's farm.
Pupils with EAL, PP and SEND make good progress.
PE in Year 5 is taught by a coach. RE in Year 3 is strong.
Two pupils from each class form the School Council.
Children work in pairs: one pupil reads, the other listens.
The Charles Dickens Primary School pupils visited us.
Summer-born children catch up by Key Stage 1.
Disadvantaged pupils achieve less well in mathematics than others in Key Stage 2.
We use White Rose in Year 2 and Read Write Inc in Reception.
We moved to Little Wandle in Reception in 2022.
Attendance was 94.2% last year, and 18 pupils were persistently absent.
The 2 classes in Year 6 share a teacher.
Our Year 6 pupils are proud of being Reading Ambassadors.
Every child has a reading record. Each pupil knows the next step.
Boys in Key Stage 1 write less than girls do.
Children's books show that feedback leads to change.
Leaders in English and Maths meet each half term.
Parents tell us that children are happy in Reception.
The headteacher, the SENCO and the DSL meet weekly.
A student teacher joined us in September.
Grace is said before lunch, and children will mark it with joy.
In 2025, pupils in Y6 reached 71% in reading, writing and mathematics combined.
Most pupils can talk about the Romans and the Vikings in Year 4.
Governors visited in March and spoke with pupils in Years 3, 4 and 5.
Spelling in Year 3 and handwriting in Year 4 are weaker.
We introduced Maths Mastery in Year 1 in 2023.
Children in Owl class and in Year 2 use the outdoor area.
We have two forms of entry and 412 pupils on roll.
For the last three years pupils have had fewer chances to swim.
Four times a week pupils are heard read.
Student A level entries rose.
Class 3 pupils have a new teacher. Set 2 pupils are moved each term.
History in Year 5 builds on the Tudors in Year 4.
Talk for Writing in Year 3 is new; Oracy in Year 6 is established.
The Early Career Teachers in Year 1 and Year 4 have mentors.
Learning walks on Monday in Year 2 showed calm starts.
More than one pupil in ten is new to English.
Pupils know who to talk to. Boys and girls play together.
At Ashfield, children in Nursery settle quickly.
Outcomes for pupils with SEND in Year 6 rose from 12% to 31%.
Children read Harry Potter and Oliver Twist in Year 6.
The Thomas Fairchild Community School children joined in.
Miss Harriet Jones in Year 3 leads our work on talk.
To what extent do pupils who find reading hard choose to read?
We asked 24 pupils, 12 parents and 9 members of staff.
The school was born on the site of a mill.
Our telephone number is 01632 960123 and our URN is 990106.
""".strip().split("\n")

# What is found in each, in order.
TELLING = {
    "UPN A123456789012 is new.": ["A123456789012"],
    "A 1234 5678 9012 joined us.": ["A 1234 5678 9012"],
    "His ULN: 1234567890.": ["ULN: 1234567890"],
    "She was born on 3 March 2016.": ["born on 3 March 2016"],
    "DOB 12/03/2015": ["DOB 12/03/2015"],
    "Date of birth: 2015-03-12": ["Date of birth: 2015-03-12"],
    "The twins, born in March 2016, read well.": ["born in March 2016"],
    "Child J.S. finds this hard.": ["Child J.S."],
    "We spoke to pupil AB yesterday.": ["pupil AB"],
    "J.S. in Year 4 has improved.": ["J.S. in Year 4"],
    "KB (Y3) reads now.": ["KB (Y3"],
    "Child A reads now.": ["Child A"],
    "We met a boy called Xanthos.": ["boy called Xanthos"],
    "The pupil Zebedee said so.": ["pupil Zebedee"],
    "We helped Amira in Year 2.": ["Amira in Year 2"],
    "This term Zbyszek in Year 4 spoke.": ["Zbyszek in Year 4"],
    "Zofia Nowak, Year 6, won.": ["Zofia Nowak, Year 6"],
    "Harry (Y6) reads fluently.": ["Harry (Y6"],
    "Jack's mum told us.": ["Jack's mum"],
    "Children such as Mohammed and Ella lead assemblies.": ["Mohammed", "Ella"],
    "2 pupils with EHCPs joined.": ["2 pupils"],
    "Three children who are adopted get support.": ["Three children"],
    "One boy in Year 6 has no place.": ["One boy"],
    "Two of our pupils with EHC plans are new.": ["Two of our pupils"],
    "Only four disadvantaged pupils are in Year 5.": ["four disadvantaged pupils"],
    "One looked after child has moved.": ["One looked after child"],
}


@pytest.mark.parametrize("sentence", ORDINARY)
def test_an_ordinary_sentence_is_left_alone(sentence: str) -> None:
    assert [doubt.words for doubt in doubts_in(sentence)] == []


def test_ordinary_sentences_together_are_left_alone() -> None:
    assert [doubt.words for doubt in doubts_in(" ".join(ORDINARY))] == []
    assert [doubt.words for doubt in doubts_in("\n".join(ORDINARY))] == []


@pytest.mark.parametrize(("sentence", "words"), TELLING.items())
def test_what_tells_of_a_pupil_is_noticed(sentence: str, words: list[str]) -> None:
    assert [doubt.words for doubt in doubts_in(sentence)] == words


def test_each_kind_of_words_is_named_once_in_the_order_of_the_text() -> None:
    found = doubts_in("Child A said so. The boy called Harry left. Child A said so.")
    assert [doubt.words for doubt in found] == ["Child A", "boy called Harry"]
    assert "initials" in found[0].sentence.lower()


@given(st.text(max_size=400))
def test_no_text_is_too_strange(text: str) -> None:
    for doubt in doubts_in(text):
        assert doubt.words.strip(" ,(") == doubt.words


def test_a_long_text_is_read_in_no_time() -> None:
    # 20,000 characters, the longest passage there is; three times that for good measure.
    text = "Amira and Zofia told pupils in Year 4 that one child in 2 classes, born in May, was A1234567890. " * 600
    assert doubts_in(text)
