from pathlib import Path

import pytest

from kiosk.errors import ConfigError
from printing.door.revocations import Revocations, read_revocations, to_text
from printing.short_code import short_code
from printing.verdict import Genuine, verify
from tests.printing.builders import signer, statement, trust

HEAD = "foyer revoked tickets 1 aurora"


def covered(revocations: Revocations, ticket_id: str) -> bool:
    verdict = verify(signer().sign(statement(ticket_id=ticket_id)), trust())
    assert isinstance(verdict, Genuine)
    return revocations.covers(verdict.ticket)


def listed(folder: Path, text: str) -> Revocations:
    path = folder / "revoked.txt"
    path.write_bytes(text.encode())
    return read_revocations(path, "aurora")


@pytest.mark.parametrize(
    "entry",
    [
        "0f1e2d3c4b5a6978",
        "1WF2-TF2B-B9MQ",
        "1wf2tf2bb9mq",
        signer().sign(statement()),
        signer().sign(statement(copy=7)).lower(),
    ],
)
def test_a_ticket_is_named_by_its_id_its_short_code_or_its_door_code(tmp_path: Path, entry: str) -> None:
    revocations = listed(tmp_path, f"{HEAD}\n{entry}\nend\n")
    assert covered(revocations, "0f1e2d3c4b5a6978")
    assert not covered(revocations, "0f1e2d3c4b5a7978")


def test_an_id_is_one_ticket_and_a_short_code_all_that_share_it(tmp_path: Path) -> None:
    twin = "0f1e2d3c4b5a6979"
    assert short_code(twin) == short_code("0f1e2d3c4b5a6978")
    assert not covered(listed(tmp_path, f"{HEAD}\n0f1e2d3c4b5a6978\nend"), twin)
    assert covered(listed(tmp_path, f"{HEAD}\n{short_code(twin)}\nend"), twin)


def test_what_foyer_writes_it_reads(tmp_path: Path) -> None:
    ids = ["ffeeddccbbaa9988", "0000000000000001"]
    text = to_text("aurora", ids)
    assert text == f"{HEAD}\n0000000000000001\nffeeddccbbaa9988\nend\n"
    assert listed(tmp_path, text) == Revocations(frozenset(ids))
    assert listed(tmp_path, text.replace("\n", "\r\n")) == Revocations(frozenset(ids))
    assert listed(tmp_path, to_text("aurora", [])) == Revocations()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "line 1"),
        ("foyer revoked tickets 2 aurora\nend\n", "line 1"),
        ("foyer revoked tickets 1 lux\nend\n", "line 1"),
        (f"{HEAD}\n0f1e2d3c4b5a6978\n", "cut off"),
        (f"{HEAD}\n0f1e2d3c4b5a6978", "cut off"),
        (f"{HEAD}\n\nend\n", "line 2"),
        (f"{HEAD}\n0f1e2d3c4b5a6978\n1WF2-TF2B-B9MR\nend\n", "line 3"),
        (f"{HEAD}\nF1:ABC\nend\n", "line 2"),
        (f"{HEAD}\n" + "0f1e2d3c4b5a6978\n" * 100_001 + "end\n", "more than"),
        ("x" * 4_000_001, "more than"),
    ],
)
def test_half_a_list_or_another_cinemas_is_refused_whole(tmp_path: Path, text: str, words: str) -> None:
    with pytest.raises(ConfigError, match=words) as refusal:
        listed(tmp_path, text)
    assert "revoked.txt" in str(refusal.value)


def test_a_list_that_is_no_text_or_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes").write_bytes(b"\xff\xfe")
    for name in ("bytes", "missing"):
        with pytest.raises(ConfigError, match=name):
            read_revocations(tmp_path / name, "aurora")
