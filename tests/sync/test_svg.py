"""Which SVG files a kiosk draws."""

import pytest

from sync.svg import why_not_drawn

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="3"><g><rect width="1" height="1"/></g></svg>'


def test_a_plain_picture_is_drawn() -> None:
    assert why_not_drawn(PLAIN.encode()) is None


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ('<use href="#a"/>', "<use>"),
        ('<image href="/etc/hostname"/>', "<image>"),
        ("<pattern/>", "<pattern>"),
        ("<script/>", "<script>"),
        ("<g>" * 300 + "</g>" * 300, "too many layers"),
        ("<g>", "no SVG"),
    ],
)
def test_what_could_be_a_bomb_or_brings_another_file_is_not(inside: str, why: str) -> None:
    assert why in str(why_not_drawn(PLAIN.replace("<g>", f"{inside}<g>").encode()))


def test_another_prefix_or_encoding_hides_nothing() -> None:
    hidden = '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:use/></s:svg>'
    assert "<use>" in str(why_not_drawn(hidden.encode()))
    assert "<use>" in str(why_not_drawn(b"\xff\xfe" + hidden.encode("utf-16-le")))


def test_entities_are_not_even_looked_at() -> None:
    laughs = '<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><svg>&b;</svg>'
    assert "entities" in str(why_not_drawn(laughs.encode()))
