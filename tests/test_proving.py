"""What makes proofs repeatable."""

import pytest

from tests import proving


@pytest.fixture(autouse=True)
def _nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PROOF_SEED", "PROOF_SIZE", "PROVE"):
        monkeypatch.delenv(name, raising=False)


def test_in_ci_a_proof_is_small_and_always_the_same() -> None:
    assert proving.size(ci=20, prove=2000) == 20
    assert proving.seed(7) == 7


def test_a_failed_case_can_be_run_again_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROOF_SEED", "4711")
    monkeypatch.setenv("PROOF_SIZE", "1")

    assert proving.size(ci=20, prove=2000) == 1
    assert proving.seed(7) == 4711


def test_proving_takes_the_large_size_and_new_dice(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROVE", "1")

    assert proving.size(ci=20, prove=2000) == 2000
    assert len({proving.seed(7) for _ in range(8)}) > 1


def test_a_failure_says_how_to_see_it_again(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ZeroDivisionError), proving.reproducible("dividing", 4711):
        1 / 0  # noqa: B018

    assert "PROOF_SEED=4711 PROOF_SIZE=1" in capfd.readouterr().err
