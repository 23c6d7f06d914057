"""The faults that are planted, and who catches each. More of them are planted by the power-loss proof itself."""

from tests.mutants.mutant import Mutant

SIMULATION = "tests/simulation/test_histories.py::test_every_history_ends_well"
KILLED = "tests/sync/test_killed_anywhere.py::test_a_sale_reaches_the_provider_exactly_once"

PLANTED: tuple[Mutant, ...] = (
    # -- the disk
    Mutant(
        "synchronous=NORMAL",
        "kiosk/store/sqlite.py",
        "PRAGMA synchronous=FULL",
        "PRAGMA synchronous=NORMAL",
        "tests/kiosk/store/test_database.py::test_every_connection_is_durable_and_guarded",
    ),
    Mutant(
        "a deferred BEGIN",
        "kiosk/store/database.py",
        'connection.execute("BEGIN IMMEDIATE")',
        'connection.execute("BEGIN")',
        "tests/kiosk/store/test_database.py::test_two_processes_that_count_together_lose_nothing",
    ),
    Mutant(
        "a file renamed without fsync",
        "kiosk/durable_files.py",
        """            _write_all(descriptor, data)
            _sync(descriptor)
""",
        """            _write_all(descriptor, data)
""",
        "tests/faults/test_power_loss.py::test_a_power_cut_loses_nothing_and_tears_nothing",
    ),
    Mutant(
        "the journal's file left behind",
        "kiosk/store/database.py",
        "        self._append(connection)\n        return result",
        "        return result",
        "tests/kiosk/store/test_journal_file.py",
    ),
    # -- rights
    Mutant(
        "rights reclaimed by time",
        "sync/hand_back.py",
        "over = rights.end_with_the_show(tx, sure) if sure is not None else ()",
        "over = rights.end_with_the_show(tx, clock.now())",
        "tests/faults/test_clock.py::test_a_jump_ends_no_right_and_keeps_no_sale_from_the_provider",
    ),
    Mutant(
        "a right that nobody has to have",
        "kiosk/services/selling.py",
        "    if set(without) - set(sale.at_risk):\n",
        "    if not sale.quote.lines:\n",
        "tests/kiosk/services/test_interleavings.py",
    ),
    Mutant(
        "a stale right sold after a repair",
        "kiosk/store/repair.py",
        "            _send_rights_back(connection)\n",
        "",
        "tests/faults/test_repair.py",
    ),
    Mutant(
        "hand-back of what is sold but not told yet",
        "kiosk/store/rights.py",
        "WHERE seat_right.state = 'returning'\"\n        \" GROUP BY",
        "WHERE seat_right.state IN ('returning', 'used')\"\n        \" GROUP BY",
        SIMULATION + "[ordinary]",
    ),
    Mutant(
        "a hold nobody gives back after a crash",
        "kiosk/services/recovery.py",
        "        self._rights.hand_back_leftovers()\n",
        "",
        "tests/kiosk/services/test_recovery.py::test_seats_held_without_a_sale_go_back_at_start",
    ),
    Mutant(
        "a provider that gives away what is held",
        "sync/sandbox/rights.py",
        "    taken = _taken(tx, request)\n    return Refusal(TAKEN, seats=taken) if taken else None",
        "    return None",
        "tests/sync/sandbox/test_seats_once.py",
    ),
    Mutant(
        "no fencing by the epoch",
        "sync/sandbox/rights.py",
        "if epoch is not None and epoch != current:",
        "if epoch is not None and epoch > current:",
        "tests/simulation/test_histories.py -k written",
    ),
    # -- messages
    Mutant(
        "an in-flight message forgotten",
        "kiosk/store/outbox.py",
        "WHERE state IN ('pending', 'in_flight') AND due_at <= ?\"",
        "WHERE state IN ('pending') AND due_at <= ?\"",
        KILLED,
    ),
    Mutant(
        "retry without asking",
        "sync/outbox_relay.py",
        "return handler.ask(self._provider, message) or handler.send(self._provider, message)",
        "return handler.send(self._provider, message)",
        SIMULATION + "[ordinary]",
    ),
    Mutant(
        "sent before it is marked as in flight",
        "sync/outbox_relay.py",
        "        if not self._database.write(lambda tx: outbox.start(tx, message.number)):\n            return\n"
        "        verdict = self._attempt(handler, message)\n",
        "        verdict = self._attempt(handler, message)\n",
        SIMULATION + "[ordinary]",
    ),
    Mutant(
        "no idempotency by reference",
        "sync/sandbox/bookings.py",
        "    if known is not None:\n        return _known(tx, known, fingerprint)\n",
        "    if known is not None:\n"
        "        tx.execute(\"UPDATE ticket SET id = id || '-', live = 0 WHERE reference = ?\", (reference,))\n"
        "        tx.execute(\"UPDATE booking SET reference = reference || '-' WHERE reference = ?\", (reference,))\n",
        "tests/sync/sandbox",
    ),
    # -- money
    Mutant(
        "the terminal is not asked after a crash",
        "kiosk/services/recovery.py",
        "for reference in self._payments.settle_open():",
        "for reference in ():",
        "tests/kiosk/services/test_recovery.py::test_an_approved_payment_becomes_the_tickets_it_was_for",
    ),
    Mutant(
        "money kept although no ticket came",
        "kiosk/services/payments.py",
        "        outcome = self._terminal.reverse(payment.reference, payment.amount if agreed is None else agreed)\n",
        '        outcome = Reversed("")\n',
        "tests/kiosk/services",
    ),
    # -- the clock
    Mutant(
        "the clock trusted",
        "kiosk/domain/trusted_time.py",
        "        return Trust.VOUCHED if abs(reading.wall - sure) <= APART else Trust.WRONG\n",
        "        return Trust.VOUCHED\n",
        "tests/faults/test_clock.py::test_a_jump_is_told_at_once_online_or_not_and_is_over_when_the_clock_is_right",
    ),
)
