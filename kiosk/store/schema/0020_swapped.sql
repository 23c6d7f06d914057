-- A kiosk whose place another machine takes is "swapped out": from then on it sells, prints and sends nothing, whatever
-- code runs here. What it had left goes on at the other machine alone; said twice, it could be done twice.
CREATE TRIGGER swapped_out_sells_nothing BEFORE INSERT ON booking
WHEN EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;

CREATE TRIGGER swapped_out_takes_no_right BEFORE INSERT ON grant_request
WHEN EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;

CREATE TRIGGER swapped_out_takes_no_payment BEFORE INSERT ON settlement
WHEN EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;

CREATE TRIGGER swapped_out_prints_nothing BEFORE INSERT ON print_attempt
WHEN EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;

-- An attempt is counted before it is made: one that cannot be counted is not made.
CREATE TRIGGER swapped_out_sends_nothing BEFORE UPDATE OF attempts ON outbox_message
WHEN NEW.attempts > OLD.attempts AND EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;

CREATE TRIGGER swapped_out_mails_nothing BEFORE UPDATE OF tries ON mail
WHEN NEW.tries > OLD.tries AND EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;

CREATE TRIGGER swapped_out_tells_nothing BEFORE UPDATE OF attempts ON sealed_message
WHEN NEW.attempts > OLD.attempts AND EXISTS (SELECT 1 FROM sync_state WHERE name = 'swapped_out')
BEGIN
    SELECT RAISE(ABORT, 'this kiosk was swapped out');
END;
