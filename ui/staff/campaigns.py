"""Campaigns: the list with its figures, a picture of each mail, a try, scheduled or stopped."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.campaigns import Campaign, PromotionMail
from kiosk.domain.staff import Permission
from kiosk.errors import ConfigError, FoyerError
from kiosk.logs import logger
from kiosk.services.campaigns import Standing, TryOutcome, WhyNotScheduled
from ui.background import Ok, Outcome
from ui.models.rows import RowsModel
from ui.staff.address_field import AddressFieldViewModel
from ui.staff.campaigns_props import (
    CampaignRow,
    Draft,
    Sheet,
    derive_campaigns,
    schedule_words,
    sheet_of,
    words_of_try,
    words_of_why,
)
from ui.staff.how import how_of
from ui.staff.reading import Reading

if TYPE_CHECKING:
    from ui.screens import Parts
    from ui.viewmodels.staff import StaffViewModel

QML_IMPORT_NAME = "Foyer.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1

log = logger(__name__)
translate = QCoreApplication.translate
Seen = tuple[tuple[Draft, ...], tuple[Standing, ...], int]


@QmlElement
class CampaignsViewModel(QObject):
    """``stage`` is "list", "sheet" (a mail is looked at) or "address" (where a try goes)."""

    changed = Signal()

    def __init__(self, parts: "Parts", staff: "StaffViewModel", parent: QObject | None = None) -> None:
        super().__init__(parent or staff)
        self._parts = parts
        self._staff = staff
        self._services = parts.services.staff
        self._rows = RowsModel(CampaignRow, lambda row: row.name, self)
        self._sheets = RowsModel(Sheet, lambda row: row.language, self)
        self._address = AddressFieldViewModel(parts.language, self)
        self._seen: Seen | None = None
        self._stage, self._name, self._asking = "list", "", ""
        self._trying = False
        self._reading = Reading(parts.background, self._read, self._came)
        parts.language.changed.connect(self._refresh)
        staff.signedOut.connect(self._forget)

    # -- for QML -----------------------------------------------------------------------------------------------------

    @Property(str, notify=changed)
    def stage(self) -> str:
        """What the page shows."""
        return self._stage

    @Property(bool, notify=changed)
    def loading(self) -> bool:
        """Whether the list is not known yet."""
        return self._seen is None and not self._reading.failed

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """Whether the disk would not tell."""
        return self._reading.failed

    @Property(RowsModel, constant=True)
    def rows(self) -> RowsModel:
        """The campaigns."""
        return self._rows

    @Property(str, constant=True)
    def folder(self) -> str:
        """Where their files are."""
        return str(self._services.campaigns.folder)

    @Property(str, notify=changed)
    def name(self) -> str:
        """The campaign that is looked at."""
        return self._name

    @Property(RowsModel, constant=True)
    def sheets(self) -> RowsModel:
        """Its mail in each language."""
        return self._sheets

    @Property(AddressFieldViewModel, constant=True)
    def address(self) -> AddressFieldViewModel:
        """Where a try goes."""
        return self._address

    @Property(bool, notify=changed)
    def trying(self) -> bool:
        """Whether a try is under way."""
        return self._trying

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What is to be confirmed: "schedule", "stop" or "" """
        return self._asking

    @Property(str, notify=changed)
    def askingWords(self) -> str:
        """What comes of it."""
        draft = self._draft(self._name)
        if self._asking == "schedule" and draft is not None and draft.campaign is not None and self._seen:
            return schedule_words(draft.campaign, self._seen[2], how_of(self._parts))
        if self._asking == "stop":
            return translate("StaffCampaigns", "Nothing more goes out. Scheduled again, it goes to those who had none.")
        return ""

    @Slot()
    def enter(self) -> None:
        """The page is open: read the list."""
        self._reading.begin()

    @Slot(str)
    def look(self, name: str) -> None:
        """Look at its mail."""
        try:
            mails = self._services.campaigns.preview(name)
        except FoyerError as error:
            self._staff.notice(str(error), "warning")
            self._reading.begin()
            return
        self._stage, self._name = "sheet", name
        self._sheets.show([self._sheet(one) for one in mails])
        self.changed.emit()

    @Slot()
    def tryOut(self) -> None:
        """Type where the mail that is looked at is to go."""
        self._stage = "address"
        self._address.forget()
        self.changed.emit()

    @Slot()
    def send(self) -> None:
        """Send the try, in the language of the screen."""
        if self._trying or not self._staff.may(Permission.SEND_CAMPAIGNS):
            return
        self._trying, self._stage = True, "sheet"
        language = str(self._parts.language.code)
        work = partial(self._services.try_campaign, self._name, self._address.text, language, self._staff.by)
        self._address.forget()
        self._parts.background.run_later(work, self._staff.while_here(self._tried))
        self.changed.emit()

    @Slot(str, str)
    def ask(self, what: str, name: str) -> None:
        """Confirm before it is scheduled or stopped."""
        self._asking, self._name = what, name
        self.changed.emit()

    @Slot()
    def decline(self) -> None:
        """Leave it; from a mail back to the list."""
        if not self._asking:
            self._stage = "sheet" if self._stage == "address" else "list"
        self._asking = ""
        self.changed.emit()

    @Slot()
    def agree(self) -> None:
        """Do it."""
        what, self._asking = self._asking, ""
        self.changed.emit()
        if not self._staff.may(Permission.SEND_CAMPAIGNS):
            return
        try:
            self._schedule() if what == "schedule" else self._stop()
        except FoyerError as error:
            log.error("campaign %s: %s", self._name, error)
            self._staff.notice(str(error), "warning")
        self._reading.begin()

    # -- within ------------------------------------------------------------------------------------------------------

    def _schedule(self) -> None:
        match self._services.campaigns.schedule(self._name, self._staff.by):
            case Campaign(send_at=send_at):
                words = translate("StaffCampaigns", "%1 goes out from %2, while the kiosk runs.")
                words = words.replace("%1", self._name).replace("%2", how_of(self._parts).moment(send_at))
                self._staff.notice(words, "good")
            case WhyNotScheduled() as why:
                self._staff.notice(words_of_why(why.value), "warning")

    def _stop(self) -> None:
        if self._services.campaigns.stop(self._name, self._staff.by):
            self._staff.notice(translate("StaffCampaigns", "%1 is stopped.").replace("%1", self._name), "good")

    def _tried(self, outcome: "Outcome[TryOutcome | None]") -> None:
        self._trying = False
        if isinstance(outcome, Ok):
            self._staff.notice(*words_of_try(outcome.value))
        else:
            self._staff.notice(
                translate("StaffCampaigns", "Not sent: something in this kiosk's mail is amiss."), "stop"
            )
        self.changed.emit()

    def _sheet(self, told: PromotionMail) -> Sheet:
        return sheet_of(told, self._services.campaign_text(told))

    def _draft(self, name: str) -> Draft | None:
        return next((one for one in self._seen[0] if one.name == name), None) if self._seen else None

    def _read(self) -> Seen:
        campaigns = self._services.campaigns
        return tuple(map(self._read_draft, campaigns.drafts())), campaigns.standing(), campaigns.agreed()

    def _read_draft(self, name: str) -> Draft:
        try:
            return Draft(name, self._services.campaigns.draft(name))
        except ConfigError as error:
            where = f"{self._services.campaigns.folder}/"  # stands on the page once, and not before each mistake
            return Draft(name, None, str(error).removeprefix(where))

    def _came(self, seen: Seen | None) -> None:
        self._seen = seen
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        self._rows.show(derive_campaigns(self._seen[0], self._seen[1], how_of(self._parts)) if self._seen else ())
        self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        self._reading.drop()
        self._address.forget()
        self._seen, self._trying = None, False
        self._stage, self._name, self._asking = "list", "", ""
        self._sheets.show(())
        self._refresh()
