"""What a manager decides, at the real screens: hours, offers, cut-off, pictures, defaults, and the service switch."""

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QColor

from kiosk.config import AccessibilitySection, Hours, Look, MailSection, Offers, Sales
from kiosk.domain.bookings import PaymentMethod
from kiosk.domain.journey import Step
from kiosk.domain.out_of_service import WhyOutOfService
from kiosk.domain.staff import Role, StaffMember
from kiosk.ports import PaymentUnknown
from kiosk.services.health import OutOfOrder
from kiosk.services.purchase import Held, NotNow, NotNowReason, PaymentUnclear
from kiosk.store import journal
from tests.ui.cinema import Cinema, cinema
from tests.ui.mailing_scenes import by_mail, sends_promotions
from tests.ui.managed_scenes import PICTURES
from tests.ui.purchase_scenes import reviewed, then
from tests.ui.returning_scenes import elsewhere
from tests.ui.test_collecting import Guest
from ui.application import Application, build
from ui.own_pictures import NoPicture, OwnPicture, look_at
from ui.poster_rasters import Finish, Wanted, finished
from ui.viewmodels.attract import Slide, between

CLOSED_TILL_SIX = Hours(monday="18:00-23:30")
Made = Callable[..., Guest]


@pytest.fixture
def made(tmp_path: Path, qapp: QObject) -> Iterator[Made]:
    """Somebody in front of a kiosk that is configured so: on Monday at ten past five."""
    faces: list[Application] = []

    def make(**told: object) -> Guest:
        place = cinema(tmp_path / "state", told=told)
        face = build(place.services, size=(1080, 1920))
        face.window.show()
        faces.append(face)
        guest = Guest(face, place)
        guest.rests()
        return guest

    yield make
    for face in faces:
        face.close()
        assert face.warnings == []


def minutes_pass(guest: Guest, minutes: int) -> None:
    guest.place.clock.passes(60 * minutes)
    guest.application.heartbeat.beat()


def test_outside_its_hours_it_is_closed_says_when_it_opens_and_hands_out_tickets(made: Made) -> None:
    guest = made(hours=CLOSED_TILL_SIX)
    elsewhere(guest.place)
    assert guest.step is Step.CLOSED
    assert guest.sees("We are closed")
    assert guest.sees("Open again today at 18:00")
    assert not guest.can_touch("Touch to start")
    guest.taps("Deutsch")
    assert guest.sees("Heute ab 18:00 Uhr wieder geöffnet")
    guest.taps("English")
    guest.taps("My tickets")
    assert guest.step is Step.MY_TICKETS
    guest.application.navigator.go(Step.FILMS)  # as from an account: there is nothing to buy now
    assert guest.step is Step.CLOSED
    guest.taps("My tickets")
    guest.taps("Back")
    assert guest.step is Step.CLOSED
    minutes_pass(guest, 49)
    assert guest.step is Step.CLOSED
    minutes_pass(guest, 1)
    assert guest.step is Step.ATTRACT


def test_whoever_is_buying_when_it_closes_may_finish_and_the_next_finds_it_closed(made: Made) -> None:
    guest = made(hours=Hours(monday="10:00-17:15", tuesday="closed", wednesday="12:00-20:00"))
    guest.taps("Touch to start")
    guest.place.clock.jumps(600)  # nobody was idle meanwhile
    guest.application.heartbeat.beat()
    assert guest.step is Step.FILMS
    guest.taps("19:00, Metropolis, Palace")
    assert guest.step is Step.TICKETS
    guest.application.navigator.end()
    assert guest.step is Step.CLOSED
    assert guest.sees("Open again on Wednesday, 4 March at 12:00")


def test_collecting_can_be_closed_too_and_staff_still_come_in(made: Made) -> None:
    guest = made(hours=msgspec.structs.replace(CLOSED_TILL_SIX, collect_when_closed=False))
    assert not guest.can_touch("My tickets")
    guest.application._scanned("nothing that matters")
    assert guest.step is Step.CLOSED
    guest.application.staff.knock()
    assert guest.step is Step.STAFF


def test_what_is_hidden_is_nowhere_and_cannot_be_bought(made: Made) -> None:
    offers = Offers(("metropolis", "no-such-film"), ("laterna",), ("child", "no-such-type"))
    guest = made(offers=offers)
    programme, checkout = guest.place.services.programme, guest.place.services.checkout
    assert programme.not_known() == ("no-such-film", "no-such-type")
    everything = [*programme.next_showings(400)]
    for day in programme.days():
        everything += programme.timetable(day)
        everything += [one for film in programme.films_on(day) for one in film.showings]
    assert len(everything) > 50
    assert {"metropolis"}.isdisjoint(one.film.id for one in everything)
    assert {"laterna"}.isdisjoint(one.showtime.auditorium_id for one in everything)
    assert programme.film_showings("metropolis") == ()
    assert len(programme.next_showings(40)) == 40  # of what is shown, not of what there is

    guest.taps("Touch to start")
    assert not any("Metropolis" in text or "Laterna" in text for text in guest.reads())
    guest.taps("By time")
    assert not any("Metropolis" in text or "Laterna" in text for text in guest.reads())

    hidden = programme.showing("palace-0302-1900")
    assert hidden is not None  # a booking of it can be looked at, and collected
    assert (hidden.film.id, hidden.on_sale) == ("metropolis", False)
    checkout.begin("palace-0302-1900", "en")
    checkout.set_count("adult", 1)
    checkout.choose(("A1",))
    assert checkout.hold() == NotNow(NotNowReason.SALES_OVER)
    checkout.begin(programme.next_showings(1)[0].showtime.id, "en")
    assert "child" not in {one.type.id for one in checkout.offered_types()}
    checkout.set_count("child", 1)
    assert checkout.basket is not None
    assert checkout.basket.tickets == 0


def test_the_cut_off_ends_sales_here_and_never_outlasts_the_provider(made: Made) -> None:
    guest = made(sales=Sales(cutoff_minutes=45))  # the provider sells until ten minutes after the start
    programme = guest.place.services.programme
    first = programme.next_showings(1)[0]
    assert (first.showtime.id, first.on_sale) == ("laterna-0302-1800", True)
    minutes_pass(guest, 6)  # 17:16, and it begins at 18:00
    shown = programme.showing("laterna-0302-1800")
    assert shown is not None
    assert shown.on_sale is False
    guest.application.view_model(Step.ATTRACT).start()  # type: ignore[attr-defined]
    guest.taps("By time")
    guest.rests()
    assert guest.sees("Not here")
    assert not guest.can_touch("18:00, Sherlock Jr., Laterna, Not here")
    guest.place.services.checkout.begin("laterna-0302-1800", "en")
    guest.place.services.checkout.set_count("adult", 1)
    guest.place.services.checkout.choose(("A1",))
    assert guest.place.services.checkout.hold() == NotNow(NotNowReason.SALES_OVER)
    minutes_pass(guest, 44)
    assert "laterna-0302-1800" not in {one.showtime.id for one in programme.timetable(programme.days()[0])}


def test_a_cut_off_after_the_start_ends_with_the_providers(made: Made) -> None:
    guest = made(sales=Sales(cutoff_minutes=-60))
    programme = guest.place.services.programme
    minutes_pass(guest, 59)
    assert [one.on_sale for one in programme.timetable(programme.days()[0]) if one.showtime.id == "laterna-0302-1800"]
    minutes_pass(guest, 1)
    assert not any(one.showtime.id == "laterna-0302-1800" for one in programme.timetable(programme.days()[0]))
    over = programme.showing("laterna-0302-1800")
    assert over is not None
    assert over.on_sale is False


def test_each_guest_begins_as_the_cinema_says(made: Made) -> None:
    guest = made(accessibility=AccessibilitySection(1.3, "light", low_reach=True, reduced_motion=True))
    comfort = guest.application.accessibility.comfort
    assert (comfort.text_scale, comfort.look, comfort.low_reach, comfort.reduced_motion) == (1.3, "light", True, True)
    assert guest.application.accessibility.chosen is False
    guest.application.accessibility.setLook("dark")
    guest.application.accessibility.setTextScale(1.0)
    assert guest.application.accessibility.chosen is True
    guest.application.navigator.end()
    assert guest.application.accessibility.comfort == comfort


def test_without_reminders_and_promotions_neither_is_offered(made: Made) -> None:
    guest = made(mail=MailSection(reminders=False, promotions=False))
    then(reviewed("palace", adult=1), sends_promotions, by_mail("a", "@gmail.com"))(
        guest.application, guest.place, guest
    )
    assert guest.step is Step.MAIL
    assert guest.can_touch("Tell me if anything changes")
    assert not guest.sees("Remind me")
    assert not guest.sees("News and offers")


def test_the_logo_stands_for_the_name_and_own_pictures_between_the_posters(
    made: Made, caplog: pytest.LogCaptureFixture
) -> None:
    guest = made(look=Look(logo=str(PICTURES / "logo.svg"), attract=str(PICTURES / "attract")))
    face, attract = guest.application, guest.application.view_model(Step.ATTRACT)
    assert guest.waits_until(face.background.idle)
    assert face.navigator.logo.startswith("own-")
    assert face.navigator.logoAspect == 520 / 160
    assert [one.path.name for one in face.parts.pictures.refused] == ["3-damaged.png"]
    assert "3-damaged.png" in caplog.text
    shown = []
    for _ in range(4):
        shown.append(bool(attract.property("picture")))
        attract.nextSlide()  # type: ignore[attr-defined]
    assert shown == [False, True, False, True]
    assert guest.waits_until(face.posters_at_rest)


def test_a_logo_that_cannot_be_used_is_refused_in_words_and_the_name_stays(
    made: Made, caplog: pytest.LogCaptureFixture
) -> None:
    guest = made(look=Look(logo=str(PICTURES / "attract" / "3-damaged.png")))
    assert guest.waits_until(guest.application.background.idle)
    assert guest.application.navigator.logo == ""
    assert guest.sees("Lumen")
    assert "is no picture of a kind that can be shown (PNG, SVG)" in caplog.text


def test_pictures_are_bounded_in_bytes_and_pixels(tmp_path: Path) -> None:
    assert isinstance(look_at(PICTURES / "closed.svg"), OwnPicture)
    vast = tmp_path / "vast.svg"
    vast.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="90000" height="90000"/>')
    heavy = tmp_path / "heavy.svg"
    heavy.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!--{"x" * 2_000_000}--></svg>')
    found = (look_at(vast), look_at(heavy, 1024 * 1024), look_at(tmp_path / "none.png"), look_at(tmp_path))
    words = [one.why for one in found if isinstance(one, NoPicture)]
    assert [text.split(":")[0] for text in words] == [
        "has more than 24 million pixels",
        "is larger than 1 MB",
        "cannot be read",
        "cannot be read",
    ]


def test_a_picture_of_any_shape_is_shown_whole_on_an_opaque_wall(tmp_path: Path) -> None:
    made = finished(PICTURES / "attract" / "1-wide.svg", Wanted("own", Finish.FITTED, 300, 600))
    assert made is not None
    assert (made.width(), made.height(), made.hasAlphaChannel()) == (300, 600, False)
    assert made.pixelColor(10, 300) == QColor("#7A1F2B")  # 300 x 169 in the middle
    assert 0 < made.pixelColor(10, 20).red() < 0x7A
    logo = finished(PICTURES / "logo.svg", Wanted("own", Finish.CONTAINED, 520, 400))
    assert logo is not None
    assert (logo.pixelColor(5, 5).alpha(), logo.pixelColor(192, 200).name()) == (0, "#f6f1e7")


def test_pictures_stand_between_posters_each_once_a_round() -> None:
    posters = (Slide("a"), Slide("b"), Slide("c"))
    assert [one.key for one in between(posters, ("1",))] == ["a", "1", "b", "c"]
    assert [one.key for one in between(posters, ("1", "2"), only=True)] == ["1", "2"]
    assert between(posters, (), only=True) == posters


def signed_in(guest: Guest) -> None:
    staff = guest.application.staff
    staff.knock()
    staff.admit(StaffMember("1", "Ada Lovelace", Role.TECHNICIAN))
    staff.open("service")


def test_staff_take_it_out_of_service_and_back_on_the_page(made: Made) -> None:
    guest = made()
    switch, said = guest.place.services.staff.out_of_service, list[tuple[str, str]]()
    guest.application.staff.noticed.connect(lambda words, kind: said.append((words, kind)))
    signed_in(guest)
    guest.taps("Take out of service")
    assert not guest.can_touch("Take out of service")  # not without saying why
    guest.taps("Repair")
    guest.taps("Take out of service")
    standing = switch.standing()
    assert standing is not None
    assert (standing.reason, standing.by) == (WhyOutOfService.REPAIR, "Ada Lovelace")
    guest.application.staff.leave()
    assert guest.step is Step.OUT_OF_ORDER
    assert guest.sees("This kiosk is taking a break")
    assert guest.sees("For our staff: F-001")
    assert not guest.can_touch("My tickets")
    signed_in(guest)
    guest.taps("Put back into service")
    guest.application.staff.leave()
    assert guest.step is Step.ATTRACT
    assert guest.place.services.health.selling() is not OutOfOrder.BY_STAFF
    assert [kind for _, kind in said] == ["good", "good"]


def test_a_restart_is_journaled_and_refused_while_a_payment_is_open(made: Made) -> None:
    guest = made()
    asked, said = list[int](), list[str]()
    guest.application.staff.restartAsked.connect(lambda: asked.append(1))
    guest.application.staff.noticed.connect(lambda _words, kind: said.append(kind))
    signed_in(guest)
    guest.taps("Restart Foyer")
    guest.taps("Restart")
    assert asked == [1]
    with guest.place.database.read() as tx:
        last = journal.last_entry(tx)
    assert last is not None
    assert (last.kind, last.body) == ("staff_restart", '{"by":"Ada Lovelace","of":"foyer"}')
    leave_a_payment_open(guest.place)
    guest.taps("Restart Foyer")
    guest.taps("Restart")
    assert (asked, said) == ([1], ["warning"])
    with guest.place.database.read() as tx:
        assert [one.kind for one in journal.entries_after(tx, 0)].count("staff_restart") == 1


def leave_a_payment_open(place: Cinema) -> None:
    """The terminal has not said yet whether it was paid."""
    checkout = place.services.checkout
    checkout.begin(place.services.programme.next_showings(1)[0].showtime.id, "en")
    checkout.set_count("adult", 1)
    checkout.propose()
    assert isinstance(checkout.hold(), Held)
    place.terminal.answers = [PaymentUnknown("silence")]
    assert isinstance(checkout.pay(PaymentMethod.CARD), PaymentUnclear)
