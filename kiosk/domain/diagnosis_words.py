"""What each branch, check and trouble of the diagnosis is called, why it matters, and what to do about it.

One place for the command line (English), the screen (translated, context "Diagnosis") and docs/technicians.md, which
explains the same codes at length: a test holds the two together.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kiosk.domain.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Words:
    """A trouble: ``what`` it is, in a few words; ``why`` it matters; what to ``do``."""

    what: str
    why: str
    do: str


TITLES: Final[Mapping[str, str]] = {
    "sell": QT_TRANSLATE_NOOP("Diagnosis", "Can this kiosk sell?"),
    # branches
    "programme": QT_TRANSLATE_NOOP("Diagnosis", "Programme"),
    "account": QT_TRANSLATE_NOOP("Diagnosis", "Account at the box office"),
    "seats": QT_TRANSLATE_NOOP("Diagnosis", "Seats to sell"),
    "payment": QT_TRANSLATE_NOOP("Diagnosis", "Payment"),
    "tickets": QT_TRANSLATE_NOOP("Diagnosis", "Tickets that doors take"),
    "disk": QT_TRANSLATE_NOOP("Diagnosis", "Disk"),
    "database": QT_TRANSLATE_NOOP("Diagnosis", "Database"),
    "clock": QT_TRANSLATE_NOOP("Diagnosis", "Clock"),
    "network": QT_TRANSLATE_NOOP("Diagnosis", "Way to the box office"),
    "paper": QT_TRANSLATE_NOOP("Diagnosis", "Tickets on paper"),
    "telling": QT_TRANSLATE_NOOP("Diagnosis", "Sales told to the box office"),
    "mail": QT_TRANSLATE_NOOP("Diagnosis", "Mail"),
    "machine": QT_TRANSLATE_NOOP("Diagnosis", "Machine"),
    "program": QT_TRANSLATE_NOOP("Diagnosis", "Program"),
    # checks
    "programme.known": QT_TRANSLATE_NOOP("Diagnosis", "Shows are known"),
    "programme.current": QT_TRANSLATE_NOOP("Diagnosis", "The programme is up to date"),
    "provider.configured": QT_TRANSLATE_NOOP("Diagnosis", "Address and key"),
    "network.link": QT_TRANSLATE_NOOP("Diagnosis", "Cable or Wi-Fi"),
    "provider.dns": QT_TRANSLATE_NOOP("Diagnosis", "Name server"),
    "provider.tcp": QT_TRANSLATE_NOOP("Diagnosis", "Connection"),
    "provider.tls": QT_TRANSLATE_NOOP("Diagnosis", "Encryption"),
    "provider.certificate": QT_TRANSLATE_NOOP("Diagnosis", "The certificate lasts"),
    "provider.portal": QT_TRANSLATE_NOOP("Diagnosis", "Nobody in between"),
    "provider.answers": QT_TRANSLATE_NOOP("Diagnosis", "The box office answers"),
    "provider.speed": QT_TRANSLATE_NOOP("Diagnosis", "Speed of its answers"),
    "provider.key": QT_TRANSLATE_NOOP("Diagnosis", "The key is accepted"),
    "provider.capabilities": QT_TRANSLATE_NOOP("Diagnosis", "What the box office can do"),
    "seats.online": QT_TRANSLATE_NOOP("Diagnosis", "Online, from the box office"),
    "seats.offline": QT_TRANSLATE_NOOP("Diagnosis", "Offline, from seats kept here"),
    "payment.terminal": QT_TRANSLATE_NOOP("Diagnosis", "Payment terminal"),
    "payment.open": QT_TRANSLATE_NOOP("Diagnosis", "Payments without an ending"),
    "keys.signing": QT_TRANSLATE_NOOP("Diagnosis", "Keys and certificates"),
    "printer.ready": QT_TRANSLATE_NOOP("Diagnosis", "Printer"),
    "printer.supplies": QT_TRANSLATE_NOOP("Diagnosis", "Paper and ink"),
    "printer.unknown": QT_TRANSLATE_NOOP("Diagnosis", "Prints nobody knows the end of"),
    "outbox.backlog": QT_TRANSLATE_NOOP("Diagnosis", "Messages on their way"),
    "outbox.refused": QT_TRANSLATE_NOOP("Diagnosis", "Messages that were refused"),
    "mail.server": QT_TRANSLATE_NOOP("Diagnosis", "Mail server"),
    "mail.backlog": QT_TRANSLATE_NOOP("Diagnosis", "Mail on its way"),
    "mail.refused": QT_TRANSLATE_NOOP("Diagnosis", "Mail that was refused"),
    "disk.space": QT_TRANSLATE_NOOP("Diagnosis", "Room"),
    "disk.writes": QT_TRANSLATE_NOOP("Diagnosis", "It takes writes"),
    "disk.inodes": QT_TRANSLATE_NOOP("Diagnosis", "Room for files"),
    "disk.rights": QT_TRANSLATE_NOOP("Diagnosis", "Nobody else may read it"),
    "database.schema": QT_TRANSLATE_NOOP("Diagnosis", "Fits this version"),
    "database.whole": QT_TRANSLATE_NOOP("Diagnosis", "Whole"),
    "database.journal": QT_TRANSLATE_NOOP("Diagnosis", "Journal of sales"),
    "database.size": QT_TRANSLATE_NOOP("Diagnosis", "Size"),
    "database.backup": QT_TRANSLATE_NOOP("Diagnosis", "Backup"),
    "clock.trust": QT_TRANSLATE_NOOP("Diagnosis", "The time can be trusted"),
    "clock.ntp": QT_TRANSLATE_NOOP("Diagnosis", "Kept by NTP"),
    "clock.offset": QT_TRANSLATE_NOOP("Diagnosis", "Beside the box office's clock"),
    "machine.memory": QT_TRANSLATE_NOOP("Diagnosis", "Memory"),
    "machine.temperature": QT_TRANSLATE_NOOP("Diagnosis", "Temperature"),
    "machine.load": QT_TRANSLATE_NOOP("Diagnosis", "Load"),
    "program.service": QT_TRANSLATE_NOOP("Diagnosis", "In service"),
    "program.running": QT_TRANSLATE_NOOP("Diagnosis", "The kiosk runs"),
    "worker.alive": QT_TRANSLATE_NOOP("Diagnosis", "Background process"),
    "scheduler.jobs": QT_TRANSLATE_NOOP("Diagnosis", "Periodic work"),
    "settings.file": QT_TRANSLATE_NOOP("Diagnosis", "Settings"),
}
"""By a branch's or check's name."""

PROBES: Final[Mapping[str, str]] = {
    "probe.answers": QT_TRANSLATE_NOOP("Diagnosis", "It answers"),
    "probe.enrolment": QT_TRANSLATE_NOOP("Diagnosis", "It knows this kiosk"),
    "probe.seats": QT_TRANSLATE_NOOP("Diagnosis", "It says which seats are free"),
    "probe.hold": QT_TRANSLATE_NOOP("Diagnosis", "A seat can be held"),
    "probe.idempotency": QT_TRANSLATE_NOOP("Diagnosis", "Asked twice, it is held once"),
    "probe.exclusive": QT_TRANSLATE_NOOP("Diagnosis", "Nobody else gets it"),
    "probe.listed": QT_TRANSLATE_NOOP("Diagnosis", "It is listed as held"),
    "probe.hand_back": QT_TRANSLATE_NOOP("Diagnosis", "It can be handed back"),
    "probe.fence": QT_TRANSLATE_NOOP("Diagnosis", "A late copy takes no effect"),
    "probe.lasting": QT_TRANSLATE_NOOP("Diagnosis", "A lasting right can be had"),
    "probe.left": QT_TRANSLATE_NOOP("Diagnosis", "Nothing is left behind"),
}
"""By the name of a verdict of the probe (`sync.probe`)."""

FIGURES: Final[Mapping[str, str]] = {
    "age": QT_TRANSLATE_NOOP("Diagnosis", "age"),
    "answered": QT_TRANSLATE_NOOP("Diagnosis", "last answer"),
    "expires": QT_TRANSLATE_NOOP("Diagnosis", "valid until"),
    "free": QT_TRANSLATE_NOOP("Diagnosis", "free"),
    "kept": QT_TRANSLATE_NOOP("Diagnosis", "seats kept"),
    "latency": QT_TRANSLATE_NOOP("Diagnosis", "median"),
    "load": QT_TRANSLATE_NOOP("Diagnosis", "per processor"),
    "log": QT_TRANSLATE_NOOP("Diagnosis", "write-ahead log"),
    "number": QT_TRANSLATE_NOOP("Diagnosis", "number"),
    "offset": QT_TRANSLATE_NOOP("Diagnosis", "apart"),
    "own": QT_TRANSLATE_NOOP("Diagnosis", "this program"),
    "shows": QT_TRANSLATE_NOOP("Diagnosis", "on sale"),
    "size": QT_TRANSLATE_NOOP("Diagnosis", "size"),
    "temperature": QT_TRANSLATE_NOOP("Diagnosis", "hottest"),
    "time": QT_TRANSLATE_NOOP("Diagnosis", "took"),
    "version": QT_TRANSLATE_NOOP("Diagnosis", "version"),
}
"""By a figure's name."""

DETAILS: Final = (
    QT_TRANSLATE_NOOP("Diagnosis", "a look at all of it takes longer than this"),
    QT_TRANSLATE_NOOP("Diagnosis", "it gives no rights before a sale"),
    QT_TRANSLATE_NOOP("Diagnosis", "it is looked at when the kiosk starts"),
    QT_TRANSLATE_NOOP("Diagnosis", "mounted read-only"),
    QT_TRANSLATE_NOOP("Diagnosis", "no answer in time"),
    QT_TRANSLATE_NOOP("Diagnosis", "no free seat is known here"),
    QT_TRANSLATE_NOOP("Diagnosis", "no free seat is left of those known here"),
    QT_TRANSLATE_NOOP("Diagnosis", "not needed on this machine"),
    QT_TRANSLATE_NOOP("Diagnosis", "not over in time"),
    QT_TRANSLATE_NOOP("Diagnosis", "not promised"),
    QT_TRANSLATE_NOOP("Diagnosis", "only the running kiosk can ask it"),
)
"""Details of findings that are sentences of our own; others are the system's or the provider's words."""

CODES: Final[Mapping[str, Words]] = {
    "F-001": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Staff took this kiosk out of service"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold or collected here."),
        QT_TRANSLATE_NOOP("Diagnosis", "Let it serve again on the page Service."),
    ),
    "F-002": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Another machine has this kiosk's place"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold, sent or printed here any more, for good."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Switch it off. A file that was lost is made again on the page Replace this kiosk."
        ),
    ),
    "F-101": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "There is no programme yet"),
        QT_TRANSLATE_NOOP("Diagnosis", "Without shows there is nothing to sell."),
        QT_TRANSLATE_NOOP("Diagnosis", "Wait half a minute. Then look at the way to the box office, and at its key."),
    ),
    "F-102": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office does not accept this kiosk's key"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold. Sales that were not sent yet are kept."),
        QT_TRANSLATE_NOOP("Diagnosis", "Put the right key into its file or pair the kiosk anew, then restart it."),
    ),
    "F-103": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "No ticket can be signed that a door takes"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold, so that nobody pays for a ticket that no door takes."),
        QT_TRANSLATE_NOOP("Diagnosis", "Give this kiosk a new key: keys --rotate, with the site's key in its folder."),
    ),
    "F-104": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The last update did not bring everything"),
        QT_TRANSLATE_NOOP("Diagnosis", "The programme shown is the one before."),
        QT_TRANSLATE_NOOP("Diagnosis", "The reason is what the box office sent: let its operator mend it."),
    ),
    "F-111": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "No network is connected"),
        QT_TRANSLATE_NOOP("Diagnosis", "The box office cannot be reached; meanwhile only seats kept here can be sold."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look at the cable, the switch, or the Wi-Fi."),
    ),
    "F-112": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The name server does not know the box office"),
        QT_TRANSLATE_NOOP("Diagnosis", "Its address cannot be found; meanwhile only seats kept here can be sold."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Check the name in provider.url, the name server, and whether others resolve it."
        ),
    ),
    "F-113": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Nobody takes the connection"),
        QT_TRANSLATE_NOOP("Diagnosis", "The box office cannot be reached; meanwhile only seats kept here can be sold."),
        QT_TRANSLATE_NOOP("Diagnosis", "Check the port in provider.url, the router and the firewall."),
    ),
    "F-114": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The certificate cannot be trusted"),
        QT_TRANSLATE_NOOP("Diagnosis", "Somebody may be in between, so nothing is sent."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Check this machine's clock first, then the certificate's name, dates and issuer."
        ),
    ),
    "F-115": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office's certificate expires soon"),
        QT_TRANSLATE_NOOP("Diagnosis", "Once it has, this kiosk sells only the seats it kept."),
        QT_TRANSLATE_NOOP("Diagnosis", "Have the box office's operator renew it."),
    ),
    "F-116": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Something in between answers instead"),
        QT_TRANSLATE_NOOP("Diagnosis", "A sign-in page of the network, or a proxy, keeps the box office away."),
        QT_TRANSLATE_NOOP("Diagnosis", "Let this machine through at the router or guest network."),
    ),
    "F-117": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office answers slowly"),
        QT_TRANSLATE_NOOP("Diagnosis", "Guests wait for their seats, and after four seconds in vain."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look for what else uses the line; else tell the box office's operator."),
    ),
    "F-118": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office gives no proper answer"),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "It can be reached and is out of order; meanwhile only seats kept here can be sold."
        ),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing to mend here: tell the box office's operator."),
    ),
    "F-119": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The address or the key file cannot be used"),
        QT_TRANSLATE_NOOP("Diagnosis", "The box office is not even asked."),
        QT_TRANSLATE_NOOP("Diagnosis", "Mend provider.url, or the file that provider.key_file names (mode 0600)."),
    ),
    "F-121": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office gives no seats to keep"),
        QT_TRANSLATE_NOOP("Diagnosis", "Without a network this kiosk cannot sell."),
        QT_TRANSLATE_NOOP("Diagnosis", "Ask its operator for lasting rights, or set sales.offline_mode to refuse."),
    ),
    "F-131": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "No seat is kept to sell offline"),
        QT_TRANSLATE_NOOP("Diagnosis", "Without a network this kiosk cannot sell."),
        QT_TRANSLATE_NOOP("Diagnosis", "The command allotments says why, show by show."),
    ),
    "F-132": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Sales wait to be told to the box office"),
        QT_TRANSLATE_NOOP("Diagnosis", "They are safe here, but others do not see them yet."),
        QT_TRANSLATE_NOOP("Diagnosis", "They go by themselves once it answers. Leave this kiosk switched on."),
    ),
    "F-133": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Something was refused and waits for a person"),
        QT_TRANSLATE_NOOP("Diagnosis", "A guest may have a ticket for a seat that is somebody else's."),
        QT_TRANSLATE_NOOP("Diagnosis", "Let the manager choose a remedy under Exceptions."),
    ),
    "F-134": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office did not answer when it was last asked"),
        QT_TRANSLATE_NOOP("Diagnosis", "Only seats kept here can be sold."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look at the way to the box office, below."),
    ),
    "F-141": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The box office does not do what it promises"),
        QT_TRANSLATE_NOOP("Diagnosis", "Seats may be sold twice, or not at all."),
        QT_TRANSLATE_NOOP("Diagnosis", "Try once more; then tell the box office's operator which step failed."),
    ),
    "F-142": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "A seat that was tried is still held"),
        QT_TRANSLATE_NOOP("Diagnosis", "One seat of a far-off show is off sale for some minutes."),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing: the kiosk hands it back by itself once the box office answers."),
    ),
    "F-201": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The disk is full"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold, so that no sale ever meets a full disk."),
        QT_TRANSLATE_NOOP("Diagnosis", "Make room. The kiosk notices by itself."),
    ),
    "F-202": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The disk takes no writes"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing can be sold: no sale could be written down."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Look at the machine's log and the disk's health; check who owns the state folder."
        ),
    ),
    "F-203": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The database was written by a newer Foyer"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold, and the database is not touched."),
        QT_TRANSLATE_NOOP("Diagnosis", "Install that version again, or a later one."),
    ),
    "F-204": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The database is damaged"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold until it is repaired."),
        QT_TRANSLATE_NOOP("Diagnosis", "Restart the kiosk: it repairs it by itself. Then look at the disk."),
    ),
    "F-205": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The disk failed"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing can be sold: no sale could be written down."),
        QT_TRANSLATE_NOOP("Diagnosis", "Check the disk and its cable. The log has the words of the error."),
    ),
    "F-206": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The kiosk is looking at its books"),
        QT_TRANSLATE_NOOP("Diagnosis", "It was not ended properly the last time, or its database is damaged."),
        QT_TRANSLATE_NOOP("Diagnosis", "Wait: it takes seconds. Nothing was lost."),
    ),
    "F-207": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The journal of sales is damaged"),
        QT_TRANSLATE_NOOP("Diagnosis", "The kiosk cannot know that every sale is there, and sells nothing."),
        QT_TRANSLATE_NOOP("Diagnosis", "Touch nothing; follow “A damaged database” in the technicians' pages."),
    ),
    "F-211": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The disk has no room for more files"),
        QT_TRANSLATE_NOOP("Diagnosis", "There are bytes left, but no file can be made."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look for a folder with very many small files (df -i) and empty it."),
    ),
    "F-212": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "There is no fresh backup"),
        QT_TRANSLATE_NOOP("Diagnosis", "A damaged database would take longer to repair."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look at the room on the disk; the log says why none could be made."),
    ),
    "F-213": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The database's log does not get shorter"),
        QT_TRANSLATE_NOOP("Diagnosis", "It takes room, and makes reading slow."),
        QT_TRANSLATE_NOOP("Diagnosis", "End whatever else has the database open, then restart the kiosk."),
    ),
    "F-214": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Others may read the state folder"),
        QT_TRANSLATE_NOOP("Diagnosis", "There are keys in it, and what was sold."),
        QT_TRANSLATE_NOOP("Diagnosis", "Folders belong to the kiosk's user alone (mode 0700), files too (0600)."),
    ),
    "F-215": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "There is little room left on the disk"),
        QT_TRANSLATE_NOOP("Diagnosis", "Below 64 MB nothing is sold."),
        QT_TRANSLATE_NOOP("Diagnosis", "Make room before the evening."),
    ),
    "F-221": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "There is little memory left"),
        QT_TRANSLATE_NOOP("Diagnosis", "The kiosk gets slow, or is ended by the system."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look for what else runs on this machine; restart the kiosk if it is its own."),
    ),
    "F-222": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The machine is hot"),
        QT_TRANSLATE_NOOP("Diagnosis", "It makes itself slow, then switches off."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look at fan, dust and air slots."),
    ),
    "F-223": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The machine is overloaded"),
        QT_TRANSLATE_NOOP("Diagnosis", "Touches are answered late."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look for what else runs on this machine."),
    ),
    "F-231": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The background process does not run"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is printed, mailed, or told to the box office."),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "It is started again by itself. If it keeps ending, keep the log and restart the kiosk."
        ),
    ),
    "F-232": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Periodic work is overdue"),
        QT_TRANSLATE_NOOP("Diagnosis", "Something is not looked after any more, or never gets done."),
        QT_TRANSLATE_NOOP("Diagnosis", "Look at the job's last error under Jobs, and run it now."),
    ),
    "F-233": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "No kiosk runs here"),
        QT_TRANSLATE_NOOP("Diagnosis", "What follows is how it was left, and how this machine is."),
        QT_TRANSLATE_NOOP("Diagnosis", "Start the kiosk, if it should run."),
    ),
    "F-234": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The kiosk hangs"),
        QT_TRANSLATE_NOOP("Diagnosis", "It runs, but does none of its work any more."),
        QT_TRANSLATE_NOOP("Diagnosis", "Restart the kiosk, and keep its log. No sale is lost by it."),
    ),
    "F-241": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The settings cannot be read"),
        QT_TRANSLATE_NOOP("Diagnosis", "The kiosk goes by what it was configured with before."),
        QT_TRANSLATE_NOOP("Diagnosis", "Set it up again under Settings, or import the settings file."),
    ),
    "F-301": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The clock is wrong"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing is sold: shows would be offered too long or too short."),
        QT_TRANSLATE_NOOP("Diagnosis", "Set the clock and let the machine keep it (NTP). It may need a new battery."),
    ),
    "F-302": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing keeps the clock right"),
        QT_TRANSLATE_NOOP("Diagnosis", "It drifts, and one day nothing is sold for it."),
        QT_TRANSLATE_NOOP("Diagnosis", "Switch NTP on: timedatectl set-ntp true. Its server must be reachable."),
    ),
    "F-303": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The clock is off by more than half a minute"),
        QT_TRANSLATE_NOOP("Diagnosis", "At five minutes nothing is sold; sign-in notices one."),
        QT_TRANSLATE_NOOP("Diagnosis", "Let the machine keep its clock (NTP)."),
    ),
    "F-401": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The mail password cannot be read"),
        QT_TRANSLATE_NOOP("Diagnosis", "No mail goes out; it waits."),
        QT_TRANSLATE_NOOP("Diagnosis", "mail.password_file: one line, mode 0600, owned by the kiosk's user."),
    ),
    "F-402": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The connection to the mail server cannot be encrypted"),
        QT_TRANSLATE_NOOP("Diagnosis", "No mail goes out; it waits."),
        QT_TRANSLATE_NOOP("Diagnosis", "Check host, port, security and the server's certificate."),
    ),
    "F-403": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The mail server does not accept the login"),
        QT_TRANSLATE_NOOP("Diagnosis", "No mail goes out; it waits."),
        QT_TRANSLATE_NOOP("Diagnosis", "Check mail.user and the password."),
    ),
    "F-404": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The mail server does not take mail from this sender"),
        QT_TRANSLATE_NOOP("Diagnosis", "No mail goes out; it waits."),
        QT_TRANSLATE_NOOP("Diagnosis", "mail.from_address must be one that the account may send for."),
    ),
    "F-405": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Mail has been waiting for long"),
        QT_TRANSLATE_NOOP(
            "Diagnosis", "Guests wait for their tickets; what is late is given up when the show is over."
        ),
        QT_TRANSLATE_NOOP("Diagnosis", "The server does not answer: check its name, the network and the firewall."),
    ),
    "F-406": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Mail could not be delivered"),
        QT_TRANSLATE_NOOP("Diagnosis", "Guests see it at the kiosk, and can ask again with another address."),
        QT_TRANSLATE_NOOP("Diagnosis", "Many at once: let the server's operator look. The log has their codes."),
    ),
    "F-501": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The printer is not ready"),
        QT_TRANSLATE_NOOP("Diagnosis", "Tickets are sold on the screen only."),
        QT_TRANSLATE_NOOP("Diagnosis", "Mend what it says of itself. The kiosk notices within 20 seconds."),
    ),
    "F-502": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The printer does not answer"),
        QT_TRANSLATE_NOOP("Diagnosis", "After a minute of silence tickets are sold on the screen only."),
        QT_TRANSLATE_NOOP("Diagnosis", "Check its power, cable and network; switch it off and on."),
    ),
    "F-503": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Paper or ink runs low"),
        QT_TRANSLATE_NOOP("Diagnosis", "It still prints."),
        QT_TRANSLATE_NOOP("Diagnosis", "Refill it before the evening."),
    ),
    "F-504": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Nobody knows whether some tickets came out"),
        QT_TRANSLATE_NOOP("Diagnosis", "They are not printed again by themselves."),
        QT_TRANSLATE_NOOP("Diagnosis", "Nothing, if it is rare. Often: look at the printer's cable and power."),
    ),
    "F-601": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "The payment terminal does not answer"),
        QT_TRANSLATE_NOOP("Diagnosis", "Nobody can pay by card."),
        QT_TRANSLATE_NOOP("Diagnosis", "Check its power, cable and network; restart it."),
    ),
    "F-602": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "Payments wait for their ending"),
        QT_TRANSLATE_NOOP("Diagnosis", "Whether a card was charged is not known yet."),
        QT_TRANSLATE_NOOP("Diagnosis", "The terminal is asked every 15 seconds: see that it answers."),
    ),
    "F-603": Words(
        QT_TRANSLATE_NOOP("Diagnosis", "There is no way to pay"),
        QT_TRANSLATE_NOOP("Diagnosis", "Neither a terminal nor the counter is set up."),
        QT_TRANSLATE_NOOP("Diagnosis", "Set payment.terminal, or allow paying at the counter (payment.counter)."),
    ),
}
"""By F-code."""
