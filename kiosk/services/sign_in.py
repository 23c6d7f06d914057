"""Signing in: one person at a time, in front of this kiosk. What is known of them is here, in memory, for a session."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from kiosk.clock import Clock, read
from kiosk.domain.members import Identity, Member
from kiosk.domain.trusted_time import Trust, trust
from kiosk.facts import Facts, SignInChanged
from kiosk.identity import (
    BrowserPage,
    IdentityProvider,
    MemberOutcome,
    MemberUnclear,
    NotSignedIn,
    PhoneCode,
    SignInTrouble,
)
from kiosk.logs import logger
from kiosk.ports import Refused, Unreachable
from kiosk.store import sync_state
from kiosk.store.database import Database

log = logger(__name__)

CLOSING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Session:
    """Who is signed in. Without ``member`` the cinema does not know the person, or, if ``unclear``, not which one."""

    identity: Identity
    member: Member | None = None
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class SignedOut:
    """Nobody is signed in."""


@dataclass(frozen=True, slots=True)
class Asking:
    """The issuer is asked for a code."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A person is to answer, on the phone or in the browser, until ``ends_at``, in seconds of the monotonic clock."""

    code: PhoneCode | BrowserPage
    ends_at: float


@dataclass(frozen=True, slots=True)
class LookingUp:
    """It is known who they are; their membership is looked up."""


@dataclass(frozen=True, slots=True)
class Here:
    """Somebody is signed in."""

    session: Session


@dataclass(frozen=True, slots=True)
class Failed:
    """Nobody is signed in, and why; `SignIn.begin` and `SignIn.new_code` start over."""

    trouble: SignInTrouble


SignInState = SignedOut | Asking | Waiting | LookingUp | Here | Failed


@dataclass(slots=True, eq=False)
class _Attempt:
    """One try to sign in. ``tokens`` names what the issuer has to revoke at its end."""

    cancelled: threading.Event = field(default_factory=threading.Event)
    tokens: str = ""


class SignIn:
    """Every method returns at once and is safe from any thread; a thread of its own asks, waits and looks up.

    Each new state is told as `SignInChanged`. ``provider``: None where the configuration names no issuer. ``look_up``
    finds the member who is an identity; it may block.
    """

    def __init__(
        self,
        provider: IdentityProvider | None,
        look_up: Callable[[Identity], MemberOutcome],
        database: Database,
        clock: Clock,
        facts: Facts,
    ) -> None:
        self._provider = provider
        self._look_up = look_up
        self._database = database
        self._clock = clock
        self._facts = facts
        self._lock = threading.Lock()
        self._state: SignInState = SignedOut()
        self._attempt: _Attempt | None = None
        self._revoking: threading.Thread | None = None

    @property
    def offered(self) -> bool:
        """Whether this kiosk knows an issuer at all."""
        return self._provider is not None

    @property
    def state(self) -> SignInState:
        """How far it is."""
        return self._state

    @property
    def session(self) -> Session | None:
        """Who is signed in, if anybody is."""
        state = self._state
        return state.session if isinstance(state, Here) else None

    @property
    def member(self) -> Member | None:
        """The cinema's member who is signed in, if one is."""
        session = self.session
        return session.member if session is not None else None

    def why_not_now(self) -> SignInTrouble | None:
        """Why signing in is of no use at the moment, as far as the kiosk knows by itself; a read of the store."""
        with self._database.read() as tx:
            online = sync_state.contact(tx).online
            judged = trust(sync_state.word_of_time(tx), sync_state.clock_mark(tx), read(self._clock))
        if judged is Trust.WRONG:
            return SignInTrouble.WRONG_CLOCK
        return None if online else SignInTrouble.OFFLINE

    def begin(self) -> None:
        """Ask for a code, unless somebody is signed in or signs in already."""
        self._start(over=False)

    def new_code(self) -> None:
        """Ask for another code; the one before is no longer waited for. Nothing if somebody is signed in."""
        self._start(over=True)

    def cancel(self) -> None:
        """Give up signing in. Somebody who is signed in stays so."""
        if not isinstance(self._state, Here):
            self.sign_out()

    def keep(self, member: Member) -> None:
        """The member who is signed in is like this from now on; nothing if that is somebody else, or nobody."""
        with self._lock:
            session = self.session
            if session is None or session.member is None or session.member.id != member.id:
                return
            self._state = Here(replace(session, member=member))
        self._facts.publish(SignInChanged())

    def sign_out(self) -> None:
        """Nobody is signed in from now on, and nothing of them is left here; the tokens are revoked behind."""
        with self._lock:
            attempt, self._attempt = self._attempt, None
            changed = not isinstance(self._state, SignedOut)
            self._state = SignedOut()
        self._give_up(attempt)
        if changed:
            self._facts.publish(SignInChanged())

    def close(self) -> None:
        """Sign out, and give the revocation two seconds: this program ends."""
        self.sign_out()
        if self._revoking is not None:
            self._revoking.join(CLOSING_SECONDS)

    def _start(self, *, over: bool) -> None:
        with self._lock:
            under_way = isinstance(self._state, Asking | Waiting | LookingUp)
            if self._provider is None or isinstance(self._state, Here) or (under_way and not over):
                return
            before, self._attempt = self._attempt, _Attempt()
            attempt, self._state = self._attempt, Asking()
        self._give_up(before)
        threading.Thread(target=self._run, args=(self._provider, attempt), name="sign-in", daemon=True).start()
        self._facts.publish(SignInChanged())

    def _give_up(self, attempt: _Attempt | None) -> None:
        """Of an attempt that is no longer this kiosk's: nothing sets its tokens any more."""
        if attempt is None:
            return
        attempt.cancelled.set()
        if attempt.tokens:
            self._revoking = threading.Thread(target=self._revoke, args=(attempt.tokens,), name="sign-out", daemon=True)
            self._revoking.start()

    def _run(self, provider: IdentityProvider, attempt: _Attempt) -> None:
        try:
            self._sign_in(provider, attempt)
        except Exception:
            log.exception("signing in failed")
            self._fail(attempt, SignInTrouble.PROVIDER_DOWN)

    def _sign_in(self, provider: IdentityProvider, attempt: _Attempt) -> None:
        why = self.why_not_now()
        if why is not None:
            self._fail(attempt, why)
            return
        began = self._clock.monotonic()
        code = provider.ask()
        if isinstance(code, NotSignedIn):
            self._fail(attempt, code.trouble, code.reason)
            return
        self._become(attempt, Waiting(code, began + code.seconds))
        found = provider.wait(code, attempt.cancelled)  # even if cancelled by now, so that it is forgotten there
        if isinstance(found, NotSignedIn):
            self._fail(attempt, found.trouble, found.reason)
            return
        if not self._become(attempt, LookingUp(), found.session):
            self._revoke(found.session)
            return
        outcome = self._look_up(found.identity)
        if isinstance(outcome, Unreachable):
            self._fail(attempt, SignInTrouble.OFFLINE, "the membership could not be looked up")
            return
        if isinstance(outcome, Refused):
            log.warning("a membership could not be looked up: refused")
        member = outcome if isinstance(outcome, Member) else None
        unclear = isinstance(outcome, MemberUnclear | Refused)
        self._become(attempt, Here(Session(found.identity, member, unclear)))

    def _fail(self, attempt: _Attempt, trouble: SignInTrouble, reason: str = "") -> None:
        tokens = attempt.tokens
        if self._become(attempt, Failed(trouble)):
            log.info("nobody was signed in: %s %s", trouble.value, reason)
            if tokens:
                self._revoke(tokens)

    def _become(self, attempt: _Attempt, state: SignInState, tokens: str = "") -> bool:
        """Go on with an attempt; False if it was given up meanwhile."""
        with self._lock:
            if self._attempt is not attempt:
                return False
            self._state = state
            attempt.tokens = "" if isinstance(state, Failed) else tokens or attempt.tokens
        self._facts.publish(SignInChanged())
        return True

    def _revoke(self, tokens: str) -> None:
        assert self._provider is not None
        self._provider.sign_out(tokens)
