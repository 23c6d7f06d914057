-- How showtimes sell on their way to the beginning: what the size of an allotment is judged by. Written by the
-- allotments alone. A mark is so many minutes before a show; a show's own marks wait here until its sales are over …
CREATE TABLE demand_mark (
    showtime_id TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    day TEXT NOT NULL,
    sold INTEGER NOT NULL,
    sold_here INTEGER NOT NULL,
    PRIMARY KEY (showtime_id, minutes)
) STRICT, WITHOUT ROWID;

-- … and then join those of its day: a few rows a day, however large the cinema.
CREATE TABLE demand_day (
    day TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    shows INTEGER NOT NULL,
    sold INTEGER NOT NULL,
    sold_here INTEGER NOT NULL,
    PRIMARY KEY (day, minutes)
) STRICT, WITHOUT ROWID;
