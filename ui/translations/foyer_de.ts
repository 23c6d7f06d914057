<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccessibilitySheet</name>
    <message>
        <source>Make it easier</source>
        <translation>Leichter bedienen</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Groß</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Sehr groß</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation>Alles weiter unten</translation>
    </message>
    <message>
        <source>Movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation>Nichts bewegt sich</translation>
    </message>
    <message>
        <source>This is for you only. The next guest finds the screen as it was.</source>
        <translation>Das gilt nur für Sie. Der nächste Gast findet den Bildschirm vor, wie er war.</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Zum Starten berühren</translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Earlier days</source>
        <translation>Frühere Tage</translation>
    </message>
    <message>
        <source>Later days</source>
        <translation>Spätere Tage</translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Directed by %1</source>
        <extracomment>%1 is one director or several</extracomment>
        <translation>Regie: %1</translation>
    </message>
    <message>
        <source>With %1</source>
        <extracomment>%1 are names of actors</extracomment>
        <translation>Mit %1</translation>
    </message>
</context>
<context>
    <name>FilmScreen</name>
    <message>
        <source>This film is not on at the moment.</source>
        <translation>Dieser Film läuft gerade nicht.</translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>Original language</source>
        <extracomment>A filter: only showings in the language the film was made in</extracomment>
        <translation>Originalfassung</translation>
    </message>
    <message>
        <source>Nothing like that on this day</source>
        <translation>An diesem Tag nichts davon</translation>
    </message>
    <message>
        <source>Try another day, or look at everything that is on.</source>
        <translation>Versuchen Sie einen anderen Tag, oder sehen Sie sich alles an, was läuft.</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>No more showings</source>
        <translation>Keine Vorstellungen mehr</translation>
    </message>
    <message>
        <source>The programme has nothing further at the moment. Please ask at the counter.</source>
        <translation>Im Programm steht zurzeit nichts Weiteres. Bitte fragen Sie an der Kasse.</translation>
    </message>
</context>
<context>
    <name>FilmsScreen</name>
    <message>
        <source>What would you like to see?</source>
        <translation>Was möchten Sie sehen?</translation>
    </message>
    <message>
        <source>By film</source>
        <extracomment>The programme as a wall of films</extracomment>
        <translation>Nach Film</translation>
    </message>
    <message>
        <source>By time</source>
        <extracomment>The programme as a timetable</extracomment>
        <translation>Nach Zeit</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language: %1</source>
        <extracomment>Spoken name of the button that opens the choice of languages; %1 is the language shown now</extracomment>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <extracomment>Opens text size, contrast, low reach, less motion</extracomment>
        <translation>Bedienhilfen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How it works</source>
        <translation>So geht es</translation>
    </message>
    <message>
        <source>Touch a showtime, or a film to read about it.</source>
        <translation>Berühren Sie eine Uhrzeit, oder einen Film, um mehr zu lesen.</translation>
    </message>
    <message>
        <source>Say who is coming. The best seats together are chosen for you; change them on the map if you like.</source>
        <translation>Sagen Sie, wer mitkommt. Die besten Plätze nebeneinander sind schon ausgesucht; auf dem Saalplan können Sie sie ändern.</translation>
    </message>
    <message>
        <source>Check everything and pay. Your tickets are printed right here.</source>
        <translation>Prüfen Sie alles und bezahlen Sie. Ihre Karten werden gleich hier gedruckt.</translation>
    </message>
    <message>
        <source>You can go back at any time before you pay, and nothing is charged until then.</source>
        <translation>Vor dem Bezahlen können Sie jederzeit zurück, und bis dahin kostet es nichts.</translation>
    </message>
    <message>
        <source>If you need a person, the staff at the counter are glad to help.</source>
        <translation>Wenn Sie jemanden brauchen: An der Kasse hilft man Ihnen gern.</translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message numerus="yes">
        <source>Are you still there? %n second(s) left.</source>
        <translation>
            <numerusform>Sind Sie noch da? Noch eine Sekunde.</numerusform>
            <numerusform>Sind Sie noch da? Noch %n Sekunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose a language</source>
        <translation>Sprache wählen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Foyer</source>
        <extracomment>The window&apos;s title, for those who read it out</extracomment>
        <translation>Foyer</translation>
    </message>
    <message>
        <source>Nothing is bought yet. If nobody touches the screen, everything you chose is cleared for the next guest.</source>
        <translation>Noch ist nichts gekauft. Wenn niemand den Bildschirm berührt, wird Ihre Auswahl für den nächsten Gast gelöscht.</translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show the whole hall</source>
        <translation>Den ganzen Saal zeigen</translation>
    </message>
    <message>
        <source>Show more on the left</source>
        <translation>Mehr von links zeigen</translation>
    </message>
    <message>
        <source>Show more towards the screen</source>
        <translation>Mehr von vorn zeigen</translation>
    </message>
    <message>
        <source>Show more at the back</source>
        <translation>Mehr von hinten zeigen</translation>
    </message>
    <message>
        <source>Show more on the right</source>
        <translation>Mehr von rechts zeigen</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>No connection to the box office. This kiosk can still sell the seats kept for it.</source>
        <translation>Keine Verbindung zur Kasse. Die für diesen Automaten reservierten Plätze gibt es trotzdem.</translation>
    </message>
    <message>
        <source>No connection to the box office. Nothing can be sold here until it is back.</source>
        <translation>Keine Verbindung zur Kasse. Bis sie wieder da ist, kann hier nichts verkauft werden.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>These seats were just taken, and there are not enough others left here.</source>
        <translation>Diese Plätze sind gerade vergeben worden, und andere reichen hier nicht mehr.</translation>
    </message>
    <message>
        <source>These seats were just taken. Here are the next best ones, together.</source>
        <translation>Diese Plätze sind gerade vergeben worden. Hier sind die nächstbesten, nebeneinander.</translation>
    </message>
    <message>
        <source>These seats were just taken. Here are the next best ones.</source>
        <translation>Diese Plätze sind gerade vergeben worden. Hier sind die nächstbesten.</translation>
    </message>
    <message>
        <source>The card terminal does not answer. Please ask the staff: you pay at most once, and what was taken without a ticket goes back by itself.</source>
        <translation>Das Kartengerät antwortet nicht. Bitte wenden Sie sich ans Personal: Sie zahlen höchstens einmal, und was ohne Karte abgebucht wurde, kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Your tickets could not be issued. What was taken from your card goes back by itself.</source>
        <translation>Ihre Karten konnten nicht ausgestellt werden. Was abgebucht wurde, kommt von selbst zurück.</translation>
    </message>
    <message>
        <source>Without a connection these seats cannot be sold here. These ones can.</source>
        <translation>Ohne Verbindung gibt es diese Plätze hier nicht. Diese aber schon.</translation>
    </message>
    <message>
        <source>Without a connection these seats cannot be sold here.</source>
        <translation>Ohne Verbindung gibt es diese Plätze hier nicht.</translation>
    </message>
    <message>
        <source>Sales for this showing have just ended.</source>
        <translation>Der Verkauf für diese Vorstellung ist gerade zu Ende gegangen.</translation>
    </message>
    <message>
        <source>The box office cannot give these seats. Nothing was charged.</source>
        <translation>Die Kasse kann diese Plätze nicht vergeben. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The time for these seats is over. Nothing was charged; choose again.</source>
        <translation>Die Zeit für diese Plätze ist abgelaufen. Es wurde nichts abgebucht; wählen Sie noch einmal.</translation>
    </message>
    <message>
        <source>This kiosk cannot sell just now. Nothing was charged.</source>
        <translation>Dieser Automat kann gerade nicht verkaufen. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>One of your ticket types is not sold for these seats. Choose others.</source>
        <translation>Eine Ihrer Kartenarten gibt es für diese Plätze nicht. Wählen Sie andere.</translation>
    </message>
    <message>
        <source>The payment was cancelled. Nothing was charged; your seats are still yours.</source>
        <translation>Die Zahlung wurde abgebrochen. Es wurde nichts abgebucht; Ihre Plätze gehören Ihnen noch.</translation>
    </message>
    <message>
        <source>No card was shown in time. Nothing was charged; your seats are still yours.</source>
        <translation>Es wurde keine Karte vorgehalten. Es wurde nichts abgebucht; Ihre Plätze gehören Ihnen noch.</translation>
    </message>
    <message>
        <source>The card terminal is busy. Nothing was charged; please try again.</source>
        <translation>Das Kartengerät ist beschäftigt. Es wurde nichts abgebucht; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The card was not accepted. Nothing was charged; try another card, your seats are kept.</source>
        <translation>Die Karte wurde nicht angenommen. Es wurde nichts abgebucht; versuchen Sie eine andere, Ihre Plätze bleiben reserviert.</translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>This kiosk is fetching the programme for the first time.</source>
        <translation>Dieser Automat holt gerade zum ersten Mal das Programm.</translation>
    </message>
    <message>
        <source>If this takes long: tickets are sold at the counter as always.</source>
        <translation>Falls es dauert: An der Kasse gibt es Karten wie immer.</translation>
    </message>
    <message>
        <source>This kiosk is resting</source>
        <translation>Dieser Automat macht Pause</translation>
    </message>
    <message>
        <source>Please buy your tickets at the counter, or at another kiosk.</source>
        <translation>Bitte kaufen Sie Ihre Karten an der Kasse oder an einem anderen Automaten.</translation>
    </message>
    <message>
        <source>Tickets you already have stay valid, and nothing was lost.</source>
        <translation>Karten, die Sie schon haben, bleiben gültig, und nichts ging verloren.</translation>
    </message>
    <message>
        <source>For our staff: %1</source>
        <extracomment>For the cinema&apos;s staff; %1 is a short code such as F-204</extracomment>
        <translation>Für unser Personal: %1</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Up</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Shows what lies below on the screen</extracomment>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>ScreenFrame</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Start over</source>
        <translation>Neu beginnen</translation>
    </message>
</context>
<context>
    <name>SeatMap</name>
    <message>
        <source>Screen</source>
        <extracomment>Written at the picture of the cinema&apos;s screen, over the seats</extracomment>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Seat map</source>
        <extracomment>Spoken name of the whole seat map</extracomment>
        <translation>Saalplan</translation>
    </message>
</context>
<context>
    <name>Seats</name>
    <message>
        <source>Row %1, seat %2</source>
        <extracomment>%1 is the name of a row, %2 the number of one seat</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, seats %2</source>
        <extracomment>%1 is the name of a row, %2 several numbers of seats, such as 7–8</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the front, in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the front on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the front on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the back, in the middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the back on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the back on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>together, %1</source>
        <extracomment>Of seats; %1 is where in the hall</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in one row, not all side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not together: there is no room side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balcony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VIP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Premium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sofa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>A box in a theatre, with its own few seats</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>standard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheelchair space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companion seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sofa</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sold here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not enough seats for all of you in this zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. Nothing was charged; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch the seats you like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of your ticket types is not sold for these seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue · %1</source>
        <extracomment>The next step; %1 is the price of all tickets</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sold here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheelchair space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companion seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat is free or held by somebody else, but it cannot be sold here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This seat is out of use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no seat here: it is a space for a wheelchair. Go back to the tickets to say who needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats were just taken. Please choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats were just taken. Here are the next best ones, together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats were just taken. Here are the next best ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One single seat would stay empty beside yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move by one</source>
        <extracomment>A button: move the chosen seats a little, so that no single seat stays empty</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more seat to choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 more seats to choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One fewer: %1</source>
        <extracomment>Spoken name of a button; %1 is what is counted, e.g. &quot;Adult&quot;</extracomment>
        <translation>Eins weniger: %1</translation>
    </message>
    <message>
        <source>One more: %1</source>
        <extracomment>Spoken name of a button; %1 is what is counted, e.g. &quot;Adult&quot;</extracomment>
        <translation>Eins mehr: %1</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>There is no room for this party near a wheelchair space. Fewer of you might fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 seats are left here now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales have ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets for this showing are no longer sold here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seats left here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a connection no seats of this showing can be sold here. Please ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This showing is sold out. Perhaps another one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is a price; dearer seats cost more
----------
The running total; dearer seats and the booking fee come on top</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For members, at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for this showing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All wheelchair spaces of this showing are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the tickets first, then say who brings a wheelchair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A space without a seat, and the others right beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only %1 seats can be sold here now.</source>
        <extracomment>%1 is a small number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For more than 10 people please ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>until %1</source>
        <extracomment>When a showing ends; %1 is a time such as 22:10</extracomment>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Running time of a film in minutes</extracomment>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>Live music</source>
        <extracomment>Very short: live music, on a small button</extracomment>
        <translation>Livemusik</translation>
    </message>
    <message>
        <source>With introduction</source>
        <translation>Mit Einführung</translation>
    </message>
    <message>
        <source>Family showing</source>
        <translation>Familienvorstellung</translation>
    </message>
    <message>
        <source>35 mm print</source>
        <translation>35-mm-Kopie</translation>
    </message>
    <message>
        <source>Original intertitles</source>
        <extracomment>Of silent films: the title cards in the language they were made in</extracomment>
        <translation>Originale Zwischentitel</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Originalfassung</translation>
    </message>
    <message>
        <source>Subtitled</source>
        <translation>Mit Untertiteln</translation>
    </message>
    <message>
        <source>Relaxed showing</source>
        <translation>Entspannte Vorstellung</translation>
    </message>
    <message>
        <source>Open captions</source>
        <translation>Offene Untertitel</translation>
    </message>
    <message>
        <source>Audio description</source>
        <translation>Audiodeskription</translation>
    </message>
    <message>
        <source>Captions</source>
        <extracomment>Very short: open captions, on a small button</extracomment>
        <translation>Untertitel</translation>
    </message>
    <message>
        <source>Described</source>
        <extracomment>Very short: audio description, on a small button</extracomment>
        <translation>Hörfilm</translation>
    </message>
    <message>
        <source>Relaxed</source>
        <extracomment>Very short: a relaxed showing, on a small button</extracomment>
        <translation>Entspannt</translation>
    </message>
    <message>
        <source>Talk</source>
        <extracomment>Very short: a talk before the film, on a small button</extracomment>
        <translation>Einführung</translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Very short: a family showing, on a small button</extracomment>
        <translation>Familie</translation>
    </message>
    <message>
        <source>35 mm</source>
        <extracomment>Very short: a 35 mm print, on a small button</extracomment>
        <translation>35 mm</translation>
    </message>
    <message>
        <source>Few left</source>
        <extracomment>Of seats, on a small button</extracomment>
        <translation>Nur wenige</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Not here</source>
        <extracomment>Of seats: this kiosk can sell none now, the counter may</extracomment>
        <translation>Nicht hier</translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Of a showing: it has just begun</extracomment>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1 min</source>
        <extracomment>Of a showing: how long until it begins</extracomment>
        <translation>in %1 Min.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
</context>
</TS>
