import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from printing.breaking import last_break, parts
from printing.characters import LONGEST, clean, legible, whole
from printing.direction import in_order, runs_leftwards
from printing.shaping import Typesetter


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Cafe\u0301", "Café"),
        ("a\x00b\tc\r\nd", "a b c d"),
        ("a\ud800b", "a b"),
        ("a\ue000\uffff\U000e0fffb", "a b"),
        ("ev\u202eil\u202c \u2066x\u2069 z\u200bz\ufeff", "evil x zz"),
        ("می\u200cخواهم क\u094d\u200dष", "می\u200cخواهم क\u094d\u200dष"),
        ("❤\ufe0f", "❤"),
        ("x" + "\u0335" * 50, "x" + "\u0335" * 3),
        ("soft\u00adhyphen no\u00a0break", "soft\u00adhyphen no\u00a0break"),
        ("a" * 5000, "a" * LONGEST),
    ],
)
def test_only_what_is_a_character_stays(written: str, kept: str) -> None:
    assert clean(written) == kept
    assert clean(kept) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("Film 🎬 ab", "Film ab"),
        ("தமிழ் படம்", "? ?"),
        ("ﬁlm ①", "film 1"),
        ("𝐌𝐞𝐭𝐫𝐨𝐩𝐨𝐥𝐢𝐬", "Metropolis"),
        ("七人の侍", "七人の侍"),
    ],
)
def test_what_no_face_has_becomes_its_equivalent_a_blank_or_a_question_mark(written: str, kept: str) -> None:
    assert legible(written, Typesetter().draws) == kept


@given(st.text(max_size=60))
def test_everything_legible_is_drawn_and_stays_as_it_is(written: str) -> None:
    draws = Typesetter().draws
    kept = legible(written, draws)
    assert legible(kept, draws) == kept
    assert all(draws(letter) or letter == "\u00ad" for letter in kept)


@pytest.mark.parametrize(
    ("word", "split"),
    [
        ("Jean-Luc/Anne", ("Jean-", "Luc/", "Anne")),
        ("--", ("-", "-")),
        ("", ("",)),
        ("Donaudampfschifffahrt", ("Donaudampfschifffahrt",)),
        ("卧虎「藏龙」！", ("卧", "虎", "「藏", "龙」！")),
        ("千と千尋の神隠し", ("千と", "千尋の", "神隠し")),
        ("ลุงบุญมีระลึกชาติ", ("ลุง", "บุญ", "มี", "ระลึก", "ชาติ")),
        ("기생충", ("기생충",)),
        ("映画2001", ("映", "画", "2001")),
    ],
)
def test_a_word_breaks_where_its_script_lets_it(word: str, split: tuple[str, ...]) -> None:
    assert parts(word) == split
    assert "".join(split) == word


@given(st.text(alphabet=st.sampled_from("aé-/七の「」ーกี่ำเक्षि\u200dب1 "), max_size=40).map(clean))
def test_no_break_is_inside_a_letter(text: str) -> None:
    for word in text.split(" "):
        at = 0
        for part in parts(word)[:-1]:
            at += len(part)
            assert unicodedata.category(word[at])[0] != "M"
    for at in range(1, len(text) + 1):
        assert last_break(text, at) <= at
        assert 0 < whole(text, at) <= len(text)


@pytest.mark.parametrize(
    ("text", "at", "place"), [("नमस्ते", 4, 2), ("น้ำ", 2, 3), ("เก", 1, 2), ("abc", 2, 2), ("e\u0335\u0336", 1, 3)]
)
def test_a_text_is_cut_between_what_readers_take_for_letters(text: str, at: int, place: int) -> None:
    assert whole(text, at) == place


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("abc", ["abc"]),
        ("שלום abc", ["abc", "שלום "]),
        ("abc שלום!", ["abc ", "שלום", "!"]),
        ("שלום!", ["שלום!"]),
        ("سنة 1939-1945", ["1945", "-", "1939", "سنة "]),
        ("می\u200cخواهم", ["می\u200cخواهم"]),
        ("", []),
    ],
)
def test_stretches_stand_from_left_to_right_as_they_are_read(text: str, drawn: list[str]) -> None:
    stretches = in_order(text, leftwards=runs_leftwards(text))
    assert [text[stretch.begin : stretch.end] for stretch in stretches] == drawn


@given(text=st.text(alphabet=st.sampled_from("ab של12٣(!-)ب\u200f\u200e\u200d"), max_size=30), leftwards=st.booleans())
def test_every_character_is_drawn_once(*, text: str, leftwards: bool) -> None:
    places = [at for s in in_order(text, leftwards=leftwards) for at in range(s.begin, s.end)]
    assert sorted(places) == list(range(len(text)))
