"""The part of the provider contract about promotions: one mail a recipient, and none against their will."""

import uuid
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

import pytest

from kiosk.ports import AlreadyClaimed, Mine, Refused, Suppressed, SuppressionNoted, Unreachable
from sync.provider import ProviderInfo
from tests.contracts.stage import Kiosk, Stage, expect

AGREED = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)


class PromotionContract:
    """See `tests.contracts.provider_contract`."""

    def test_the_first_claim_wins_and_stays_itself(self, kiosk: Kiosk, other: Kiosk) -> None:
        if not kiosk.can.promotions:
            sends_no_promotions(kiosk)
            return
        who = recipient()
        mine = expect(Mine, kiosk.provider.claim("spring", who, "claim-1", AGREED))
        assert other.provider.claim("spring", who, "claim-2", AGREED) == AlreadyClaimed()
        assert other.provider.claim("spring", who, "claim-1", AGREED) == AlreadyClaimed(), "of another kiosk"
        assert kiosk.provider.claim("spring", who, "claim-3", AGREED) == AlreadyClaimed()
        assert kiosk.provider.claim("spring", who, "claim-1", AGREED) == mine
        assert expect(Mine, other.provider.claim("summer", who, "claim-2", AGREED)) != mine
        assert who not in mine.unsubscribe
        assert urlsplit(mine.unsubscribe).scheme in ("https", "http")

    @pytest.mark.parametrize("fault", ["drop_before", "drop_after"])
    def test_a_lost_claim_is_asked_for_again(self, stage: Stage, kiosk: Kiosk, fault: str) -> None:
        if not kiosk.can.promotions:
            sends_no_promotions(kiosk)
            return
        who = recipient()
        stage.fault(fault, "claim")
        expect(Unreachable, kiosk.provider.claim("spring", who, "claim-1", AGREED))
        expect(Mine, kiosk.provider.claim("spring", who, "claim-1", AGREED))

    def test_a_withdrawn_consent_counts_everywhere_until_another_is_given(self, kiosk: Kiosk, other: Kiosk) -> None:
        if not kiosk.can.promotions:
            sends_no_promotions(kiosk)
            return
        who, withdrawn = recipient(), AGREED + timedelta(hours=1)
        expect(Mine, kiosk.provider.claim("spring", who, "claim-1", AGREED))
        assert other.provider.suppress(who, withdrawn) == SuppressionNoted()
        assert other.provider.suppress(who, AGREED) == SuppressionNoted(), "an older one, late, changes nothing"
        assert kiosk.provider.claim("spring", who, "claim-1", AGREED) == Suppressed()
        assert kiosk.provider.claim("summer", who, "claim-2", withdrawn) == Suppressed()
        assert kiosk.provider.claim("summer", who, "claim-2", AGREED + timedelta(days=365)) == Suppressed()
        expect(Mine, kiosk.provider.claim("summer", who, "claim-2", withdrawn + timedelta(seconds=1)))

    def test_recipients_are_named_by_a_lasting_secret(self, kiosk: Kiosk, other: Kiosk) -> None:
        keys = {expect(ProviderInfo, one.provider.describe()).recipient_key for one in (kiosk, other)}
        assert len(keys) == 1
        assert [len(key) for key in keys] == [64 if kiosk.can.promotions else 0]

    def test_a_stranger_claims_nothing(self, stage: Stage) -> None:
        stranger = stage.stranger()
        expect(Refused, stranger.claim("spring", recipient(), "claim-1", AGREED))
        expect(Refused, stranger.suppress(recipient(), AGREED))


def recipient() -> str:
    """Somebody whom no other test knows."""
    return uuid.uuid4().hex * 2


def sends_no_promotions(kiosk: Kiosk) -> None:
    """A provider that cannot see to that says so."""
    assert expect(Refused, kiosk.provider.claim("spring", recipient(), "claim-1", AGREED)).code == "not_supported"
    assert expect(Refused, kiosk.provider.suppress(recipient(), AGREED)).code == "not_supported"
