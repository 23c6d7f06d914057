"""Where a customer types the address that tickets are mailed to. Known to this session only, shown masked elsewhere."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.journey import Step
from kiosk.domain.mail import MailState
from kiosk.domain.mail_address import MOST_CHARACTERS, AddressMistake, did_you_mean, masked, read_address
from kiosk.errors import StoreError
from kiosk.facts import Fact, MailChanged
from kiosk.logs import logger
from kiosk.services.mail_desk import MailAsked
from ui.models.rows import RowsModel
from ui.viewmodels.keyboard_props import Key, address_further, address_keys, domains
from ui.viewmodels.mail_props import MailInputs, MailOutcome, MailProps, derive_mail, goes_to_words

if TYPE_CHECKING:
    from ui.screens import Parts

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)


@QmlElement
class MailViewModel(QObject):
    """Asks for one address; what was typed stays for the session, so that it can be corrected."""

    changed = Signal()
    told = Signal()

    def __init__(self, parts: "Parts", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._keys = RowsModel(Key, lambda row: row.types, self)
        self._domains = RowsModel(Key, lambda row: row.types, self)
        self._reference = ""
        self._typed = ""
        self._asked = ""
        self._outcome: MailOutcome | None = None
        self._meant: str | None = None
        self._failed = False
        self._news = self._offers = self._reminds = False
        self._cinema = ""
        self._props = MailProps()
        self._words = ""
        self._standing: MailState | None = None
        parts.facts.told.connect(self._on_fact)
        parts.language.changed.connect(self._refresh)
        parts.navigator.sessionEnded.connect(self._forget)
        self._refresh()

    @Property(RowsModel, constant=True)
    def keys(self) -> RowsModel:
        """Letters, digits and signs, ten a row."""
        return self._keys

    @Property(RowsModel, constant=True)
    def domains(self) -> RowsModel:
        """Whole domains, each a key."""
        return self._domains

    @Property(bool, constant=True)
    def offered(self) -> bool:
        """Whether this kiosk sends mail."""
        return self._parts.services.mail_desk.offered

    @Property(str, notify=changed)
    def newsText(self) -> str:
        """The choice to be reminded, and to be told of changes."""
        return self._props.news_text

    @Property(bool, notify=changed)
    def news(self) -> bool:
        """Whether that is wanted; not unless somebody says so."""
        return self._news

    @Property(str, notify=changed)
    def offersText(self) -> str:
        """The consent to promotions; "" where this kiosk cannot send any."""
        return self._props.offers_text

    @Property(str, notify=changed)
    def offersNote(self) -> str:
        """What belongs to it."""
        return self._props.offers_note

    @Property(bool, notify=changed)
    def offers(self) -> bool:
        """Whether that is given; not unless somebody says so."""
        return self._offers

    @Property(str, notify=changed)
    def typed(self) -> str:
        """What stands there so far."""
        return self._props.typed

    @Property(bool, notify=changed)
    def canSend(self) -> bool:
        """Whether it may be an address."""
        return self._props.can_send

    @Property(str, notify=changed)
    def nextText(self) -> str:
        """The next step."""
        return self._props.next_text

    @Property(str, notify=changed)
    def noticeText(self) -> str:
        """What there is to say of the address."""
        return self._props.notice.text

    @Property(str, notify=changed)
    def noticeKind(self) -> str:
        """How grave that is."""
        return self._props.notice.kind

    @Property(str, notify=changed)
    def noticeAction(self) -> str:
        """What can be done about it."""
        return self._props.notice.action

    @Property(str, notify=told)
    def goesTo(self) -> str:
        """Where the tickets go or went, in words and masked; "" if nowhere."""
        return self._words

    @Property(bool, notify=told)
    def canAsk(self) -> bool:
        """Whether there are tickets to send, and none was asked for or the last mail did not arrive."""
        return bool(self._reference) and self._standing not in (MailState.WAITING, MailState.SENT)

    @Property(bool, notify=told)
    def canTakeBack(self) -> bool:
        """Whether one was asked for that may not have gone out yet."""
        return self._standing is MailState.WAITING

    @Slot()
    def open(self) -> None:
        """Ask for an address, for the purchase under way or the booking just made."""
        reference = self._parts.services.checkout.reference or self._reference
        if reference and self._parts.services.mail_desk.offered:
            self._reference, self._reminds = reference, self._parts.services.mail_desk.reminds(reference)
            self._outcome, self._meant, self._failed = None, None, False
            site = self._parts.services.programme.site()
            self._cinema = site.name if site and self._parts.services.consents.why_not() is None else ""
            self._parts.navigator.go(Step.MAIL)
            self._refresh()

    @Slot(str)
    def type(self, text: str) -> None:
        """A key of the screen or of a keyboard."""
        self._begin(address_further(self._typed, text, MOST_CHARACTERS))

    @Slot()
    def rubOut(self) -> None:
        """Take the last letter back."""
        self._begin(self._typed[:-1])

    @Slot()
    def chooseNews(self) -> None:
        """Tick it, or not."""
        self._news = not self._news
        self.changed.emit()

    @Slot()
    def chooseOffers(self) -> None:
        """Agree to promotions, or not."""
        self._offers = not self._offers
        self.changed.emit()

    @Slot()
    def takeSuggestion(self) -> None:
        """Yes, that was meant."""
        if self._meant is not None:
            self._begin(self._meant)
            self.send()

    @Slot()
    def send(self) -> None:
        """Ask once more if it looks mistyped; else have it sent, and go back to where one came from."""
        if not self._props.can_send:
            return
        address = read_address(self._typed)
        if self._meant is None and not isinstance(address, AddressMistake):
            self._meant = did_you_mean(address)
            if self._meant is not None:
                self._refresh()
                return
        self._meant, desk = None, self._parts.services.mail_desk
        try:
            language = self._parts.navigator.language
            agreed = f"{self._props.offers_text}\n{self._props.offers_note}".strip() if self._offers else ""
            self._outcome = desk.ask_for(self._reference, self._typed, language, news=self._news, agreed=agreed)
        except StoreError as error:
            log.error("a mail could not be noted: %s", error)
            self._failed = True
        if isinstance(self._outcome, MailAsked):
            self._asked = masked(self._typed)
            self._parts.navigator.back()
        self._refresh()

    @Slot()
    def takeBack(self) -> None:
        """No mail after all."""
        try:
            self._parts.services.mail_desk.take_back(self._reference)
        except StoreError as error:
            log.error("a mail could not be taken back: %s", error)
            self._failed = True
        else:
            self._typed = self._asked = ""
            self._news = self._offers = False
            self._parts.navigator.back()
        self._refresh()

    def belongs_to(self, reference: str) -> None:
        """The booking that tickets are shown of: a mail may be asked for afterwards, too. "": of one sold elsewhere."""
        if reference != self._reference:
            self._asked = self._typed = ""
            self._news = self._offers = False
        self._reference = reference
        self._refresh()
        self.told.emit()

    def _begin(self, typed: str) -> None:
        self._typed, self._outcome, self._meant, self._failed = typed, None, None, False
        self._refresh()

    @Slot(object)
    def _on_fact(self, fact: Fact) -> None:
        if isinstance(fact, MailChanged) and fact.reference == self._reference:
            self._refresh()

    @Slot()
    def _refresh(self) -> None:
        language = self._parts.navigator.language
        self._keys.show(address_keys(language))
        self._domains.show(domains(language))
        props = derive_mail(
            MailInputs(self._typed, self._outcome, self._meant, self._failed, self._reminds, self._cinema)
        )
        if props != self._props:
            self._props = props
            self.changed.emit()
        standing = self._parts.services.mail_desk.state_of(self._reference) if self._asked else None
        words = goes_to_words(self._asked, standing) if self._asked else ""
        if (words, standing) != (self._words, self._standing):
            self._words, self._standing = words, standing
            self.told.emit()

    @Slot()
    def _forget(self) -> None:
        self._reference = self._typed = self._asked = ""
        self._outcome, self._meant, self._failed = None, None, False
        self._news = self._offers = self._reminds = False
        self._cinema = ""
        self.changed.emit()
        self._refresh()
