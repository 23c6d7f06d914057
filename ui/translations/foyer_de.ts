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
        <source>This is for you only. The next guest finds the screen as it was.</source>
        <translation>Das gilt nur für Sie. Der nächste Gast findet den Bildschirm vor, wie er war.</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Your bookings cannot be shown just now</source>
        <translation>Ihre Buchungen lassen sich gerade nicht zeigen</translation>
    </message>
    <message>
        <source>They are safe all the same.</source>
        <translation>Sie sind trotzdem sicher.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The box office does not answer just now. Only what you bought here a moment ago is shown; your other bookings are safe.</source>
        <translation>Die Kasse antwortet gerade nicht. Zu sehen ist nur, was Sie eben hier gekauft haben; Ihre anderen Buchungen sind sicher.</translation>
    </message>
    <message>
        <source>No bookings yet</source>
        <translation>Noch keine Buchungen</translation>
    </message>
    <message>
        <source>What you buy while you are signed in will be here.</source>
        <translation>Was Sie angemeldet kaufen, steht dann hier.</translation>
    </message>
    <message>
        <source>Older bookings are not shown here.</source>
        <translation>Ältere Buchungen werden hier nicht gezeigt.</translation>
    </message>
    <message>
        <source>Is being cancelled</source>
        <translation>Wird gerade storniert</translation>
    </message>
    <message>
        <source>On its way to the box office</source>
        <extracomment>A booking that the box office has not heard of yet</extracomment>
        <translation>Auf dem Weg zur Kasse</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Cancelled, the money is on its way back</source>
        <translation>Storniert, das Geld ist unterwegs zu Ihnen</translation>
    </message>
    <message>
        <source>Cancelled, the money went back</source>
        <translation>Storniert, das Geld ging zurück</translation>
    </message>
    <message>
        <source>Became a voucher</source>
        <translation>Wurde ein Gutschein</translation>
    </message>
    <message>
        <source>The show does not take place</source>
        <translation>Die Vorstellung fällt aus</translation>
    </message>
    <message>
        <source>Your seats have changed</source>
        <translation>Ihre Plätze haben sich geändert</translation>
    </message>
    <message>
        <source>The show has moved</source>
        <translation>Die Vorstellung wurde verlegt</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>An der Kasse zu bezahlen</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Noch nicht bezahlt</translation>
    </message>
    <message>
        <source>Paid here, your tickets follow</source>
        <translation>Hier bezahlt, Ihre Tickets folgen</translation>
    </message>
    <message>
        <source>Was not paid in time</source>
        <translation>Nicht rechtzeitig bezahlt</translation>
    </message>
    <message>
        <source>Our staff is looking at it</source>
        <translation>Unser Team kümmert sich darum</translation>
    </message>
    <message>
        <source>Tickets can be printed here</source>
        <translation>Karten können hier gedruckt werden</translation>
    </message>
    <message>
        <source>Tickets were collected</source>
        <translation>Karten wurden abgeholt</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>Booking %1</source>
        <extracomment>%1 is a booking&apos;s reference</extracomment>
        <translation>Buchung %1</translation>
    </message>
    <message>
        <source>Member until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation>Mitglied bis %1</translation>
    </message>
    <message>
        <source>Your membership counts today</source>
        <translation>Ihre Mitgliedschaft gilt heute</translation>
    </message>
    <message>
        <source>You can buy tickets at the member&apos;s price. This kiosk cannot show your bookings, though.</source>
        <translation>Sie können Karten zum Mitgliederpreis kaufen. Ihre Buchungen kann dieses Gerät aber nicht zeigen.</translation>
    </message>
    <message>
        <source>We could not tell which customer you are</source>
        <translation>Wir wissen nicht sicher, welches Kundenkonto Ihres ist</translation>
    </message>
    <message>
        <source>Nothing was mixed up: our staff will look at it. Today you can buy tickets as everybody else does.</source>
        <translation>Es wurde nichts vermischt: Unser Team sieht es sich an. Heute können Sie Karten kaufen wie alle anderen.</translation>
    </message>
    <message>
        <source>You are signed in, but no member of this cinema yet</source>
        <translation>Sie sind angemeldet, aber noch nicht Mitglied dieses Kinos</translation>
    </message>
    <message>
        <source>You can buy tickets as everybody else does. Our staff will gladly tell you about membership.</source>
        <translation>Sie können Karten kaufen wie alle anderen. Unser Team erzählt Ihnen gern, wie man Mitglied wird.</translation>
    </message>
</context>
<context>
    <name>AccountScreen</name>
    <message>
        <source>My bookings</source>
        <translation>Meine Buchungen</translation>
    </message>
    <message>
        <source>See what is on</source>
        <translation>Zum Programm</translation>
    </message>
    <message>
        <source>Looking up your bookings…</source>
        <translation>Ihre Buchungen werden gesucht …</translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Zum Starten berühren</translation>
    </message>
    <message>
        <source>My tickets</source>
        <translation>Meine Karten</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>My tickets</source>
        <translation>Meine Karten</translation>
    </message>
    <message>
        <source>Pay here</source>
        <translation>Hier bezahlen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Show my tickets</source>
        <translation>Karten zeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Print the new tickets</source>
        <translation>Neue Karten drucken</translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation>Beleg drucken</translation>
    </message>
    <message>
        <source>Print my tickets</source>
        <translation>Karten drucken</translation>
    </message>
    <message>
        <source>Your tickets are waiting</source>
        <translation>Ihre Karten liegen bereit</translation>
    </message>
    <message>
        <source>Nothing has changed. If you print them again, each says that it is a copy.</source>
        <translation>Es hat sich nichts geändert. Wenn Sie noch einmal drucken, steht auf jeder, dass sie eine Kopie ist.</translation>
    </message>
    <message>
        <source>Your seats are reserved</source>
        <translation>Ihre Plätze sind reserviert</translation>
    </message>
    <message>
        <source>Please pay %1 at the counter if you have not yet; you get your tickets there.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Bitte zahlen Sie %1 an der Kasse, falls noch nicht geschehen. Dort bekommen Sie Ihre Karten.</translation>
    </message>
    <message>
        <source>The ticket you scanned is not valid any more. Please take the new ones here.</source>
        <translation>Die gescannte Karte gilt nicht mehr. Nehmen Sie hier bitte die neuen mit.</translation>
    </message>
    <message>
        <source>Tickets you already have are not valid any more. Please take the new ones.</source>
        <translation>Karten, die Sie schon haben, gelten nicht mehr. Nehmen Sie bitte die neuen mit.</translation>
    </message>
    <message>
        <source>Your seats have changed</source>
        <translation>Ihre Plätze haben sich geändert</translation>
    </message>
    <message>
        <source>Your show has moved</source>
        <translation>Ihre Vorstellung wurde verlegt</translation>
    </message>
    <message>
        <source>Your show was cancelled</source>
        <translation>Ihre Vorstellung wurde abgesagt</translation>
    </message>
    <message>
        <source>We are looking after your booking</source>
        <translation>Wir kümmern uns um Ihre Buchung</translation>
    </message>
    <message>
        <source>Something about it needs our staff. Please show them this number before the film; your money is not lost.</source>
        <translation>Unser Team muss sie sich ansehen. Bitte zeigen Sie dort vor dem Film diese Nummer; Ihr Geld ist nicht verloren.</translation>
    </message>
    <message>
        <source>Your money is on its way back</source>
        <translation>Ihr Geld ist auf dem Rückweg</translation>
    </message>
    <message>
        <source>This booking was taken back. Its tickets are not valid any more.</source>
        <translation>Diese Buchung wurde zurückgenommen. Ihre Karten gelten nicht mehr.</translation>
    </message>
    <message>
        <source>This booking was cancelled</source>
        <translation>Diese Buchung wurde storniert</translation>
    </message>
    <message>
        <source>Nothing was paid for it, and nothing is owed.</source>
        <translation>Es wurde nichts bezahlt, und es ist nichts offen.</translation>
    </message>
    <message>
        <source>Your money went back</source>
        <translation>Ihr Geld ist zurück</translation>
    </message>
    <message>
        <source>%1 went back to your card; the bank may take a few days. The tickets are not valid.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>%1 gingen auf Ihre Bankkarte zurück; die Bank braucht vielleicht ein paar Tage. Die Karten gelten nicht mehr.</translation>
    </message>
    <message>
        <source>You have a voucher</source>
        <translation>Sie haben einen Gutschein</translation>
    </message>
    <message>
        <source>It is worth %1 at our counter. Photograph the code; the tickets are not valid any more.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Er ist an unserer Kasse %1 wert. Fotografieren Sie den Code; die Karten gelten nicht mehr.</translation>
    </message>
    <message>
        <source>This film has been shown</source>
        <translation>Dieser Film ist vorbei</translation>
    </message>
    <message>
        <source>There is nothing left to print. We hope that you enjoyed it.</source>
        <translation>Es gibt nichts mehr zu drucken. Wir hoffen, er hat Ihnen gefallen.</translation>
    </message>
    <message>
        <source>These tickets were collected</source>
        <translation>Diese Karten wurden abgeholt</translation>
    </message>
    <message>
        <source>Not paid yet · %1</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Noch nicht bezahlt · %1</translation>
    </message>
    <message>
        <source>Pay by card here, and your tickets are printed at once. Or pay at the counter.</source>
        <translation>Zahlen Sie hier bargeldlos, dann werden Ihre Karten sofort gedruckt. Oder zahlen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>The box office does not answer just now, so you cannot pay here. Please pay %1 at the counter and say this number.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Das Kassensystem antwortet gerade nicht, deshalb können Sie hier nicht bezahlen. Bitte zahlen Sie %1 an der Kasse und nennen Sie diese Nummer.</translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Please pay %1 at the counter and say this number; you get your tickets there.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Hier kann gerade nichts gedruckt werden. Bitte zahlen Sie %1 an der Kasse und nennen Sie diese Nummer; dort bekommen Sie Ihre Karten.</translation>
    </message>
    <message>
        <source>Please pay %1 at the counter and say this number; you get your tickets there.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Bitte zahlen Sie %1 an der Kasse und nennen Sie diese Nummer; dort bekommen Sie Ihre Karten.</translation>
    </message>
    <message>
        <source>You have paid %1 here</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Sie haben hier %1 bezahlt</translation>
    </message>
    <message>
        <source>The box office is being told; then your tickets can be printed. If that takes long, show this number at the counter. You do not pay again.</source>
        <translation>Das Kassensystem wird gerade benachrichtigt, danach können Ihre Karten gedruckt werden. Dauert das lange, zeigen Sie diese Nummer an der Kasse. Sie zahlen nicht noch einmal.</translation>
    </message>
    <message>
        <source>This reservation has expired</source>
        <translation>Diese Reservierung ist abgelaufen</translation>
    </message>
    <message>
        <source>It was not paid in time, so that its seats are free for others. You can choose seats here again, or ask at the counter.</source>
        <translation>Sie wurde nicht rechtzeitig bezahlt, deshalb sind die Plätze wieder frei. Sie können hier neue Plätze wählen oder an der Kasse fragen.</translation>
    </message>
    <message>
        <source>This booking has changed just now. Nothing was charged.</source>
        <translation>Diese Buchung hat sich gerade geändert. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The payment was cancelled. Nothing was charged.</source>
        <translation>Die Zahlung wurde abgebrochen. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>No card was shown in time. Nothing was charged.</source>
        <translation>Es wurde nicht rechtzeitig eine Karte vorgehalten. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The card terminal is busy. Nothing was charged; please try again.</source>
        <translation>Das Kartenterminal ist beschäftigt. Es wurde nichts abgebucht; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The card was not accepted. Nothing was charged; try another card, or pay at the counter.</source>
        <translation>Die Karte wurde nicht angenommen. Es wurde nichts abgebucht; versuchen Sie eine andere Karte, oder zahlen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>The printer has just stopped working. Nothing was charged.</source>
        <translation>Der Drucker ist gerade ausgefallen. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>The box office does not answer, so nothing was charged. Please try again, or pay at the counter.</source>
        <translation>Das Kassensystem antwortet nicht, deshalb wurde nichts abgebucht. Bitte versuchen Sie es noch einmal, oder zahlen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>This booking cannot be paid here just now. Nothing was charged.</source>
        <translation>Diese Buchung kann hier gerade nicht bezahlt werden. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>Its tickets are not valid any more. Our staff at the counter can tell you more.</source>
        <translation>Die Karten gelten nicht mehr. Unser Team an der Kasse weiß mehr.</translation>
    </message>
    <message>
        <source>This showing does not take place</source>
        <translation>Diese Vorstellung findet nicht statt</translation>
    </message>
    <message>
        <source>We are sorry. Our staff at the counter will tell you how your money comes back.</source>
        <translation>Das tut uns leid. Unser Team an der Kasse sagt Ihnen, wie Sie Ihr Geld zurückbekommen.</translation>
    </message>
    <message>
        <source>This showing is not known here</source>
        <translation>Diese Vorstellung ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>It may be in another cinema. Please compare your booking, or ask our staff.</source>
        <translation>Vielleicht läuft sie in einem anderen Kino. Bitte vergleichen Sie Ihre Buchung, oder fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>Your seats are not in this auditorium. Please show this number to our staff before the film.</source>
        <translation>Ihre Plätze gibt es in diesem Saal nicht. Bitte zeigen Sie unserem Personal vor dem Film diese Nummer.</translation>
    </message>
    <message>
        <source>Your tickets stay valid. Printed again, they say what is so now.</source>
        <translation>Ihre Karten gelten weiter. Neu gedruckt sagen sie, was jetzt gilt.</translation>
    </message>
    <message>
        <source>We are sorry: %1 (%2) does not take place. If you have not paid yet, you owe nothing. If you have, please show this number to our staff.</source>
        <extracomment>%1 is a film, %2 a date and a time</extracomment>
        <translation>Es tut uns leid: %1 (%2) findet nicht statt. Haben Sie noch nicht bezahlt, schulden Sie nichts. Sonst zeigen Sie bitte unserem Personal diese Nummer.</translation>
    </message>
    <message>
        <source>We are sorry: %1 (%2) does not take place. Please show this number to our staff. They help you with your money, or with another show.</source>
        <extracomment>%1 is a film, %2 a date and a time</extracomment>
        <translation>Es tut uns leid: %1 (%2) findet nicht statt. Bitte zeigen Sie unserem Personal diese Nummer. Es hilft Ihnen mit Ihrem Geld oder einer anderen Vorstellung.</translation>
    </message>
    <message>
        <source>Print them here: they are then collected, and only staff can hand them out again.</source>
        <translation>Drucken Sie sie hier: Dann sind sie abgeholt, und nur unser Team kann sie noch einmal ausgeben.</translation>
    </message>
    <message>
        <source>Print them here. If you have them already: the door takes each ticket only once.</source>
        <translation>Drucken Sie sie hier. Falls Sie sie schon haben: Der Einlass nimmt jede Karte nur einmal.</translation>
    </message>
    <message>
        <source>If that was not you, or if they are lost, our staff will help you at the counter.</source>
        <translation>Wenn Sie das nicht waren oder die Karten verloren sind, hilft Ihnen unser Team an der Kasse.</translation>
    </message>
    <message>
        <source>They were handed out on %1 at %2. If that was not you, or if they are lost, our staff will help you at the counter.</source>
        <extracomment>%1 is a day such as &quot;Monday, 2 March&quot;, %2 a time such as &quot;18:05&quot;</extracomment>
        <translation>Sie wurden am %1 um %2 ausgegeben. Wenn Sie das nicht waren oder die Karten verloren sind, hilft Ihnen unser Team an der Kasse.</translation>
    </message>
    <message>
        <source>The box office does not answer, so nothing was printed. Please try again, or ask our staff.</source>
        <translation>Die Kasse antwortet nicht, deshalb wurde nichts gedruckt. Bitte versuchen Sie es noch einmal, oder fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>These tickets cannot be printed here just now. Our staff will help you at the counter.</source>
        <translation>Diese Karten können hier gerade nicht gedruckt werden. Unser Team an der Kasse hilft Ihnen.</translation>
    </message>
    <message>
        <source>That could not be noted just now.</source>
        <translation>Das konnte gerade nicht vermerkt werden.</translation>
    </message>
    <message>
        <source>You get no more e-mail about this booking.</source>
        <translation>Sie bekommen keine E-Mail mehr zu dieser Buchung.</translation>
    </message>
</context>
<context>
    <name>BookingScreen</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Your voucher&apos;s code</source>
        <extracomment>Above a short code</extracomment>
        <translation>Der Code Ihres Gutscheins</translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation>Ihre Buchung</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>No more e-mail</source>
        <translation>Keine E-Mail mehr</translation>
    </message>
</context>
<context>
    <name>BookingsPage</name>
    <message>
        <source>Type the letters of the booking, or hold a ticket under the scanner.</source>
        <translation>Tippen Sie die Buchstaben der Buchung, oder halten Sie ein Ticket unter den Scanner.</translation>
    </message>
    <message>
        <source>Type the letters of the booking. They are on each ticket.</source>
        <translation>Tippen Sie die Buchstaben der Buchung. Sie stehen auf jedem Ticket.</translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation>Nachsehen</translation>
    </message>
    <message>
        <source>Another booking</source>
        <translation>Andere Buchung</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Was man tun kann</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Mail again</source>
        <translation>Noch einmal mailen</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Geld zurück</translation>
    </message>
    <message>
        <source>It is being taken back…</source>
        <translation>Sie wird zurückgenommen …</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was mit ihr geschah</translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation>Davon ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Where shall the tickets go?</source>
        <translation>Wohin sollen die Tickets?</translation>
    </message>
    <message>
        <source>Print the tickets again?</source>
        <translation>Die Tickets noch einmal drucken?</translation>
    </message>
    <message>
        <source>Mail the tickets again?</source>
        <translation>Die Tickets noch einmal mailen?</translation>
    </message>
    <message>
        <source>Give the money back?</source>
        <translation>Das Geld zurückgeben?</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mailen</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Why? It is kept with your name.</source>
        <translation>Warum? Es bleibt mit Ihrem Namen vermerkt.</translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Put a USB stick into the kiosk first.</source>
        <translation>Bitte erst einen USB-Stick in den Automaten stecken.</translation>
    </message>
    <message>
        <source>The stick does not take it: %1</source>
        <translation>Der Stick nimmt es nicht an: %1</translation>
    </message>
    <message>
        <source>Saved as %1. You may take the stick out.</source>
        <translation>Gespeichert als %1. Sie können den Stick abziehen.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>On a USB stick</source>
        <translation>Auf einen USB-Stick</translation>
    </message>
    <message>
        <source>One file with what every check found, the jobs, the timeline, the log, versions, hardware and the settings.</source>
        <translation>Eine Datei mit allem, was die Prüfungen fanden: dazu Aufgaben, Verlauf, Protokoll, Versionen, Hardware und Einstellungen.</translation>
    </message>
    <message>
        <source>It names no guest and nobody of the staff, and holds no key and no ticket code. You may send it by e-mail.</source>
        <translation>Sie nennt keine Gäste und niemanden vom Personal und enthält keine Schlüssel und keine Ticket-Codes. Sie dürfen sie per E-Mail senden.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation>Auf Stick speichern</translation>
    </message>
    <message>
        <source>To photograph</source>
        <translation>Zum Abfotografieren</translation>
    </message>
    <message>
        <source>The same in short: what is wrong since when, and what waits. Send the photograph, or the text your phone reads.</source>
        <translation>Dasselbe in Kürze: was seit wann nicht stimmt und was wartet. Senden Sie das Foto oder den Text, den Ihr Telefon liest.</translation>
    </message>
    <message>
        <source>This kiosk in short, for support</source>
        <translation>Dieser Automat in Kürze, für den Support</translation>
    </message>
    <message>
        <source>The code cannot be made: the database cannot be read.</source>
        <translation>Der Code lässt sich nicht erstellen: Die Datenbank ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Looking at everything …</source>
        <translation>Alles wird geprüft …</translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Reading the campaigns…</source>
        <translation>Die Kampagnen werden gelesen …</translation>
    </message>
    <message>
        <source>The disk does not tell of the campaigns. Your technician should look.</source>
        <translation>Die Festplatte gibt die Kampagnen nicht her. Die Technik sollte nachsehen.</translation>
    </message>
    <message>
        <source>There is no campaign yet.</source>
        <translation>Es gibt noch keine Kampagne.</translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation>%1 ansehen</translation>
    </message>
    <message>
        <source>Look at it, try it</source>
        <translation>Ansehen, ausprobieren</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>%1 einplanen</translation>
    </message>
    <message>
        <source>Schedule anew</source>
        <translation>Neu einplanen</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Einplanen</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 anhalten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>A new campaign</source>
        <translation>Eine neue Kampagne</translation>
    </message>
    <message>
        <source>Campaigns are files, the same on every kiosk. Your technician makes one with “campaign new NAME” and you write subject and text into it. They are in:</source>
        <translation>Kampagnen sind Dateien, an jedem Automaten dieselben. Die Technik legt eine mit „campaign new NAME“ an, und Sie schreiben Betreff und Text hinein. Sie liegen in:</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Alle Kampagnen</translation>
    </message>
    <message>
        <source>Sending the try…</source>
        <translation>Die Probe wird verschickt …</translation>
    </message>
    <message>
        <source>Try it: mail it to one address</source>
        <translation>Ausprobieren: an eine Adresse mailen</translation>
    </message>
    <message>
        <source>Where shall the try go? The address is not kept. The link to unsubscribe in it is a real one.</source>
        <translation>Wohin soll die Probe? Die Adresse wird nicht behalten. Der Link zum Abbestellen darin ist echt.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation>%1 anhalten?</translation>
    </message>
    <message>
        <source>Let %1 go out?</source>
        <translation>%1 hinausgehen lassen?</translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Schedule it</source>
        <translation>Einplanen</translation>
    </message>
</context>
<context>
    <name>CheckAgain</name>
    <message>
        <source>Checking …</source>
        <translation>Prüfung läuft …</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>We are closed</source>
        <translation>Wir haben geschlossen</translation>
    </message>
    <message>
        <source>You can still collect tickets here that you have already bought.</source>
        <translation>Bereits gekaufte Karten können Sie hier weiterhin abholen.</translation>
    </message>
    <message>
        <source>This kiosk is closed until further notice.</source>
        <translation>Dieser Automat ist bis auf Weiteres geschlossen.</translation>
    </message>
    <message>
        <source>Open again today at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Heute ab %1 Uhr wieder geöffnet</translation>
    </message>
    <message>
        <source>Open again tomorrow at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation>Morgen ab %1 Uhr wieder geöffnet</translation>
    </message>
    <message>
        <source>Open again on %1 at %2</source>
        <extracomment>%1 is a date such as &quot;Friday 6 March&quot;, %2 a time</extracomment>
        <translation>Wieder geöffnet: %1, ab %2 Uhr</translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>My tickets</source>
        <translation>Meine Karten</translation>
    </message>
</context>
<context>
    <name>Comforts</name>
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
</context>
<context>
    <name>CountQuestion</name>
    <message>
        <source>Count the till</source>
        <translation>Kasse zählen</translation>
    </message>
    <message>
        <source>How much of what guests of this kiosk paid at the counter is in the till? Without your float and other sales.</source>
        <translation>Wie viel von dem, was Gäste dieses Automaten an der Kasse bezahlt haben, liegt in der Kasse? Ohne Wechselgeld und andere Verkäufe.</translation>
    </message>
    <message>
        <source>More was given back to guests of this kiosk at the counter than they paid there. How much more?</source>
        <translation>An der Kasse wurde Gästen dieses Automaten mehr zurückgegeben, als sie dort bezahlt haben. Wie viel mehr?</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Gezählt</translation>
    </message>
    <message>
        <source>Difference: please say why</source>
        <translation>Differenz: Bitte den Grund wählen</translation>
    </message>
</context>
<context>
    <name>DayReport</name>
    <message>
        <source>Card terminal</source>
        <translation>Kartenterminal</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>An der Kasse zu bezahlen</translation>
    </message>
    <message>
        <source>Here, with the network</source>
        <translation>Hier, mit Netz</translation>
    </message>
    <message>
        <source>Here, without the network</source>
        <translation>Hier, ohne Netz</translation>
    </message>
    <message>
        <source>Booked elsewhere, paid here</source>
        <translation>Anderswo gebucht, hier bezahlt</translation>
    </message>
    <message>
        <source>Booking fees</source>
        <translation>Buchungsgebühren</translation>
    </message>
    <message>
        <source>Kept of cancelled bookings</source>
        <translation>Einbehalten von Stornierungen</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Nothing was sold</source>
        <translation>Nichts wurde verkauft</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Turned into vouchers</source>
        <translation>In Gutscheine verwandelt</translation>
    </message>
    <message>
        <source>Charged and given straight back</source>
        <translation>Abgebucht und sofort zurückgegeben</translation>
    </message>
    <message>
        <source>Where the money is</source>
        <translation>Wo das Geld ist</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation>Steuer %1</translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation>Netto %1</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Kartenarten</translation>
    </message>
    <message>
        <source>How they were sold</source>
        <translation>Wie verkauft wurde</translation>
    </message>
    <message>
        <source>%1 other shows</source>
        <translation>%1 andere Vorstellungen</translation>
    </message>
    <message>
        <source>Shows</source>
        <translation>Vorstellungen</translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation>Noch nicht gezählt</translation>
    </message>
    <message>
        <source>Not counted since</source>
        <translation>Seitdem nicht gezählt</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Nobody was to pay at the counter</source>
        <translation>Niemand wollte an der Kasse zahlen</translation>
    </message>
    <message>
        <source>Counted by %1</source>
        <translation>Gezählt von %1</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>Sales the box office is yet to be told of</source>
        <translation>Dem Ticketsystem noch nicht gemeldete Verkäufe</translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation>Zahlungen ohne Ende</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation>Noch nicht erledigt</translation>
    </message>
    <message>
        <source>Tickets printed again by staff</source>
        <translation>Vom Personal noch einmal gedruckt</translation>
    </message>
    <message>
        <source>Cancelled by guests</source>
        <translation>Von Gästen storniert</translation>
    </message>
    <message>
        <source>Sales the box office refused</source>
        <translation>Vom Ticketsystem abgelehnt</translation>
    </message>
    <message>
        <source>Exceptions settled</source>
        <translation>Erledigte Ausnahmen</translation>
    </message>
    <message>
        <source>Besides</source>
        <translation>Außerdem</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Seal of the last</source>
        <translation>Siegel des letzten</translation>
    </message>
    <message>
        <source>Turnover since the beginning</source>
        <translation>Umsatz seit Beginn</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>The figures cannot be read. Please call your technician.</source>
        <translation>Die Zahlen lassen sich nicht lesen. Bitte rufen Sie die Technik.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
    <message>
        <source>The day is closed: Z%1.</source>
        <translation>Der Tag ist abgeschlossen: Z%1.</translation>
    </message>
    <message>
        <source>Somebody else has just closed the day: Z%1.</source>
        <translation>Jemand anders hat den Tag gerade abgeschlossen: Z%1.</translation>
    </message>
    <message>
        <source>The day was not closed.</source>
        <translation>Der Tag wurde nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>What you counted is written down.</source>
        <translation>Was Sie gezählt haben, ist aufgeschrieben.</translation>
    </message>
    <message>
        <source>The figures changed meanwhile: please count again.</source>
        <translation>Die Zahlen haben sich inzwischen geändert: Bitte noch einmal zählen.</translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation>Es wird gedruckt.</translation>
    </message>
    <message>
        <source>Put a USB stick into the kiosk first.</source>
        <translation>Bitte erst einen USB-Stick in den Automaten stecken.</translation>
    </message>
    <message>
        <source>The stick does not take it: %1</source>
        <translation>Der Stick nimmt es nicht an: %1</translation>
    </message>
    <message>
        <source>Saved as %1 and as a table. You may take the stick out.</source>
        <translation>Gespeichert als %1 und als Tabelle. Sie können den Stick herausnehmen.</translation>
    </message>
    <message>
        <source>Some have not come to pay yet</source>
        <translation>Manche haben noch nicht bezahlt</translation>
    </message>
    <message>
        <source>Wrong change was given</source>
        <translation>Falsches Wechselgeld</translation>
    </message>
    <message>
        <source>Money was taken out</source>
        <translation>Geld wurde entnommen</translation>
    </message>
    <message>
        <source>Other sales are in the till</source>
        <translation>Andere Verkäufe sind in der Kasse</translation>
    </message>
    <message>
        <source>Nobody knows why</source>
        <translation>Niemand weiß warum</translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation>Es ist gedruckt.</translation>
    </message>
    <message>
        <source>The printer did not print it.</source>
        <translation>Der Drucker hat es nicht gedruckt.</translation>
    </message>
    <message>
        <source>The printer does not say whether it printed it.</source>
        <translation>Der Drucker sagt nicht, ob er es gedruckt hat.</translation>
    </message>
    <message>
        <source>Z%1, %2</source>
        <translation>Z%1, %2</translation>
    </message>
    <message>
        <source>Day closed: Z%1</source>
        <translation>Abgeschlossener Tag: Z%1</translation>
    </message>
    <message>
        <source>The day so far</source>
        <translation>Der Tag bis jetzt</translation>
    </message>
    <message>
        <source>the first sale</source>
        <translation>erster Verkauf</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
    <message>
        <source>Guests were to pay %1 at the counter that nobody has counted yet.</source>
        <translation>Gäste sollten %1 an der Kasse bezahlen, die noch niemand gezählt hat.</translation>
    </message>
</context>
<context>
    <name>DayReportPage</name>
    <message>
        <source>Adding up …</source>
        <translation>Wird zusammengerechnet …</translation>
    </message>
    <message>
        <source>The day so far</source>
        <translation>Der Tag bis jetzt</translation>
    </message>
    <message>
        <source>Count the till</source>
        <translation>Kasse zählen</translation>
    </message>
    <message>
        <source>Days closed before</source>
        <translation>Frühere Abschlüsse</translation>
    </message>
    <message>
        <source>No day was closed yet.</source>
        <translation>Noch wurde kein Tag abgeschlossen.</translation>
    </message>
    <message>
        <source>Show Z%1</source>
        <translation>Z%1 zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Close the day (Z)</source>
        <translation>Tag abschließen (Z)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation>Auf Stick speichern</translation>
    </message>
    <message>
        <source>Close the day?</source>
        <translation>Tag abschließen?</translation>
    </message>
    <message>
        <source>Close a day without sales?</source>
        <translation>Einen Tag ohne Verkäufe abschließen?</translation>
    </message>
    <message>
        <source>The figures get the next Z number and never change again. Sales from now on belong to the next day.</source>
        <translation>Die Zahlen bekommen die nächste Z-Nummer und ändern sich nie mehr. Verkäufe ab jetzt gehören zum nächsten Tag.</translation>
    </message>
    <message>
        <source>Nothing was sold since the day was last closed. It can be closed all the same, with the next Z number.</source>
        <translation>Seit dem letzten Abschluss wurde nichts verkauft. Der Tag kann trotzdem abgeschlossen werden, mit der nächsten Z-Nummer.</translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation>Tag abschließen</translation>
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
    <name>DeskAddress</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DeskWait</name>
    <message>
        <source>Look: %1</source>
        <translation>Ansehen: %1</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>The panel becomes a grid. Slide a finger over every cell, to the very edges: cells that stay dark do not feel it.</source>
        <translation>Der Bildschirm wird zum Raster. Mit dem Finger über jedes Feld fahren, bis an die Ränder: Felder, die dunkel bleiben, spüren ihn nicht.</translation>
    </message>
    <message>
        <source>The panel becomes red, green, blue, white, black and grey. Look for dots and stripes; a touch goes on.</source>
        <translation>Der Bildschirm wird rot, grün, blau, weiß, schwarz und grau. Auf Punkte und Streifen achten; Antippen geht weiter.</translation>
    </message>
    <message>
        <source>The test page goes the way of every ticket. It admits nobody.</source>
        <translation>Die Testseite nimmt den Weg jeder Karte. Sie berechtigt niemanden zum Einlass.</translation>
    </message>
    <message>
        <source>Hold any code under the scanner. Nothing is done with it.</source>
        <translation>Irgendeinen Code unter den Scanner halten. Es wird nichts damit gemacht.</translation>
    </message>
    <message>
        <source>No scanner is configured. One that types shows its letters under “Keypad”.</source>
        <translation>Kein Scanner ist eingerichtet. Einer, der wie eine Tastatur tippt, zeigt seine Zeichen unter „Tastenfeld“.</translation>
    </message>
    <message>
        <source>The terminal is asked about a payment that never was. No money is moved.</source>
        <translation>Das Terminal wird nach einer Zahlung gefragt, die es nie gab. Es fließt kein Geld.</translation>
    </message>
    <message>
        <source>Plug a headset in and play a tone for each ear.</source>
        <translation>Kopfhörer einstecken und für jedes Ohr einen Ton abspielen.</translation>
    </message>
    <message>
        <source>Strike every key of the keypad. Each is shown; none does anything.</source>
        <translation>Jede Taste des Tastenfelds drücken. Jede wird gezeigt, keine bewirkt etwas.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation>Noch wurde nichts gedruckt.</translation>
    </message>
    <message>
        <source>Nothing came in yet.</source>
        <translation>Noch kam nichts an.</translation>
    </message>
    <message>
        <source>How do you find it?</source>
        <translation>Wie ist das Ergebnis?</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>So-so</source>
        <translation>Mangelhaft</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Kaputt</translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Touch</source>
        <translation>Berührung</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Kartenterminal</translation>
    </message>
    <message>
        <source>Sound and headset</source>
        <translation>Ton und Kopfhörer</translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation>Tastenfeld</translation>
    </message>
    <message>
        <source>A ticket of this cinema</source>
        <translation>Eine Karte dieses Kinos</translation>
    </message>
    <message>
        <source>A ticket whose kiosk was written off</source>
        <translation>Eine Karte eines abgeschriebenen Kiosks</translation>
    </message>
    <message>
        <source>A ticket that was forged or changed</source>
        <translation>Eine gefälschte oder veränderte Karte</translation>
    </message>
    <message>
        <source>A ticket of an unknown kiosk</source>
        <translation>Eine Karte eines unbekannten Kiosks</translation>
    </message>
    <message>
        <source>A ticket, not read as a whole</source>
        <translation>Eine Karte, nicht ganz gelesen</translation>
    </message>
    <message>
        <source>A membership card</source>
        <translation>Eine Mitgliedskarte</translation>
    </message>
    <message>
        <source>A member pass</source>
        <translation>Ein Mitgliedspass</translation>
    </message>
    <message>
        <source>Some other code</source>
        <translation>Irgendein anderer Code</translation>
    </message>
    <message>
        <source>answers; no money was moved</source>
        <translation>antwortet; es floss kein Geld</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>claims a payment that never was</source>
        <translation>behauptet eine Zahlung, die es nie gab</translation>
    </message>
    <message>
        <source>there is none: guests pay at the counter</source>
        <translation>es gibt keines: Gäste zahlen an der Kasse</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>noch keine Antwort</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>bezahlt</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>going back</source>
        <translation>auf dem Rückweg</translation>
    </message>
    <message>
        <source>gone back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>printing</source>
        <translation>druckt</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <source>not printed</source>
        <translation>nicht gedruckt</translation>
    </message>
    <message>
        <source>nobody knows whether it came out</source>
        <translation>niemand weiß, ob es herauskam</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>cannot print</source>
        <translation>kann nicht drucken</translation>
    </message>
    <message>
        <source>does not say how it is</source>
        <translation>sagt nicht, wie es ihm geht</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation>noch nicht geprüft</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>simulated: it takes no money</source>
        <translation>simuliert: nimmt kein Geld</translation>
    </message>
    <message>
        <source>Payment %1</source>
        <extracomment>%1 is a number: the latest payment is 1</extracomment>
        <translation>Zahlung %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>nobody can tell</source>
        <translation>nicht feststellbar</translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation>eingesteckt</translation>
    </message>
    <message>
        <source>nothing is plugged in</source>
        <translation>nichts eingesteckt</translation>
    </message>
    <message>
        <source>Sound cards</source>
        <translation>Soundkarten</translation>
    </message>
    <message>
        <source>Player</source>
        <translation>Abspielprogramm</translation>
    </message>
    <message>
        <source>Headset</source>
        <translation>Kopfhörer</translation>
    </message>
    <message>
        <source>was not asked yet</source>
        <translation>wurde noch nicht gefragt</translation>
    </message>
    <message>
        <source>It says</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation>sonst nichts</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>a scanner that types</source>
        <translation>ein Scanner, der tippt</translation>
    </message>
    <message>
        <source>a scanner on a line</source>
        <translation>ein Scanner an einer Leitung</translation>
    </message>
    <message>
        <source>The result could not be written down.</source>
        <translation>Das Ergebnis konnte nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The result is written down.</source>
        <translation>Das Ergebnis ist festgehalten.</translation>
    </message>
    <message>
        <source>The test page is on its way. It admits nobody.</source>
        <translation>Die Testseite ist unterwegs. Sie berechtigt niemanden zum Einlass.</translation>
    </message>
    <message>
        <source>The test page could not be asked for.</source>
        <translation>Die Testseite konnte nicht angefordert werden.</translation>
    </message>
    <message>
        <source>No program that plays sounds is installed.</source>
        <translation>Es ist kein Programm installiert, das Töne abspielt.</translation>
    </message>
    <message>
        <source>The tone could not be played: %1</source>
        <extracomment>%1 is what the program said, such as &quot;exit 1&quot;</extracomment>
        <translation>Der Ton konnte nicht abgespielt werden: %1</translation>
    </message>
    <message>
        <source>The tone was played. Did you hear it?</source>
        <translation>Der Ton wurde abgespielt. War er zu hören?</translation>
    </message>
    <message>
        <source>letters: %1</source>
        <translation>Zeichen: %1</translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Checked at %1</source>
        <extracomment>%1 is a time of the day</extracomment>
        <translation>Geprüft um %1</translation>
    </message>
    <message>
        <source>This kiosk sells, and all is well.</source>
        <translation>Dieser Kiosk verkauft, und alles ist in Ordnung.</translation>
    </message>
    <message>
        <source>This kiosk sells, but something is to be mended.</source>
        <translation>Dieser Kiosk verkauft, aber etwas ist zu beheben.</translation>
    </message>
    <message>
        <source>This kiosk cannot sell.</source>
        <translation>Dieser Kiosk kann nicht verkaufen.</translation>
    </message>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation>Noch wurde nichts geprüft.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, perhaps with its day</extracomment>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>The box office does not do all it promises.</source>
        <translation>Das Kassensystem tut nicht alles, was es zusagt.</translation>
    </message>
    <message>
        <source>The box office does what it promises.</source>
        <translation>Das Kassensystem tut, was es zusagt.</translation>
    </message>
    <message>
        <source>It could not be tried: look at the disk.</source>
        <translation>Der Versuch gelang nicht: die Festplatte ansehen.</translation>
    </message>
    <message>
        <source>Can this kiosk sell?</source>
        <translation>Kann dieser Kiosk verkaufen?</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Account at the box office</source>
        <translation>Konto beim Kassensystem</translation>
    </message>
    <message>
        <source>Seats to sell</source>
        <translation>Plätze zum Verkaufen</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Tickets that doors take</source>
        <translation>Tickets, die am Einlass gelten</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>Festplatte</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Way to the box office</source>
        <translation>Weg zum Kassensystem</translation>
    </message>
    <message>
        <source>Tickets on paper</source>
        <translation>Tickets auf Papier</translation>
    </message>
    <message>
        <source>Sales told to the box office</source>
        <translation>Verkäufe ans Kassensystem gemeldet</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Shows are known</source>
        <translation>Vorstellungen sind bekannt</translation>
    </message>
    <message>
        <source>The programme is up to date</source>
        <translation>Das Programm ist aktuell</translation>
    </message>
    <message>
        <source>Address and key</source>
        <translation>Adresse und Schlüssel</translation>
    </message>
    <message>
        <source>Cable or Wi-Fi</source>
        <translation>Kabel oder WLAN</translation>
    </message>
    <message>
        <source>Name server</source>
        <translation>Namensdienst (DNS)</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>The certificate lasts</source>
        <translation>Das Zertifikat gilt noch</translation>
    </message>
    <message>
        <source>Nobody in between</source>
        <translation>Niemand dazwischen</translation>
    </message>
    <message>
        <source>The box office answers</source>
        <translation>Das Kassensystem antwortet</translation>
    </message>
    <message>
        <source>Speed of its answers</source>
        <translation>Antwortzeit</translation>
    </message>
    <message>
        <source>The key is accepted</source>
        <translation>Der Schlüssel wird angenommen</translation>
    </message>
    <message>
        <source>What the box office can do</source>
        <translation>Was das Kassensystem kann</translation>
    </message>
    <message>
        <source>Online, from the box office</source>
        <translation>Online, vom Kassensystem</translation>
    </message>
    <message>
        <source>Offline, from seats kept here</source>
        <translation>Offline, aus zurückgelegten Plätzen</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Bezahlterminal</translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation>Zahlungen ohne Abschluss</translation>
    </message>
    <message>
        <source>Keys and certificates</source>
        <translation>Schlüssel und Zertifikate</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Paper and ink</source>
        <translation>Papier und Farbe</translation>
    </message>
    <message>
        <source>Prints nobody knows the end of</source>
        <translation>Drucke mit ungewissem Ausgang</translation>
    </message>
    <message>
        <source>Messages on their way</source>
        <translation>Meldungen unterwegs</translation>
    </message>
    <message>
        <source>Messages that were refused</source>
        <translation>Abgelehnte Meldungen</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation>E-Mails unterwegs</translation>
    </message>
    <message>
        <source>Mail that was refused</source>
        <translation>Abgelehnte E-Mails</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>It takes writes</source>
        <translation>Sie nimmt Daten an</translation>
    </message>
    <message>
        <source>Room for files</source>
        <translation>Platz für Dateien</translation>
    </message>
    <message>
        <source>Nobody else may read it</source>
        <translation>Niemand sonst darf sie lesen</translation>
    </message>
    <message>
        <source>Fits this version</source>
        <translation>Passt zu dieser Version</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Unbeschädigt</translation>
    </message>
    <message>
        <source>Journal of sales</source>
        <translation>Journal der Verkäufe</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>The time can be trusted</source>
        <translation>Die Uhrzeit ist verlässlich</translation>
    </message>
    <message>
        <source>Kept by NTP</source>
        <translation>Durch NTP gestellt</translation>
    </message>
    <message>
        <source>Beside the box office&apos;s clock</source>
        <translation>Verglichen mit der Uhr des Kassensystems</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Arbeitsspeicher</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Auslastung</translation>
    </message>
    <message>
        <source>In service</source>
        <translation>In Betrieb</translation>
    </message>
    <message>
        <source>The kiosk runs</source>
        <translation>Der Kiosk läuft</translation>
    </message>
    <message>
        <source>Background process</source>
        <translation>Hintergrundprozess</translation>
    </message>
    <message>
        <source>Periodic work</source>
        <translation>Regelmäßige Aufgaben</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>It answers</source>
        <translation>Es antwortet</translation>
    </message>
    <message>
        <source>It knows this kiosk</source>
        <translation>Es kennt diesen Kiosk</translation>
    </message>
    <message>
        <source>It says which seats are free</source>
        <translation>Es nennt die freien Plätze</translation>
    </message>
    <message>
        <source>A seat can be held</source>
        <translation>Ein Platz lässt sich reservieren</translation>
    </message>
    <message>
        <source>Asked twice, it is held once</source>
        <translation>Zweimal gefragt, einmal reserviert</translation>
    </message>
    <message>
        <source>Nobody else gets it</source>
        <translation>Niemand sonst bekommt ihn</translation>
    </message>
    <message>
        <source>It is listed as held</source>
        <translation>Er steht als reserviert in der Liste</translation>
    </message>
    <message>
        <source>It can be handed back</source>
        <translation>Er lässt sich zurückgeben</translation>
    </message>
    <message>
        <source>A late copy takes no effect</source>
        <translation>Eine verspätete Kopie bleibt ohne Wirkung</translation>
    </message>
    <message>
        <source>A lasting right can be had</source>
        <translation>Ein dauerhaftes Recht ist zu haben</translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation>Nichts bleibt zurück</translation>
    </message>
    <message>
        <source>age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>last answer</source>
        <translation>letzte Antwort vor</translation>
    </message>
    <message>
        <source>valid until</source>
        <translation>gültig bis</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>seats kept</source>
        <translation>zurückgelegte Plätze:</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>per processor</source>
        <translation>je Prozessor</translation>
    </message>
    <message>
        <source>write-ahead log</source>
        <translation>Write-Ahead-Log</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>apart</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>this program</source>
        <translation>dieses Programm</translation>
    </message>
    <message>
        <source>on sale</source>
        <translation>im Verkauf:</translation>
    </message>
    <message>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>hottest</source>
        <translation>am heißesten:</translation>
    </message>
    <message>
        <source>took</source>
        <translation>dauerte</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>a look at all of it takes longer than this</source>
        <translation>alles anzusehen dauert länger</translation>
    </message>
    <message>
        <source>it gives no rights before a sale</source>
        <translation>es reserviert nichts vor dem Verkauf</translation>
    </message>
    <message>
        <source>it is looked at when the kiosk starts</source>
        <translation>sie wird beim Start des Kiosks geprüft</translation>
    </message>
    <message>
        <source>mounted read-only</source>
        <translation>schreibgeschützt eingehängt</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>keine Antwort in der vorgesehenen Zeit</translation>
    </message>
    <message>
        <source>no free seat is known here</source>
        <translation>hier ist kein freier Platz bekannt</translation>
    </message>
    <message>
        <source>no free seat is left of those known here</source>
        <translation>von den hier bekannten Plätzen ist keiner mehr frei</translation>
    </message>
    <message>
        <source>not needed on this machine</source>
        <translation>auf diesem Rechner nicht nötig</translation>
    </message>
    <message>
        <source>not over in time</source>
        <translation>nicht rechtzeitig fertig</translation>
    </message>
    <message>
        <source>not promised</source>
        <translation>nicht zugesagt</translation>
    </message>
    <message>
        <source>only the running kiosk can ask it</source>
        <translation>nur der laufende Kiosk kann es fragen</translation>
    </message>
    <message>
        <source>Staff took this kiosk out of service</source>
        <translation>Das Personal hat diesen Kiosk außer Betrieb genommen</translation>
    </message>
    <message>
        <source>Nothing is sold or collected here.</source>
        <translation>Hier wird nichts verkauft oder abgeholt.</translation>
    </message>
    <message>
        <source>Let it serve again on the page Service.</source>
        <translation>Auf der Seite „Betrieb“ wieder in Betrieb nehmen.</translation>
    </message>
    <message>
        <source>Another machine has this kiosk&apos;s place</source>
        <translation>Ein anderes Gerät hat den Platz dieses Automaten</translation>
    </message>
    <message>
        <source>Nothing is sold, sent or printed here any more, for good.</source>
        <translation>Hier wird endgültig nichts mehr verkauft, gesendet oder gedruckt.</translation>
    </message>
    <message>
        <source>Switch it off. A file that was lost is made again on the page Replace this kiosk.</source>
        <translation>Schalten Sie ihn aus. Eine verlorene Datei lässt sich auf der Seite „Automat ersetzen“ noch einmal schreiben.</translation>
    </message>
    <message>
        <source>There is no programme yet</source>
        <translation>Es gibt noch kein Programm</translation>
    </message>
    <message>
        <source>Without shows there is nothing to sell.</source>
        <translation>Ohne Vorstellungen gibt es nichts zu verkaufen.</translation>
    </message>
    <message>
        <source>Wait half a minute. Then look at the way to the box office, and at its key.</source>
        <translation>Eine halbe Minute warten. Dann den Weg zum Kassensystem und den Schlüssel prüfen.</translation>
    </message>
    <message>
        <source>The box office does not accept this kiosk&apos;s key</source>
        <translation>Das Kassensystem nimmt den Schlüssel dieses Kiosks nicht an</translation>
    </message>
    <message>
        <source>Nothing is sold. Sales that were not sent yet are kept.</source>
        <translation>Es wird nichts verkauft. Noch nicht gemeldete Verkäufe bleiben erhalten.</translation>
    </message>
    <message>
        <source>Put the right key into its file or pair the kiosk anew, then restart it.</source>
        <translation>Den richtigen Schlüssel in seine Datei legen oder den Kiosk neu koppeln, dann neu starten.</translation>
    </message>
    <message>
        <source>No ticket can be signed that a door takes</source>
        <translation>Es lässt sich kein gültiges Ticket unterschreiben</translation>
    </message>
    <message>
        <source>Nothing is sold, so that nobody pays for a ticket that no door takes.</source>
        <translation>Es wird nichts verkauft, damit niemand für ein Ticket zahlt, das am Einlass nicht gilt.</translation>
    </message>
    <message>
        <source>Give this kiosk a new key: keys --rotate, with the site&apos;s key in its folder.</source>
        <translation>Dem Kiosk einen neuen Schlüssel geben: keys --rotate, mit dem Schlüssel des Hauses in seinem Ordner.</translation>
    </message>
    <message>
        <source>The last update did not bring everything</source>
        <translation>Die letzte Aktualisierung war unvollständig</translation>
    </message>
    <message>
        <source>The programme shown is the one before.</source>
        <translation>Gezeigt wird das Programm davor.</translation>
    </message>
    <message>
        <source>The reason is what the box office sent: let its operator mend it.</source>
        <translation>Der Grund liegt in den Daten des Kassensystems: Dessen Betreiber muss ihn beheben.</translation>
    </message>
    <message>
        <source>No network is connected</source>
        <translation>Kein Netzwerk ist angeschlossen</translation>
    </message>
    <message>
        <source>The box office cannot be reached; meanwhile only seats kept here can be sold.</source>
        <translation>Das Kassensystem ist nicht erreichbar; solange lassen sich nur zurückgelegte Plätze verkaufen.</translation>
    </message>
    <message>
        <source>Its address cannot be found; meanwhile only seats kept here can be sold.</source>
        <translation>Seine Adresse ist nicht zu finden; solange lassen sich nur zurückgelegte Plätze verkaufen.</translation>
    </message>
    <message>
        <source>It can be reached and is out of order; meanwhile only seats kept here can be sold.</source>
        <translation>Es ist erreichbar, aber gestört; solange lassen sich nur zurückgelegte Plätze verkaufen.</translation>
    </message>
    <message>
        <source>Something is not looked after any more, or never gets done.</source>
        <translation>Etwas wird nicht mehr erledigt oder kommt nie zum Ende.</translation>
    </message>
    <message>
        <source>Look at the cable, the switch, or the Wi-Fi.</source>
        <translation>Kabel, Switch oder WLAN prüfen.</translation>
    </message>
    <message>
        <source>The name server does not know the box office</source>
        <translation>Der Namensdienst kennt das Kassensystem nicht</translation>
    </message>
    <message>
        <source>Check the name in provider.url, the name server, and whether others resolve it.</source>
        <translation>Den Namen in provider.url und den Namensdienst prüfen, und ob andere Rechner ihn auflösen.</translation>
    </message>
    <message>
        <source>Nobody takes the connection</source>
        <translation>Niemand nimmt die Verbindung an</translation>
    </message>
    <message>
        <source>Check the port in provider.url, the router and the firewall.</source>
        <translation>Den Port in provider.url, den Router und die Firewall prüfen.</translation>
    </message>
    <message>
        <source>The certificate cannot be trusted</source>
        <translation>Dem Zertifikat ist nicht zu trauen</translation>
    </message>
    <message>
        <source>Somebody may be in between, so nothing is sent.</source>
        <translation>Vielleicht ist jemand dazwischen; deshalb wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock first, then the certificate&apos;s name, dates and issuer.</source>
        <translation>Zuerst die Uhr dieses Rechners prüfen, dann Namen, Gültigkeit und Aussteller des Zertifikats.</translation>
    </message>
    <message>
        <source>The box office&apos;s certificate expires soon</source>
        <translation>Das Zertifikat des Kassensystems läuft bald ab</translation>
    </message>
    <message>
        <source>Once it has, this kiosk sells only the seats it kept.</source>
        <translation>Danach verkauft dieser Kiosk nur noch zurückgelegte Plätze.</translation>
    </message>
    <message>
        <source>Have the box office&apos;s operator renew it.</source>
        <translation>Der Betreiber des Kassensystems muss es erneuern.</translation>
    </message>
    <message>
        <source>Something in between answers instead</source>
        <translation>Etwas dazwischen antwortet an seiner Stelle</translation>
    </message>
    <message>
        <source>A sign-in page of the network, or a proxy, keeps the box office away.</source>
        <translation>Eine Anmeldeseite des Netzes oder ein Proxy hält das Kassensystem fern.</translation>
    </message>
    <message>
        <source>Let this machine through at the router or guest network.</source>
        <translation>Diesen Rechner am Router oder im Gästenetz freischalten.</translation>
    </message>
    <message>
        <source>The box office answers slowly</source>
        <translation>Das Kassensystem antwortet langsam</translation>
    </message>
    <message>
        <source>Guests wait for their seats, and after four seconds in vain.</source>
        <translation>Gäste warten auf ihre Plätze, nach vier Sekunden vergeblich.</translation>
    </message>
    <message>
        <source>Look for what else uses the line; else tell the box office&apos;s operator.</source>
        <translation>Nachsehen, was die Leitung sonst belastet; sonst den Betreiber des Kassensystems verständigen.</translation>
    </message>
    <message>
        <source>The box office gives no proper answer</source>
        <translation>Das Kassensystem gibt keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>Nothing to mend here: tell the box office&apos;s operator.</source>
        <translation>Hier ist nichts zu beheben: den Betreiber des Kassensystems verständigen.</translation>
    </message>
    <message>
        <source>The address or the key file cannot be used</source>
        <translation>Adresse oder Schlüsseldatei ist nicht zu gebrauchen</translation>
    </message>
    <message>
        <source>The box office is not even asked.</source>
        <translation>Das Kassensystem wird nicht einmal gefragt.</translation>
    </message>
    <message>
        <source>Mend provider.url, or the file that provider.key_file names (mode 0600).</source>
        <translation>provider.url berichtigen oder die Datei, die provider.key_file nennt (Rechte 0600).</translation>
    </message>
    <message>
        <source>The box office gives no seats to keep</source>
        <translation>Das Kassensystem gibt keine Plätze zum Zurücklegen</translation>
    </message>
    <message>
        <source>Without a network this kiosk cannot sell.</source>
        <translation>Ohne Netz kann dieser Kiosk nicht verkaufen.</translation>
    </message>
    <message>
        <source>Ask its operator for lasting rights, or set sales.offline_mode to refuse.</source>
        <translation>Den Betreiber um dauerhafte Rechte bitten oder sales.offline_mode auf refuse setzen.</translation>
    </message>
    <message>
        <source>No seat is kept to sell offline</source>
        <translation>Kein Platz ist für den Offline-Verkauf zurückgelegt</translation>
    </message>
    <message>
        <source>The command allotments says why, show by show.</source>
        <translation>Der Befehl allotments nennt den Grund für jede Vorstellung.</translation>
    </message>
    <message>
        <source>Sales wait to be told to the box office</source>
        <translation>Verkäufe warten auf ihre Meldung ans Kassensystem</translation>
    </message>
    <message>
        <source>They are safe here, but others do not see them yet.</source>
        <translation>Hier sind sie sicher, aber andere sehen sie noch nicht.</translation>
    </message>
    <message>
        <source>They go by themselves once it answers. Leave this kiosk switched on.</source>
        <translation>Sie gehen von selbst, sobald es antwortet. Den Kiosk eingeschaltet lassen.</translation>
    </message>
    <message>
        <source>Something was refused and waits for a person</source>
        <translation>Etwas wurde abgelehnt und wartet auf einen Menschen</translation>
    </message>
    <message>
        <source>A guest may have a ticket for a seat that is somebody else&apos;s.</source>
        <translation>Ein Gast hat vielleicht ein Ticket für einen Platz, der jemand anderem gehört.</translation>
    </message>
    <message>
        <source>Let the manager choose a remedy under Exceptions.</source>
        <translation>Die Leitung wählt unter „Ausnahmen“ eine Lösung.</translation>
    </message>
    <message>
        <source>The box office did not answer when it was last asked</source>
        <translation>Das Kassensystem hat zuletzt nicht geantwortet</translation>
    </message>
    <message>
        <source>Only seats kept here can be sold.</source>
        <translation>Nur zurückgelegte Plätze lassen sich verkaufen.</translation>
    </message>
    <message>
        <source>Look at the way to the box office, below.</source>
        <translation>Den Weg zum Kassensystem ansehen, weiter unten.</translation>
    </message>
    <message>
        <source>The box office does not do what it promises</source>
        <translation>Das Kassensystem tut nicht, was es zusagt</translation>
    </message>
    <message>
        <source>Seats may be sold twice, or not at all.</source>
        <translation>Plätze könnten doppelt verkauft werden oder gar nicht.</translation>
    </message>
    <message>
        <source>Try once more; then tell the box office&apos;s operator which step failed.</source>
        <translation>Noch einmal versuchen; dann dem Betreiber des Kassensystems sagen, welcher Schritt misslang.</translation>
    </message>
    <message>
        <source>A seat that was tried is still held</source>
        <translation>Ein probeweise reservierter Platz ist noch belegt</translation>
    </message>
    <message>
        <source>One seat of a far-off show is off sale for some minutes.</source>
        <translation>Ein Platz einer fernen Vorstellung ist einige Minuten nicht zu kaufen.</translation>
    </message>
    <message>
        <source>Nothing: the kiosk hands it back by itself once the box office answers.</source>
        <translation>Nichts: Der Kiosk gibt ihn selbst zurück, sobald das Kassensystem antwortet.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>Die Festplatte ist voll</translation>
    </message>
    <message>
        <source>Nothing is sold, so that no sale ever meets a full disk.</source>
        <translation>Es wird nichts verkauft, damit kein Verkauf an der vollen Platte scheitert.</translation>
    </message>
    <message>
        <source>Make room. The kiosk notices by itself.</source>
        <translation>Platz schaffen. Der Kiosk merkt es von selbst.</translation>
    </message>
    <message>
        <source>The disk takes no writes</source>
        <translation>Die Festplatte nimmt nichts an</translation>
    </message>
    <message>
        <source>Nothing can be sold: no sale could be written down.</source>
        <translation>Es wird nichts verkauft: Kein Verkauf ließe sich festhalten.</translation>
    </message>
    <message>
        <source>Look at the machine&apos;s log and the disk&apos;s health; check who owns the state folder.</source>
        <translation>Das Protokoll des Rechners und den Zustand der Platte ansehen; prüfen, wem der Zustandsordner gehört.</translation>
    </message>
    <message>
        <source>The database was written by a newer Foyer</source>
        <translation>Die Datenbank stammt von einem neueren Foyer</translation>
    </message>
    <message>
        <source>Nothing is sold, and the database is not touched.</source>
        <translation>Es wird nichts verkauft, und die Datenbank bleibt unberührt.</translation>
    </message>
    <message>
        <source>Install that version again, or a later one.</source>
        <translation>Diese Version wieder installieren, oder eine spätere.</translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation>Die Datenbank ist beschädigt</translation>
    </message>
    <message>
        <source>Nothing is sold until it is repaired.</source>
        <translation>Bis zur Reparatur wird nichts verkauft.</translation>
    </message>
    <message>
        <source>Restart the kiosk: it repairs it by itself. Then look at the disk.</source>
        <translation>Den Kiosk neu starten: Er repariert sie selbst. Danach die Festplatte ansehen.</translation>
    </message>
    <message>
        <source>The disk failed</source>
        <translation>Die Festplatte hat versagt</translation>
    </message>
    <message>
        <source>Check the disk and its cable. The log has the words of the error.</source>
        <translation>Platte und Kabel prüfen. Der Fehler steht im Protokoll.</translation>
    </message>
    <message>
        <source>The kiosk is looking at its books</source>
        <translation>Der Kiosk prüft seine Bücher</translation>
    </message>
    <message>
        <source>It was not ended properly the last time, or its database is damaged.</source>
        <translation>Er wurde zuletzt nicht ordentlich beendet, oder seine Datenbank ist beschädigt.</translation>
    </message>
    <message>
        <source>Wait: it takes seconds. Nothing was lost.</source>
        <translation>Warten: Es dauert Sekunden. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>The journal of sales is damaged</source>
        <translation>Das Journal der Verkäufe ist beschädigt</translation>
    </message>
    <message>
        <source>The kiosk cannot know that every sale is there, and sells nothing.</source>
        <translation>Der Kiosk weiß nicht, ob jeder Verkauf da ist, und verkauft nichts.</translation>
    </message>
    <message>
        <source>Touch nothing; follow “A damaged database” in the technicians&apos; pages.</source>
        <translation>Nichts anfassen; dem Abschnitt „A damaged database“ der Technikseiten folgen.</translation>
    </message>
    <message>
        <source>The disk has no room for more files</source>
        <translation>Auf der Festplatte ist kein Platz für weitere Dateien</translation>
    </message>
    <message>
        <source>There are bytes left, but no file can be made.</source>
        <translation>Es ist noch Speicher frei, aber es lässt sich keine Datei anlegen.</translation>
    </message>
    <message>
        <source>Look for a folder with very many small files (df -i) and empty it.</source>
        <translation>Einen Ordner mit sehr vielen kleinen Dateien suchen (df -i) und leeren.</translation>
    </message>
    <message>
        <source>There is no fresh backup</source>
        <translation>Es gibt keine frische Sicherung</translation>
    </message>
    <message>
        <source>A damaged database would take longer to repair.</source>
        <translation>Eine beschädigte Datenbank zu reparieren dauerte länger.</translation>
    </message>
    <message>
        <source>Look at the room on the disk; the log says why none could be made.</source>
        <translation>Den freien Platz prüfen; das Protokoll sagt, warum keine gelang.</translation>
    </message>
    <message>
        <source>The database&apos;s log does not get shorter</source>
        <translation>Das Log der Datenbank wird nicht kürzer</translation>
    </message>
    <message>
        <source>It takes room, and makes reading slow.</source>
        <translation>Es braucht Platz und macht das Lesen langsam.</translation>
    </message>
    <message>
        <source>End whatever else has the database open, then restart the kiosk.</source>
        <translation>Beenden, was die Datenbank sonst geöffnet hat, dann den Kiosk neu starten.</translation>
    </message>
    <message>
        <source>Others may read the state folder</source>
        <translation>Andere dürfen den Zustandsordner lesen</translation>
    </message>
    <message>
        <source>There are keys in it, and what was sold.</source>
        <translation>Darin liegen Schlüssel und alle Verkäufe.</translation>
    </message>
    <message>
        <source>Folders belong to the kiosk&apos;s user alone (mode 0700), files too (0600).</source>
        <translation>Ordner gehören allein dem Benutzer des Kiosks (Rechte 0700), Dateien auch (0600).</translation>
    </message>
    <message>
        <source>There is little room left on the disk</source>
        <translation>Auf der Festplatte ist wenig Platz</translation>
    </message>
    <message>
        <source>Below 64 MB nothing is sold.</source>
        <translation>Unter 64 MB wird nichts verkauft.</translation>
    </message>
    <message>
        <source>Make room before the evening.</source>
        <translation>Vor dem Abend Platz schaffen.</translation>
    </message>
    <message>
        <source>There is little memory left</source>
        <translation>Der Arbeitsspeicher ist knapp</translation>
    </message>
    <message>
        <source>The kiosk gets slow, or is ended by the system.</source>
        <translation>Der Kiosk wird langsam oder vom System beendet.</translation>
    </message>
    <message>
        <source>Look for what else runs on this machine; restart the kiosk if it is its own.</source>
        <translation>Nachsehen, was sonst auf dem Rechner läuft; den Kiosk neu starten, wenn er es selbst ist.</translation>
    </message>
    <message>
        <source>The machine is hot</source>
        <translation>Der Rechner ist heiß</translation>
    </message>
    <message>
        <source>It makes itself slow, then switches off.</source>
        <translation>Er bremst sich und schaltet dann ab.</translation>
    </message>
    <message>
        <source>Look at fan, dust and air slots.</source>
        <translation>Lüfter, Staub und Luftschlitze prüfen.</translation>
    </message>
    <message>
        <source>The machine is overloaded</source>
        <translation>Der Rechner ist überlastet</translation>
    </message>
    <message>
        <source>Touches are answered late.</source>
        <translation>Berührungen werden spät beantwortet.</translation>
    </message>
    <message>
        <source>Look for what else runs on this machine.</source>
        <translation>Nachsehen, was sonst auf dem Rechner läuft.</translation>
    </message>
    <message>
        <source>The background process does not run</source>
        <translation>Der Hintergrundprozess läuft nicht</translation>
    </message>
    <message>
        <source>Nothing is printed, mailed, or told to the box office.</source>
        <translation>Nichts wird gedruckt, gemailt oder ans Kassensystem gemeldet.</translation>
    </message>
    <message>
        <source>It is started again by itself. If it keeps ending, keep the log and restart the kiosk.</source>
        <translation>Er startet von selbst neu. Endet er immer wieder: Protokoll aufheben und den Kiosk neu starten.</translation>
    </message>
    <message>
        <source>Periodic work is overdue</source>
        <translation>Regelmäßige Aufgaben sind überfällig</translation>
    </message>
    <message>
        <source>Look at the job&apos;s last error under Jobs, and run it now.</source>
        <translation>Unter „Aufgaben“ den letzten Fehler ansehen und die Aufgabe ausführen.</translation>
    </message>
    <message>
        <source>No kiosk runs here</source>
        <translation>Hier läuft kein Kiosk</translation>
    </message>
    <message>
        <source>What follows is how it was left, and how this machine is.</source>
        <translation>Das Folgende zeigt, wie er verlassen wurde und wie es dem Rechner geht.</translation>
    </message>
    <message>
        <source>Start the kiosk, if it should run.</source>
        <translation>Den Kiosk starten, falls er laufen soll.</translation>
    </message>
    <message>
        <source>The kiosk hangs</source>
        <translation>Der Kiosk hängt</translation>
    </message>
    <message>
        <source>It runs, but does none of its work any more.</source>
        <translation>Er läuft, tut aber nichts mehr von seiner Arbeit.</translation>
    </message>
    <message>
        <source>Restart the kiosk, and keep its log. No sale is lost by it.</source>
        <translation>Den Kiosk neu starten und sein Protokoll aufheben. Kein Verkauf geht dadurch verloren.</translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translation>Die Einstellungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>The kiosk goes by what it was configured with before.</source>
        <translation>Der Kiosk richtet sich nach den Einstellungen davor.</translation>
    </message>
    <message>
        <source>Set it up again under Settings, or import the settings file.</source>
        <translation>Unter „Einstellungen“ neu einrichten oder die Einstellungsdatei importieren.</translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation>Die Uhr geht falsch</translation>
    </message>
    <message>
        <source>Nothing is sold: shows would be offered too long or too short.</source>
        <translation>Es wird nichts verkauft: Vorstellungen würden zu lange oder zu kurz angeboten.</translation>
    </message>
    <message>
        <source>Set the clock and let the machine keep it (NTP). It may need a new battery.</source>
        <translation>Die Uhr stellen und vom Rechner halten lassen (NTP). Vielleicht braucht er eine neue Batterie.</translation>
    </message>
    <message>
        <source>Nothing keeps the clock right</source>
        <translation>Nichts hält die Uhr richtig</translation>
    </message>
    <message>
        <source>It drifts, and one day nothing is sold for it.</source>
        <translation>Sie läuft davon, und eines Tages wird deshalb nichts verkauft.</translation>
    </message>
    <message>
        <source>Switch NTP on: timedatectl set-ntp true. Its server must be reachable.</source>
        <translation>NTP einschalten: timedatectl set-ntp true. Sein Server muss erreichbar sein.</translation>
    </message>
    <message>
        <source>The clock is off by more than half a minute</source>
        <translation>Die Uhr geht über eine halbe Minute falsch</translation>
    </message>
    <message>
        <source>At five minutes nothing is sold; sign-in notices one.</source>
        <translation>Ab fünf Minuten wird nichts verkauft; die Anmeldung stört schon eine.</translation>
    </message>
    <message>
        <source>Let the machine keep its clock (NTP).</source>
        <translation>Die Uhr vom Rechner halten lassen (NTP).</translation>
    </message>
    <message>
        <source>The mail password cannot be read</source>
        <translation>Das Mail-Passwort ist nicht lesbar</translation>
    </message>
    <message>
        <source>No mail goes out; it waits.</source>
        <translation>Es geht keine E-Mail hinaus; sie warten.</translation>
    </message>
    <message>
        <source>mail.password_file: one line, mode 0600, owned by the kiosk&apos;s user.</source>
        <translation>mail.password_file: eine Zeile, Rechte 0600, Eigentümer ist der Benutzer des Kiosks.</translation>
    </message>
    <message>
        <source>The connection to the mail server cannot be encrypted</source>
        <translation>Die Verbindung zum Mailserver lässt sich nicht verschlüsseln</translation>
    </message>
    <message>
        <source>Check host, port, security and the server&apos;s certificate.</source>
        <translation>Host, Port, security und das Zertifikat des Servers prüfen.</translation>
    </message>
    <message>
        <source>The mail server does not accept the login</source>
        <translation>Der Mailserver nimmt die Anmeldung nicht an</translation>
    </message>
    <message>
        <source>Check mail.user and the password.</source>
        <translation>mail.user und das Passwort prüfen.</translation>
    </message>
    <message>
        <source>The mail server does not take mail from this sender</source>
        <translation>Der Mailserver nimmt von diesem Absender nichts an</translation>
    </message>
    <message>
        <source>mail.from_address must be one that the account may send for.</source>
        <translation>mail.from_address muss eine Adresse sein, für die das Konto senden darf.</translation>
    </message>
    <message>
        <source>Mail has been waiting for long</source>
        <translation>E-Mails warten schon lange</translation>
    </message>
    <message>
        <source>Guests wait for their tickets; what is late is given up when the show is over.</source>
        <translation>Gäste warten auf ihre Tickets; was bis zum Ende der Vorstellung nicht hinausging, entfällt.</translation>
    </message>
    <message>
        <source>The server does not answer: check its name, the network and the firewall.</source>
        <translation>Der Server antwortet nicht: Namen, Netz und Firewall prüfen.</translation>
    </message>
    <message>
        <source>Mail could not be delivered</source>
        <translation>E-Mails waren nicht zustellbar</translation>
    </message>
    <message>
        <source>Guests see it at the kiosk, and can ask again with another address.</source>
        <translation>Gäste sehen es am Kiosk und können eine andere Adresse angeben.</translation>
    </message>
    <message>
        <source>Many at once: let the server&apos;s operator look. The log has their codes.</source>
        <translation>Viele auf einmal: den Betreiber des Servers nachsehen lassen. Die Codes stehen im Protokoll.</translation>
    </message>
    <message>
        <source>The printer is not ready</source>
        <translation>Der Drucker ist nicht bereit</translation>
    </message>
    <message>
        <source>Tickets are sold on the screen only.</source>
        <translation>Tickets gibt es nur auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Mend what it says of itself. The kiosk notices within 20 seconds.</source>
        <translation>Beheben, was er meldet. Der Kiosk merkt es binnen 20 Sekunden.</translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation>Der Drucker antwortet nicht</translation>
    </message>
    <message>
        <source>After a minute of silence tickets are sold on the screen only.</source>
        <translation>Nach einer Minute Schweigen gibt es Tickets nur auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Check its power, cable and network; switch it off and on.</source>
        <translation>Strom, Kabel und Netz prüfen; aus- und einschalten.</translation>
    </message>
    <message>
        <source>Paper or ink runs low</source>
        <translation>Papier oder Farbe geht zur Neige</translation>
    </message>
    <message>
        <source>It still prints.</source>
        <translation>Er druckt noch.</translation>
    </message>
    <message>
        <source>Refill it before the evening.</source>
        <translation>Vor dem Abend nachfüllen.</translation>
    </message>
    <message>
        <source>Nobody knows whether some tickets came out</source>
        <translation>Bei einigen Tickets ist ungewiss, ob sie herauskamen</translation>
    </message>
    <message>
        <source>They are not printed again by themselves.</source>
        <translation>Sie werden nicht von selbst noch einmal gedruckt.</translation>
    </message>
    <message>
        <source>Nothing, if it is rare. Often: look at the printer&apos;s cable and power.</source>
        <translation>Selten: nichts. Häufig: Kabel und Strom des Druckers prüfen.</translation>
    </message>
    <message>
        <source>The payment terminal does not answer</source>
        <translation>Das Bezahlterminal antwortet nicht</translation>
    </message>
    <message>
        <source>Nobody can pay by card.</source>
        <translation>Niemand kann mit Karte zahlen.</translation>
    </message>
    <message>
        <source>Check its power, cable and network; restart it.</source>
        <translation>Strom, Kabel und Netz prüfen; neu starten.</translation>
    </message>
    <message>
        <source>Payments wait for their ending</source>
        <translation>Zahlungen warten auf ihren Abschluss</translation>
    </message>
    <message>
        <source>Whether a card was charged is not known yet.</source>
        <translation>Ob eine Karte belastet wurde, ist noch ungewiss.</translation>
    </message>
    <message>
        <source>The terminal is asked every 15 seconds: see that it answers.</source>
        <translation>Das Terminal wird alle 15 Sekunden gefragt: dafür sorgen, dass es antwortet.</translation>
    </message>
    <message>
        <source>There is no way to pay</source>
        <translation>Es gibt keinen Weg zu bezahlen</translation>
    </message>
    <message>
        <source>Neither a terminal nor the counter is set up.</source>
        <translation>Weder ein Terminal noch die Kasse ist eingerichtet.</translation>
    </message>
    <message>
        <source>Set payment.terminal, or allow paying at the counter (payment.counter).</source>
        <translation>payment.terminal setzen oder das Bezahlen an der Kasse erlauben (payment.counter).</translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Because of it: %1</source>
        <extracomment>%1 is what does not work because of it</extracomment>
        <translation>Betroffen: %1</translation>
    </message>
    <message>
        <source>What selling rests on</source>
        <translation>Worauf der Verkauf beruht</translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Your seats are reserved</source>
        <translation>Ihre Plätze sind reserviert</translation>
    </message>
    <message>
        <source>Enjoy the film</source>
        <translation>Viel Vergnügen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where to go: %1 is the name of an auditorium, %2 how to get there, such as &quot;upstairs, second door&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Your purchase was interrupted. Here are your tickets.</source>
        <translation>Ihr Kauf wurde unterbrochen. Hier sind Ihre Karten.</translation>
    </message>
    <message>
        <source>Photograph this screen: the codes on it are your tickets.</source>
        <translation>Fotografieren Sie diesen Bildschirm: Die Codes darauf sind Ihre Karten.</translation>
    </message>
    <message>
        <source>Your tickets are printed. Please take them.</source>
        <translation>Ihre Karten sind gedruckt. Bitte nehmen Sie sie mit.</translation>
    </message>
    <message>
        <source>Pay %1 at the counter with this number</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Zahlen Sie %1 an der Kasse mit dieser Nummer</translation>
    </message>
    <message>
        <source>Here are your tickets</source>
        <translation>Hier sind Ihre Karten</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <extracomment>%1 is a number of tickets, at least two</extracomment>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Noch einmal drucken</translation>
    </message>
    <message>
        <source>Write the number down, or photograph it.</source>
        <translation>Schreiben Sie die Nummer auf, oder fotografieren Sie sie.</translation>
    </message>
    <message>
        <source>Your slip is being printed…</source>
        <translation>Ihr Beleg wird gedruckt …</translation>
    </message>
    <message>
        <source>Your tickets are being printed…</source>
        <translation>Ihre Karten werden gedruckt …</translation>
    </message>
    <message>
        <source>Your slip is printed. Please take it.</source>
        <translation>Ihr Beleg ist gedruckt. Bitte nehmen Sie ihn mit.</translation>
    </message>
    <message>
        <source>The printer could not print. Write the number down, or photograph it.</source>
        <translation>Der Drucker konnte nicht drucken. Schreiben Sie die Nummer auf, oder fotografieren Sie sie.</translation>
    </message>
    <message>
        <source>The printer could not print. Photograph the codes, they let you in as well, or ask our staff.</source>
        <translation>Der Drucker konnte nicht drucken. Fotografieren Sie die Codes, damit kommen Sie genauso hinein, oder fragen Sie unser Personal.</translation>
    </message>
    <message>
        <source>Did your slip come out of the printer?</source>
        <translation>Ist Ihr Beleg aus dem Drucker gekommen?</translation>
    </message>
    <message>
        <source>Did your tickets come out of the printer?</source>
        <translation>Sind Ihre Karten aus dem Drucker gekommen?</translation>
    </message>
    <message>
        <source>It has just begun</source>
        <translation>Er hat gerade begonnen</translation>
    </message>
    <message>
        <source>It begins in a minute</source>
        <translation>Er beginnt in einer Minute</translation>
    </message>
    <message>
        <source>It begins in %1 minutes</source>
        <extracomment>%1 is a number of minutes, at least two</extracomment>
        <translation>Er beginnt in %1 Minuten</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Yes, all here</source>
        <extracomment>The answer to &quot;Did your tickets come out of the printer?&quot;</extracomment>
        <translation>Ja, alles da</translation>
    </message>
    <message>
        <source>No, not all</source>
        <extracomment>The answer to &quot;Did your tickets come out of the printer?&quot;</extracomment>
        <translation>Nein, nicht alles</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Per E-Mail</translation>
    </message>
    <message>
        <source>More tickets (%1 of %2)</source>
        <extracomment>A button that shows the codes of the other tickets; %1 of %2 pages are shown now</extracomment>
        <translation>Weitere Karten (%1 von %2)</translation>
    </message>
    <message>
        <source>More tickets</source>
        <translation>Weitere Karten</translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Sales that your ticketing does not take, and what else the kiosk cannot decide by itself.</source>
        <translation>Verkäufe, die Ihr Ticketsystem nicht annimmt, und was der Automat sonst nicht selbst entscheiden kann.</translation>
    </message>
    <message>
        <source>Hide what is settled</source>
        <translation>Erledigtes ausblenden</translation>
    </message>
    <message>
        <source>Show what is settled</source>
        <translation>Erledigtes zeigen</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Die Liste wird gelesen …</translation>
    </message>
    <message>
        <source>The disk does not tell what is on the list. Your technician should look.</source>
        <translation>Die Festplatte gibt die Liste nicht her. Die Technik sollte nachsehen.</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n more. They move up as these are settled.</source>
        <translation>
            <numerusform>Es gibt noch einen Fall. Er rückt nach, wenn diese erledigt sind.</numerusform>
            <numerusform>Es gibt noch %n. Sie rücken nach, wenn diese erledigt sind.</numerusform>
        </translation>
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
    <message>
        <source>My account: %1</source>
        <extracomment>Spoken name of the button that opens the account; %1 is the first name of whoever is signed in</extracomment>
        <translation>Mein Konto: %1</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
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
    <name>Jobs</name>
    <message>
        <source>Programme and seats</source>
        <translation>Programm und Plätze</translation>
    </message>
    <message>
        <source>Messages to the box office</source>
        <translation>Nachrichten an die Kasse</translation>
    </message>
    <message>
        <source>Seats handed back</source>
        <translation>Zurückgegebene Plätze</translation>
    </message>
    <message>
        <source>Posters</source>
        <translation>Plakate</translation>
    </message>
    <message>
        <source>Seats kept for offline</source>
        <translation>Plätze für den Offline-Verkauf</translation>
    </message>
    <message>
        <source>Keys of member passes</source>
        <translation>Schlüssel der Mitgliedspässe</translation>
    </message>
    <message>
        <source>Tickets on paper</source>
        <translation>Karten auf Papier</translation>
    </message>
    <message>
        <source>How the printer is</source>
        <translation>Zustand des Druckers</translation>
    </message>
    <message>
        <source>Tickets by mail</source>
        <translation>Karten per E-Mail</translation>
    </message>
    <message>
        <source>News and offers</source>
        <translation>Neuigkeiten und Angebote</translation>
    </message>
    <message>
        <source>Other seats for refused sales</source>
        <translation>Andere Plätze für abgelehnte Verkäufe</translation>
    </message>
    <message>
        <source>Members&apos; wishes</source>
        <translation>Wünsche von Mitgliedern</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Look through the database</source>
        <translation>Prüfung der Datenbank</translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation>Offene Zahlungen</translation>
    </message>
    <message>
        <source>Remedies of the desk</source>
        <translation>Erledigungen für das Büro</translation>
    </message>
    <message>
        <source>Bookings taken back</source>
        <translation>Zurückgenommene Buchungen</translation>
    </message>
    <message>
        <source>Disk, clock, database</source>
        <translation>Platte, Uhr, Datenbank</translation>
    </message>
    <message>
        <source>These records</source>
        <translation>Diese Aufzeichnungen</translation>
    </message>
    <message>
        <source>failed %1 times in a row: %2</source>
        <extracomment>%1 is a number, %2 the name of an error</extracomment>
        <translation>%1-mal nacheinander gescheitert: %2</translation>
    </message>
    <message>
        <source>should have begun long ago</source>
        <translation>hätte längst beginnen müssen</translation>
    </message>
    <message>
        <source>still running after %1</source>
        <extracomment>%1 is a length of time: &quot;4 min&quot;</extracomment>
        <translation>läuft seit %1</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation>ist noch nicht gelaufen</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>dauerte %1</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Went well</source>
        <translation>Gelungen</translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation>Fehler nacheinander</translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation>Letzter Fehler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes Mal</translation>
    </message>
    <message>
        <source>It could not be asked for. Please try again.</source>
        <translation>Das ging nicht. Bitte noch einmal versuchen.</translation>
    </message>
    <message>
        <source>It runs now, or as soon as it has ended.</source>
        <translation>Läuft jetzt, oder sobald der laufende Durchgang endet.</translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Nothing runs yet: the kiosk is starting, or it cannot use its database.</source>
        <translation>Noch läuft nichts: Der Kiosk startet, oder er kann seine Datenbank nicht benutzen.</translation>
    </message>
    <message>
        <source>Run now</source>
        <translation>Jetzt ausführen</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation>Großbuchstaben</translation>
    </message>
    <message>
        <source>Signs</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leerzeichen</translation>
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
    <name>Log</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Both programs</source>
        <translation>Beide Programme</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeitsprozess</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation>Tastatur ausblenden</translation>
    </message>
    <message>
        <source>Looking for “%1”</source>
        <translation>Gesucht wird „%1“</translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation>Wörter suchen</translation>
    </message>
    <message>
        <source>A word of the line, or of its part: printer</source>
        <translation>Ein Wort der Zeile oder ihres Teils: printer</translation>
    </message>
    <message>
        <source>No line is like this.</source>
        <translation>Keine Zeile passt.</translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Yes, as I typed it</source>
        <translation>Ja, wie eingegeben</translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation>Dorthin senden</translation>
    </message>
    <message>
        <source>Remind me before the film, and tell me if anything changes</source>
        <translation>Erinnern Sie mich vor dem Film, und sagen Sie mir, wenn sich etwas ändert</translation>
    </message>
    <message>
        <source>Tell me if anything changes</source>
        <translation>Sagen Sie mir, wenn sich etwas ändert</translation>
    </message>
    <message>
        <source>Each mail has a link that ends this.</source>
        <translation>Jede E-Mail hat einen Link zum Abbestellen.</translation>
    </message>
    <message>
        <source>Your tickets are also sent to %1</source>
        <extracomment>%1 is a mail address with most letters hidden</extracomment>
        <translation>Ihre Karten gehen auch an %1</translation>
    </message>
    <message>
        <source>Your tickets were sent to %1</source>
        <translation>Ihre Karten wurden an %1 gesendet</translation>
    </message>
    <message>
        <source>The mail server did not take the mail to %1</source>
        <translation>Die E-Mail an %1 wurde nicht angenommen</translation>
    </message>
    <message>
        <source>News and offers from %1 by mail</source>
        <extracomment>A box to tick, a consent in the sense of the law. %1 is the cinema&apos;s name</extracomment>
        <translation>Neuigkeiten und Angebote von %1 per E-Mail</translation>
    </message>
    <message>
        <source>That could not be noted just now. Your tickets do not depend on it.</source>
        <translation>Das konnte gerade nicht notiert werden. Ihre Karten hängen nicht davon ab.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>%1 is a mail address</extracomment>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>Yes, change it</source>
        <translation>Ja, ändern</translation>
    </message>
    <message>
        <source>Something is missing. An address looks like name@example.com.</source>
        <translation>Da fehlt noch etwas. Eine Adresse sieht so aus: name@example.com.</translation>
    </message>
    <message>
        <source>That is longer than a mail address can be.</source>
        <translation>So lang kann eine E-Mail-Adresse nicht sein.</translation>
    </message>
    <message>
        <source>Before the @ there is something that cannot be part of an address.</source>
        <translation>Vor dem @ steht etwas, das in keiner Adresse vorkommen kann.</translation>
    </message>
    <message>
        <source>After the @ there is something that cannot be part of an address.</source>
        <translation>Nach dem @ steht etwas, das in keiner Adresse vorkommen kann.</translation>
    </message>
    <message>
        <source>These tickets were sent several times already. Please ask our staff.</source>
        <translation>Diese Karten wurden schon mehrmals gesendet. Bitte wenden Sie sich an unser Personal.</translation>
    </message>
    <message>
        <source>There are no tickets to send just now.</source>
        <translation>Gerade gibt es keine Karten zu senden.</translation>
    </message>
</context>
<context>
    <name>MailScreen</name>
    <message>
        <source>Where shall your tickets go?</source>
        <translation>Wohin sollen Ihre Karten?</translation>
    </message>
    <message>
        <source>The address is erased as soon as the mail has been delivered. It is used for nothing else.</source>
        <translation>Die Adresse wird gelöscht, sobald die E-Mail zugestellt ist. Sie dient sonst zu nichts.</translation>
    </message>
    <message>
        <source>The address is kept until the show is over, for this alone, and then erased.</source>
        <translation>Die Adresse wird nur dafür bis nach der Vorstellung behalten und dann gelöscht.</translation>
    </message>
    <message>
        <source>The address is kept for what you ticked, until the show is over and until you unsubscribe.</source>
        <translation>Die Adresse wird für das Angekreuzte behalten: bis nach der Vorstellung und bis Sie abbestellen.</translation>
    </message>
    <message>
        <source>The address is kept for news and offers until you unsubscribe. It is used for nothing else.</source>
        <translation>Die Adresse wird für Neuigkeiten und Angebote behalten, bis Sie abbestellen. Sie dient sonst zu nichts.</translation>
    </message>
    <message>
        <source>For this the address is kept until the show is over.</source>
        <translation>Dafür wird die Adresse bis nach der Vorstellung behalten.</translation>
    </message>
    <message>
        <source>Send no e-mail</source>
        <translation>Keine E-Mail senden</translation>
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
        <source>Best seats</source>
        <extracomment>A button: choose the best free seats again</extracomment>
        <translation>Beste Plätze</translation>
    </message>
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
    <name>Member</name>
    <message>
        <source>Signed in</source>
        <extracomment>Instead of a name, for somebody who is signed in and whose name is not known</extracomment>
        <translation>Angemeldet</translation>
    </message>
</context>
<context>
    <name>MyBooking</name>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Print my tickets</source>
        <translation>Meine Karten drucken</translation>
    </message>
    <message>
        <source>Show my tickets</source>
        <translation>Meine Karten zeigen</translation>
    </message>
    <message>
        <source>Book again</source>
        <extracomment>Buy tickets for the same film once more</extracomment>
        <translation>Noch einmal buchen</translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <extracomment>A booking</extracomment>
        <translation>Ja, stornieren</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <extracomment>%1 is a mail address with most letters hidden</extracomment>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>The money goes back to the card it was paid with.</source>
        <translation>Das Geld geht auf die Karte zurück, mit der bezahlt wurde.</translation>
    </message>
    <message>
        <source>The cinema gives it back the way it was paid.</source>
        <translation>Das Kino gibt es so zurück, wie bezahlt wurde.</translation>
    </message>
    <message>
        <source>By the cinema&apos;s rules nothing is given back for this booking.</source>
        <translation>Nach den Regeln des Kinos wird für diese Buchung nichts erstattet.</translation>
    </message>
    <message>
        <source>The cinema keeps %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Das Kino behält %1.</translation>
    </message>
    <message>
        <source>This holds until %1. Once it is cancelled, your seats are free for others.</source>
        <extracomment>%1 is a time, or a date and a time</extracomment>
        <translation>Das gilt bis %1. Nach dem Stornieren sind Ihre Plätze für andere frei.</translation>
    </message>
    <message>
        <source>The box office has not answered yet. Your cancellation is noted and goes through by itself.</source>
        <translation>Die Kasse hat noch nicht geantwortet. Ihre Stornierung ist notiert und wird von selbst erledigt.</translation>
    </message>
    <message>
        <source>Your tickets are on their way to you by e-mail.</source>
        <translation>Ihre Karten sind per E-Mail unterwegs zu Ihnen.</translation>
    </message>
    <message>
        <source>These tickets were sent several times already. Please ask our staff.</source>
        <translation>Diese Karten wurden schon mehrmals gesendet. Bitte fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>There is a mistake in your e-mail address. You can mend it in your profile.</source>
        <translation>In Ihrer E-Mail-Adresse ist ein Fehler. In Ihrem Profil können Sie ihn beheben.</translation>
    </message>
    <message>
        <source>There are no tickets to send just now.</source>
        <translation>Es gibt gerade keine Karten zu senden.</translation>
    </message>
    <message>
        <source>This film is not on any more. Perhaps another one?</source>
        <translation>Dieser Film läuft nicht mehr. Vielleicht ein anderer?</translation>
    </message>
    <message>
        <source>That cannot be done just now. Nothing has changed.</source>
        <translation>Das geht gerade nicht. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>Your tickets are being printed…</source>
        <translation>Ihre Karten werden gedruckt …</translation>
    </message>
    <message>
        <source>Your tickets are printed. Please take them.</source>
        <translation>Ihre Karten sind gedruckt. Bitte nehmen Sie sie mit.</translation>
    </message>
    <message>
        <source>The printer could not print. Please ask our staff.</source>
        <translation>Der Drucker konnte nicht drucken. Bitte fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>Nobody knows whether your tickets came out. If not, print them again.</source>
        <translation>Niemand weiß, ob Ihre Karten herausgekommen sind. Wenn nicht, drucken Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>Your booking is cancelled.</source>
        <translation>Ihre Buchung ist storniert.</translation>
    </message>
    <message>
        <source>Your booking is cancelled. %1 is on its way back to you.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>Ihre Buchung ist storniert. %1 ist unterwegs zu Ihnen.</translation>
    </message>
    <message>
        <source>Your booking is cancelled, and %1 went back to you.</source>
        <translation>Ihre Buchung ist storniert, und %1 ging an Sie zurück.</translation>
    </message>
    <message>
        <source>The box office does not answer just now, so nothing can be cancelled here.</source>
        <translation>Die Kasse antwortet gerade nicht, darum lässt sich hier nichts stornieren.</translation>
    </message>
    <message>
        <source>The box office is still busy with this booking. Try again in a minute.</source>
        <translation>Die Kasse ist mit dieser Buchung noch beschäftigt. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Bookings cannot be cancelled here. Our staff will help you at the counter.</source>
        <translation>Buchungen lassen sich hier nicht stornieren. Unser Team hilft Ihnen an der Kasse.</translation>
    </message>
    <message>
        <source>It is too late to cancel this booking.</source>
        <translation>Zum Stornieren dieser Buchung ist es zu spät.</translation>
    </message>
    <message>
        <source>This booking is cancelled already.</source>
        <translation>Diese Buchung ist schon storniert.</translation>
    </message>
    <message>
        <source>What you get back is another sum by now. Nothing was cancelled; look again.</source>
        <translation>Was Sie zurückbekommen, ist inzwischen ein anderer Betrag. Es wurde nichts storniert; sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>This booking cannot be cancelled here. Our staff will help you.</source>
        <translation>Diese Buchung lässt sich hier nicht stornieren. Unser Team hilft Ihnen.</translation>
    </message>
    <message>
        <source>These tickets were printed several times already. Please ask our staff.</source>
        <translation>Diese Karten wurden schon mehrmals gedruckt. Bitte fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>These tickets were handed out already. Our staff will help you.</source>
        <translation>Diese Karten wurden schon ausgegeben. Unser Team hilft Ihnen.</translation>
    </message>
    <message>
        <source>The box office does not answer just now. Please try again in a moment.</source>
        <translation>Die Kasse antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There are no tickets to print for this booking.</source>
        <translation>Für diese Buchung gibt es keine Karten zu drucken.</translation>
    </message>
</context>
<context>
    <name>MyBookingScreen</name>
    <message>
        <source>Cancel the booking?</source>
        <translation>Stornieren?</translation>
    </message>
    <message>
        <source>My booking</source>
        <translation>Meine Buchung</translation>
    </message>
    <message>
        <source>Keep my booking</source>
        <translation>Buchung behalten</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Booking %1</source>
        <extracomment>%1 is a booking&apos;s reference, such as KW37RHXT</extracomment>
        <translation>Buchung %1</translation>
    </message>
    <message>
        <source>You get back</source>
        <extracomment>Above an amount of money</extracomment>
        <translation>Sie bekommen zurück</translation>
    </message>
    <message>
        <source>You get back %1. %2</source>
        <extracomment>Spoken: %1 is an amount of money, %2 says where it goes and what is kept</extracomment>
        <translation>Sie bekommen %1 zurück. %2</translation>
    </message>
    <message>
        <source>Book again</source>
        <extracomment>Buy tickets for the same film once more</extracomment>
        <translation>Noch einmal buchen</translation>
    </message>
    <message>
        <source>Cancel this booking…</source>
        <translation>Diese Buchung stornieren …</translation>
    </message>
</context>
<context>
    <name>MyTickets</name>
    <message>
        <source>Looking for your booking at the box office…</source>
        <translation>Ihre Buchung wird gesucht…</translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation>Suche beenden</translation>
    </message>
    <message>
        <source>We cannot find that booking. Please compare each letter, or ask our staff at the counter.</source>
        <translation>Diese Buchung finden wir nicht. Bitte vergleichen Sie jeden Buchstaben, oder fragen Sie unser Team an der Kasse.</translation>
    </message>
    <message>
        <source>That was not found several times. Our staff can help you at the counter; here it goes on in %1 seconds.</source>
        <extracomment>%1 is a number of seconds, at least two</extracomment>
        <translation>Das wurde mehrmals nicht gefunden. Unser Team hilft Ihnen an der Kasse; hier geht es in %1 Sekunden weiter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>The box office does not answer just now. Please try again in a moment, or ask our staff.</source>
        <translation>Die Kasse antwortet gerade nicht. Bitte versuchen Sie es gleich noch einmal, oder fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>Tickets of that booking cannot be printed here. Our staff will help you at the counter.</source>
        <translation>Die Karten dieser Buchung können hier nicht gedruckt werden. Unser Team an der Kasse hilft Ihnen.</translation>
    </message>
    <message>
        <source>That booking was cancelled. Our staff at the counter can tell you more.</source>
        <translation>Diese Buchung wurde storniert. Unser Team an der Kasse weiß mehr.</translation>
    </message>
    <message>
        <source>That ticket was for a film that has been shown.</source>
        <translation>Diese Karte war für einen Film, der schon gelaufen ist.</translation>
    </message>
    <message>
        <source>That ticket is not from this cinema. Please compare the name on it, or ask our staff.</source>
        <translation>Diese Karte ist nicht von diesem Kino. Bitte vergleichen Sie den Namen darauf, oder fragen Sie unser Team.</translation>
    </message>
    <message>
        <source>That code does not belong to a ticket of ours. Please show it to our staff.</source>
        <translation>Dieser Code gehört zu keiner unserer Karten. Bitte zeigen Sie ihn unserem Team.</translation>
    </message>
    <message>
        <source>The code could not be read as a whole. Please hold it still under the scanner once more, or type the letters of your booking.</source>
        <translation>Der Code war nicht ganz lesbar. Bitte halten Sie ihn noch einmal ruhig unter den Scanner, oder tippen Sie die Buchstaben Ihrer Buchung ein.</translation>
    </message>
</context>
<context>
    <name>MyTicketsScreen</name>
    <message>
        <source>My tickets</source>
        <translation>Meine Karten</translation>
    </message>
    <message>
        <source>Show my booking</source>
        <translation>Buchung zeigen</translation>
    </message>
    <message>
        <source>Type the letters and digits of your booking. They are on your ticket, or in your e-mail.</source>
        <translation>Tippen Sie die Buchstaben und Ziffern Ihrer Buchung ein. Sie stehen auf Ihrer Karte oder in Ihrer E-Mail.</translation>
    </message>
    <message>
        <source>Typed so far: %1</source>
        <extracomment>Spoken: what is typed of a booking&apos;s reference so far</extracomment>
        <translation>Bisher getippt: %1</translation>
    </message>
    <message>
        <source>Reading your ticket…</source>
        <translation>Ihre Karte wird gelesen…</translation>
    </message>
    <message>
        <source>Or hold your ticket under the scanner.</source>
        <translation>Oder halten Sie Ihre Karte unter den Scanner.</translation>
    </message>
    <message>
        <source>All my bookings</source>
        <translation>Alle meine Buchungen</translation>
    </message>
    <message>
        <source>Sign in to see all your bookings</source>
        <translation>Anmelden und alle Buchungen sehen</translation>
    </message>
    <message>
        <source>Rub out</source>
        <extracomment>A key that takes the last letter back</extracomment>
        <translation>Löschen</translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>No connection to the box office. Your booking is safe all the same.</source>
        <translation>Keine Verbindung zur Kasse. Ihre Buchung ist trotzdem sicher.</translation>
    </message>
    <message>
        <source>No connection to the box office. Your seats are kept for you all the same.</source>
        <translation>Keine Verbindung zur Kasse. Ihre Plätze bleiben trotzdem für Sie frei.</translation>
    </message>
    <message>
        <source>No connection to the box office. This kiosk can still sell the seats kept for it.</source>
        <translation>Keine Verbindung zur Kasse. Die für diesen Automaten reservierten Plätze gibt es trotzdem.</translation>
    </message>
    <message>
        <source>No connection to the box office. This kiosk can still sell tickets.</source>
        <translation>Keine Verbindung zur Kasse. Hier gibt es trotzdem Karten.</translation>
    </message>
    <message>
        <source>No connection to the box office. Nothing can be sold here until it is back.</source>
        <translation>Keine Verbindung zur Kasse. Bis sie wieder da ist, kann hier nichts verkauft werden.</translation>
    </message>
</context>
<context>
    <name>NetworkSwitch</name>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>Plugged in: the box office answers</source>
        <translation>Eingesteckt: Die Kasse antwortet</translation>
    </message>
    <message>
        <source>Pulled: the kiosk sells on its own</source>
        <translation>Gezogen: Der Automat verkauft allein</translation>
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
        <source>The printer has just stopped working. Nothing was charged.</source>
        <translation>Der Drucker ist gerade ausgefallen. Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>Members&apos; tickets are for members only. Nothing was charged; choose again.</source>
        <translation>Karten für Mitglieder gelten nur für Mitglieder. Es wurde nichts abgebucht; bitte wählen Sie neu.</translation>
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
    <name>NumberPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation>Letzte Ziffer löschen</translation>
    </message>
</context>
<context>
    <name>OldAndNew</name>
    <message>
        <source>Before: %1. Now: %2</source>
        <extracomment>Spoken; %1 are the seats before, %2 the seats now, such as &quot;Row F, seats 7–8&quot;</extracomment>
        <translation>Vorher: %1. Jetzt: %2</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Above the seats a customer had</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Above the seats a customer has since they changed</extracomment>
        <translation>Jetzt</translation>
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
        <source>This kiosk is checking its books after it was switched off.</source>
        <translation>Dieser Automat prüft nach dem Einschalten seine Bücher.</translation>
    </message>
    <message>
        <source>This kiosk has moved</source>
        <translation>Dieser Automat ist umgezogen</translation>
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
        <source>This kiosk is taking a break</source>
        <translation>Dieser Automat macht gerade Pause</translation>
    </message>
    <message>
        <source>Please buy and collect your tickets at the counter, or at another kiosk.</source>
        <translation>Bitte kaufen Sie Ihre Karten an der Kasse oder an einem anderen Automaten, und holen Sie sie dort ab.</translation>
    </message>
    <message>
        <source>Tickets you already have stay valid.</source>
        <translation>Karten, die Sie schon haben, bleiben gültig.</translation>
    </message>
    <message>
        <source>For our staff: %1</source>
        <extracomment>For the cinema&apos;s staff; %1 is a short code such as F-204</extracomment>
        <translation>Für unser Personal: %1</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>outcome unknown, asked for</source>
        <translation>Ausgang unbekannt, wird erfragt</translation>
    </message>
    <message>
        <source>parked</source>
        <translation>geparkt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>the box office asked for it</source>
        <translation>die Kasse hat darum gebeten</translation>
    </message>
    <message>
        <source>something looks wrong with it</source>
        <translation>etwas scheint nicht zu stimmen</translation>
    </message>
    <message>
        <source>for another reason</source>
        <translation>aus anderem Grund</translation>
    </message>
    <message>
        <source>Sale</source>
        <translation>Verkauf</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Storno</translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation>Niemand ist angemeldet.</translation>
    </message>
    <message>
        <source>It is not waiting any more: look again.</source>
        <translation>Sie wartet nicht mehr: bitte noch einmal nachsehen.</translation>
    </message>
    <message>
        <source>It is not parked any more, or was settled another way.</source>
        <translation>Sie ist nicht mehr geparkt oder wurde anders erledigt.</translation>
    </message>
    <message>
        <source>No USB stick was found. Plug one in and try again.</source>
        <translation>Kein USB-Stick gefunden. Bitte einstecken und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The stick takes no files: is it full, or write-protected?</source>
        <translation>Der Stick nimmt keine Dateien an: voll oder schreibgeschützt?</translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation>Versuche: %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Booking</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation>Nächster Versuch</translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation>Letzte Antwort</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation>Nicht zugestellt</translation>
    </message>
    <message>
        <source>Parked</source>
        <translation>Geparkt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Zugestellt</translation>
    </message>
    <message>
        <source>Members&apos; wishes, sealed: %1 waiting, %2 refused</source>
        <extracomment>Changes that members made to their own data, which nobody here can read; %1 and %2 are numbers</extracomment>
        <translation>Wünsche von Mitgliedern, versiegelt: %1 warten, %2 abgelehnt</translation>
    </message>
    <message>
        <source>It is due now, and goes as soon as the box office answers.</source>
        <translation>Sie ist jetzt fällig und geht hinaus, sobald die Kasse antwortet.</translation>
    </message>
    <message>
        <source>It is parked, and on the list of exceptions until somebody takes it up again.</source>
        <translation>Sie ist geparkt und steht auf der Liste der Ausnahmen, bis jemand sie wieder aufnimmt.</translation>
    </message>
    <message>
        <source>It is taken up again, and due now.</source>
        <translation>Sie ist wieder aufgenommen und jetzt fällig.</translation>
    </message>
    <message>
        <source>Written to the stick: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Auf den Stick geschrieben: %1</translation>
    </message>
    <message>
        <source>That did not work. The log says why.</source>
        <translation>Das ging nicht. Das Protokoll sagt, warum.</translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Write to a stick</source>
        <translation>Auf einen Stick</translation>
    </message>
    <message>
        <source>There is nothing here: the box office has been told of everything.</source>
        <translation>Hier ist nichts: Die Kasse weiß von allem.</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Jetzt senden</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>Why is it put aside?</source>
        <translation>Warum wird sie beiseitegelegt?</translation>
    </message>
    <message>
        <source>It waits on the list of exceptions until somebody takes it up again, and what is behind it for the same booking waits with it. Nothing is lost.</source>
        <translation>Sie wartet auf der Liste der Ausnahmen, bis jemand sie wieder aufnimmt; was für dieselbe Buchung hinter ihr steht, wartet mit. Nichts geht verloren.</translation>
    </message>
    <message>
        <source>The box office asks for it</source>
        <translation>Die Kasse bittet darum</translation>
    </message>
    <message>
        <source>Something looks wrong with it</source>
        <translation>Etwas scheint nicht zu stimmen</translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation>Ein anderer Grund</translation>
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
    <name>PaperTicket</name>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>A part of an auditorium, such as &quot;stalls&quot; or &quot;balcony&quot;</extracomment>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Pay %1</source>
        <extracomment>%1 is a price</extracomment>
        <translation>%1 zahlen</translation>
    </message>
    <message>
        <source>Hold your card or phone to the reader below</source>
        <translation>Halten Sie Karte oder Telefon unten an das Lesegerät</translation>
    </message>
    <message>
        <source>Or insert the card, and follow the words on the terminal.</source>
        <translation>Oder stecken Sie die Karte ein, und folgen Sie den Worten am Gerät.</translation>
    </message>
    <message>
        <source>If it does not work, nothing is charged and your seats stay yours.</source>
        <translation>Wenn es nicht klappt, wird nichts abgebucht, und Ihre Plätze bleiben Ihre.</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reservieren</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Your seats are being reserved.</source>
        <translation>Ihre Plätze werden reserviert.</translation>
    </message>
    <message>
        <source>Your payment</source>
        <translation>Ihre Zahlung</translation>
    </message>
    <message>
        <source>Clears itself in %1 s</source>
        <extracomment>Of the screen; %1 is a number of seconds</extracomment>
        <translation>Verschwindet in %1 s</translation>
    </message>
    <message>
        <source>Asking the terminal to stop…</source>
        <translation>Das Gerät wird gebeten aufzuhören …</translation>
    </message>
    <message>
        <source>Waiting for your card…</source>
        <translation>Warten auf Ihre Karte …</translation>
    </message>
    <message>
        <source>Still waiting for the terminal. Take your time.</source>
        <translation>Wir warten noch auf das Gerät. Lassen Sie sich Zeit.</translation>
    </message>
    <message>
        <source>We do not know yet whether your card was charged</source>
        <translation>Wir wissen noch nicht, ob abgebucht wurde</translation>
    </message>
    <message>
        <source>The card terminal does not answer. We keep asking it, and this page tells you.</source>
        <translation>Das Kartengerät antwortet nicht. Wir fragen weiter, und hier erfahren Sie es.</translation>
    </message>
    <message>
        <source>You pay at most once: you get your tickets, or your money back.</source>
        <translation>Sie zahlen höchstens einmal: Sie bekommen Ihre Karten oder Ihr Geld zurück.</translation>
    </message>
    <message>
        <source>You have paid. Your tickets follow</source>
        <translation>Sie haben bezahlt. Ihre Karten folgen</translation>
    </message>
    <message>
        <source>The box office does not answer just now. As soon as it does, your tickets are printed here. Or take the slip and look your booking up here later, or ask at the counter.</source>
        <translation>Das Kassensystem antwortet gerade nicht. Sobald es antwortet, werden Ihre Karten hier gedruckt. Oder nehmen Sie den Zettel und suchen Sie Ihre Buchung später hier, oder fragen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>Your tickets could not be issued</source>
        <translation>Ihre Karten konnten nicht ausgestellt werden</translation>
    </message>
    <message>
        <source>%1 go back to your card, without you doing anything.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>%1 gehen zurück auf Ihre Karte, ohne dass Sie etwas tun müssen.</translation>
    </message>
    <message>
        <source>You need not pay twice: nothing else is charged.</source>
        <translation>Sie müssen nicht zweimal zahlen: Mehr wird nicht abgebucht.</translation>
    </message>
    <message>
        <source>%1 went back to your card just now.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation>%1 sind gerade auf Ihre Karte zurückgegangen.</translation>
    </message>
    <message>
        <source>Please try again, or ask at the counter.</source>
        <translation>Bitte versuchen Sie es noch einmal, oder fragen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>Your card was not charged</source>
        <translation>Es wurde nichts abgebucht</translation>
    </message>
    <message>
        <source>The card terminal answers again: no money was taken.</source>
        <translation>Das Kartengerät antwortet wieder: Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>This kiosk cannot sell just now</source>
        <translation>Dieser Automat kann gerade nicht verkaufen</translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation>Es wurde nichts abgebucht.</translation>
    </message>
    <message>
        <source>Our staff at the counter sell you the same seats.</source>
        <translation>An der Kasse bekommen Sie dieselben Plätze.</translation>
    </message>
    <message>
        <source>Your booking was paid elsewhere just now</source>
        <translation>Ihre Buchung wurde gerade woanders bezahlt</translation>
    </message>
    <message>
        <source>Your tickets are waiting: look your booking up once more.</source>
        <translation>Ihre Karten liegen bereit: Suchen Sie Ihre Buchung noch einmal.</translation>
    </message>
    <message>
        <source>Your reservation has just expired</source>
        <translation>Ihre Reservierung ist gerade abgelaufen</translation>
    </message>
    <message>
        <source>You can choose seats again here, or ask at the counter.</source>
        <translation>Sie können hier neue Plätze wählen oder an der Kasse fragen.</translation>
    </message>
    <message>
        <source>Your booking was cancelled just now</source>
        <translation>Ihre Buchung wurde gerade storniert</translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation>Bitte fragen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>Your booking costs something else now</source>
        <translation>Ihre Buchung kostet jetzt etwas anderes</translation>
    </message>
    <message>
        <source>Look your booking up once more to see what it costs.</source>
        <translation>Suchen Sie Ihre Buchung noch einmal, um zu sehen, was sie kostet.</translation>
    </message>
    <message>
        <source>Your booking could not be paid here</source>
        <translation>Ihre Buchung konnte hier nicht bezahlt werden</translation>
    </message>
    <message>
        <source>Please pay at the counter.</source>
        <translation>Bitte zahlen Sie an der Kasse.</translation>
    </message>
</context>
<context>
    <name>PayEnding</name>
    <message>
        <source>For our staff, your number:</source>
        <extracomment>Above a short code</extracomment>
        <translation>Für unser Personal, Ihre Nummer:</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation>Zahlung abbrechen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Manager</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Technician</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Manager and technician</source>
        <translation>Leitung und Technik</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Neue PIN</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Jemanden hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Remove from the staff?</source>
        <translation>Aus dem Personal entfernen?</translation>
    </message>
    <message>
        <source>%1 does not come in any more, and is signed out if they are here. What they did stays in the journal.</source>
        <extracomment>%1 is somebody&apos;s name</extracomment>
        <translation>%1 kommt nicht mehr herein und wird abgemeldet, falls gerade angemeldet. Was getan wurde, bleibt im Journal.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Has no PIN here: give them a new one</source>
        <translation>Hat hier keine PIN: bitte eine neue geben</translation>
    </message>
    <message>
        <source>Was never here</source>
        <translation>War noch nie hier</translation>
    </message>
    <message>
        <source>Last here %1</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Zuletzt hier %1</translation>
    </message>
    <message>
        <source>The role is kept.</source>
        <translation>Die Rolle ist gespeichert.</translation>
    </message>
    <message>
        <source>They do not come in any more.</source>
        <translation>Diese Person kommt nicht mehr herein.</translation>
    </message>
    <message>
        <source>They may come in from now on.</source>
        <translation>Diese Person darf ab jetzt herein.</translation>
    </message>
    <message>
        <source>The new PIN counts.</source>
        <translation>Die neue PIN gilt.</translation>
    </message>
</context>
<context>
    <name>PhoneAnswers</name>
    <message>
        <source>Phone: Ada</source>
        <translation>Handy: Ada</translation>
    </message>
    <message>
        <source>Phone: Zofia</source>
        <translation>Handy: Zofia</translation>
    </message>
    <message>
        <source>Phone: no</source>
        <translation>Handy: nein</translation>
    </message>
</context>
<context>
    <name>PixelTest</name>
    <message>
        <source>Next colour</source>
        <translation>Nächste Farbe</translation>
    </message>
</context>
<context>
    <name>PrinterReasons</name>
    <message>
        <source>the queue cannot reach the printer</source>
        <translation>die Warteschlange erreicht den Drucker nicht</translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation>die Abdeckung ist offen</translation>
    </message>
    <message>
        <source>the cutter is stuck</source>
        <translation>das Messer klemmt</translation>
    </message>
    <message>
        <source>no developer</source>
        <translation>kein Entwickler</translation>
    </message>
    <message>
        <source>little developer left</source>
        <translation>wenig Entwickler</translation>
    </message>
    <message>
        <source>a door is open</source>
        <translation>eine Klappe ist offen</translation>
    </message>
    <message>
        <source>the folder takes no files</source>
        <translation>der Ordner nimmt keine Dateien an</translation>
    </message>
    <message>
        <source>the paper tray is missing</source>
        <translation>die Papierkassette fehlt</translation>
    </message>
    <message>
        <source>a cover is open</source>
        <translation>eine Abdeckung ist offen</translation>
    </message>
    <message>
        <source>no ink or toner</source>
        <translation>keine Farbe</translation>
    </message>
    <message>
        <source>little ink or toner left</source>
        <translation>wenig Farbe</translation>
    </message>
    <message>
        <source>the waste container is nearly full</source>
        <translation>der Resttonerbehälter ist fast voll</translation>
    </message>
    <message>
        <source>the waste container is full</source>
        <translation>der Resttonerbehälter ist voll</translation>
    </message>
    <message>
        <source>no paper</source>
        <translation>kein Papier</translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation>Papierstau</translation>
    </message>
    <message>
        <source>little paper left</source>
        <translation>wenig Papier</translation>
    </message>
    <message>
        <source>it waits for paper</source>
        <translation>er wartet auf Papier</translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation>er antwortet nicht rechtzeitig</translation>
    </message>
    <message>
        <source>there is no folder to print to</source>
        <translation>der Ordner zum Drucken fehlt</translation>
    </message>
    <message>
        <source>something else answers at its address</source>
        <translation>unter seiner Adresse antwortet etwas anderes</translation>
    </message>
    <message>
        <source>it takes no jobs</source>
        <translation>er nimmt keine Aufträge an</translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation>er ist offline</translation>
    </message>
    <message>
        <source>an error without a name</source>
        <translation>ein Fehler ohne Namen</translation>
    </message>
    <message>
        <source>the output tray is nearly full</source>
        <translation>die Ablage ist fast voll</translation>
    </message>
    <message>
        <source>the output tray is full</source>
        <translation>die Ablage ist voll</translation>
    </message>
    <message>
        <source>the output tray is missing</source>
        <translation>die Ablage fehlt</translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation>er ist angehalten</translation>
    </message>
    <message>
        <source>it is switched off, or going to sleep</source>
        <translation>er ist aus oder geht schlafen</translation>
    </message>
    <message>
        <source>its memory is full</source>
        <translation>sein Speicher ist voll</translation>
    </message>
    <message>
        <source>it has stopped</source>
        <translation>er ist stehen geblieben</translation>
    </message>
    <message>
        <source>it takes no PDF</source>
        <translation>er nimmt kein PDF an</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>no toner</source>
        <translation>kein Toner</translation>
    </message>
    <message>
        <source>little toner left</source>
        <translation>wenig Toner</translation>
    </message>
    <message>
        <source>nobody answers at its address</source>
        <translation>unter seiner Adresse antwortet niemand</translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Kein Name</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Remind me by e-mail before a film that I have tickets for.</source>
        <translation>Erinnern Sie mich per E-Mail vor einem Film, für den ich Karten habe.</translation>
    </message>
    <message>
        <source>Send me news and offers of this cinema by e-mail. I can take this back at any time.</source>
        <translation>Schicken Sie mir Neues und Angebote dieses Kinos per E-Mail. Ich kann das jederzeit zurücknehmen.</translation>
    </message>
    <message>
        <source>My profile</source>
        <translation>Mein Profil</translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation>Wie heißen Sie?</translation>
    </message>
    <message>
        <source>What is your e-mail address?</source>
        <translation>Wie ist Ihre E-Mail-Adresse?</translation>
    </message>
    <message>
        <source>Erase everything?</source>
        <translation>Alles löschen?</translation>
    </message>
    <message>
        <source>You will be forgotten</source>
        <translation>Sie werden vergessen</translation>
    </message>
    <message>
        <source>Take this</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation>Ja, alles löschen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 is a date: when a consent was given</extracomment>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Saved. The cinema has it as soon as it can be reached.</source>
        <translation>Gespeichert. Das Kino erfährt es, sobald es erreichbar ist.</translation>
    </message>
    <message>
        <source>A copy of everything will be sent to the e-mail address the cinema knows.</source>
        <translation>Eine Kopie von allem geht an die E-Mail-Adresse, die das Kino kennt.</translation>
    </message>
    <message>
        <source>That could not be noted just now. Nothing has changed.</source>
        <translation>Das ließ sich gerade nicht notieren. Es hat sich nichts geändert.</translation>
    </message>
    <message>
        <source>This can be changed at the counter. Our staff will help you.</source>
        <translation>Das lässt sich an der Kasse ändern. Unser Team hilft Ihnen.</translation>
    </message>
    <message>
        <source>This is so for today. Save it, and it is so next time.</source>
        <translation>So ist es für heute. Speichern Sie es, dann ist es beim nächsten Mal auch so.</translation>
    </message>
    <message>
        <source>Something is missing. An address looks like name@example.com.</source>
        <translation>Da fehlt etwas. Eine Adresse sieht aus wie name@example.com.</translation>
    </message>
    <message>
        <source>That is longer than a mail address can be.</source>
        <translation>So lang kann eine E-Mail-Adresse nicht sein.</translation>
    </message>
    <message>
        <source>Before the @ there is something that cannot be part of an address.</source>
        <translation>Vor dem @ steht etwas, das nicht in eine Adresse gehört.</translation>
    </message>
    <message>
        <source>After the @ there is something that cannot be part of an address.</source>
        <translation>Nach dem @ steht etwas, das nicht in eine Adresse gehört.</translation>
    </message>
    <message>
        <source>That is longer than a name can be here.</source>
        <translation>So lang kann ein Name hier nicht sein.</translation>
    </message>
    <message>
        <source>You changed a lot already. Please try again later.</source>
        <translation>Sie haben schon viel geändert. Bitte versuchen Sie es später noch einmal.</translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Change my name</source>
        <translation>Meinen Namen ändern</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Change my e-mail address</source>
        <translation>Meine E-Mail-Adresse ändern</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Send me a copy of everything</source>
        <translation>Eine Kopie von allem an mich</translation>
    </message>
    <message>
        <source>Erase everything about me…</source>
        <translation>Alles über mich löschen …</translation>
    </message>
    <message>
        <source>The cinema is told, and erases what it knows of you. What this kiosk knew is gone, and you are signed out.</source>
        <translation>Das Kino erfährt es und löscht, was es von Ihnen weiß. Was dieses Gerät wusste, ist weg, und Sie sind abgemeldet.</translation>
    </message>
    <message>
        <source>The cinema erases your name, your address, your wishes and your membership. What the law makes it keep, such as receipts, stays. Tickets that you have stay valid. This cannot be undone.</source>
        <translation>Das Kino löscht Ihren Namen, Ihre Adresse, Ihre Wünsche und Ihre Mitgliedschaft. Was es nach dem Gesetz behalten muss, etwa Belege, bleibt. Karten, die Sie haben, bleiben gültig. Das lässt sich nicht rückgängig machen.</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>including %1 tax</source>
        <extracomment>%1 is the tax that is part of the price</extracomment>
        <translation>darin %1 Steuer</translation>
    </message>
    <message>
        <source>Go on without paper</source>
        <translation>Ohne Papier weiter</translation>
    </message>
    <message>
        <source>Or pay at the counter</source>
        <translation>Oder an der Kasse zahlen</translation>
    </message>
    <message>
        <source>Nothing can be paid here just now. Please ask at the counter; your seats are kept meanwhile.</source>
        <translation>Hier kann gerade nicht gezahlt werden. Bitte fragen Sie an der Kasse; Ihre Plätze bleiben solange reserviert.</translation>
    </message>
    <message>
        <source>The time for these seats is over</source>
        <translation>Die Zeit für diese Plätze ist abgelaufen</translation>
    </message>
    <message>
        <source>Your seats are kept for one more second</source>
        <translation>Ihre Plätze sind noch eine Sekunde reserviert</translation>
    </message>
    <message>
        <source>Your seats are kept for %1 more seconds</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Ihre Plätze sind noch %1 Sekunden reserviert</translation>
    </message>
    <message>
        <source>Your seats are kept for %1 more minutes</source>
        <extracomment>%1 is a number of minutes, at least two</extracomment>
        <translation>Ihre Plätze sind noch %1 Minuten reserviert</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <extracomment>The next step; %1 is the price</extracomment>
        <translation>%1 zahlen</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>An der Kasse zahlen</translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Your tickets come on this screen instead, to photograph.</source>
        <translation>Hier kann gerade nichts gedruckt werden. Ihre Karten kommen stattdessen auf diesen Bildschirm, zum Fotografieren.</translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Your number comes on this screen instead, to write down.</source>
        <translation>Hier kann gerade nichts gedruckt werden. Ihre Nummer kommt stattdessen auf diesen Bildschirm, zum Aufschreiben.</translation>
    </message>
    <message>
        <source>After paying, your tickets are on this screen, to photograph.</source>
        <translation>Nach dem Bezahlen stehen Ihre Karten auf diesem Bildschirm, zum Fotografieren.</translation>
    </message>
    <message>
        <source>After paying, your tickets are on this screen, to photograph: the printer may not work just now.</source>
        <translation>Nach dem Bezahlen stehen Ihre Karten auf diesem Bildschirm, zum Fotografieren: Der Drucker geht gerade vielleicht nicht.</translation>
    </message>
    <message>
        <source>After paying you get your tickets on paper, or as codes on this screen.</source>
        <translation>Nach dem Bezahlen bekommen Sie Ihre Karten auf Papier oder als Codes auf diesem Bildschirm.</translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Is everything right?</source>
        <translation>Stimmt alles?</translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation>Buchungsgebühr</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Also by e-mail</source>
        <translation>Auch per E-Mail</translation>
    </message>
    <message>
        <source>Sign in for your price</source>
        <translation>Anmelden für Ihren Preis</translation>
    </message>
    <message>
        <source>Nothing is charged before you pay.</source>
        <translation>Vor dem Bezahlen wird nichts abgebucht.</translation>
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
    <name>SeatLegend</name>
    <message>
        <source>Best seats in %1, %2</source>
        <extracomment>Spoken name of a button; %1 is a price zone such as &quot;Balcony&quot;, %2 its price</extracomment>
        <translation>Beste Plätze in %1, %2</translation>
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
        <translation>Reihe %1, Platz %2</translation>
    </message>
    <message>
        <source>Row %1, seats %2</source>
        <extracomment>%1 is the name of a row, %2 the number of one seat, or several numbers such as 7–8</extracomment>
        <translation>Reihe %1, Plätze %2</translation>
    </message>
    <message>
        <source>in the middle</source>
        <translation>in der Mitte</translation>
    </message>
    <message>
        <source>on the left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>on the right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>at the front, in the middle</source>
        <translation>vorn in der Mitte</translation>
    </message>
    <message>
        <source>at the front on the left</source>
        <translation>vorn links</translation>
    </message>
    <message>
        <source>at the front on the right</source>
        <translation>vorn rechts</translation>
    </message>
    <message>
        <source>at the back, in the middle</source>
        <translation>hinten in der Mitte</translation>
    </message>
    <message>
        <source>at the back on the left</source>
        <translation>hinten links</translation>
    </message>
    <message>
        <source>at the back on the right</source>
        <translation>hinten rechts</translation>
    </message>
    <message>
        <source>together, %1</source>
        <extracomment>Of seats; %1 is where in the hall</extracomment>
        <translation>nebeneinander, %1</translation>
    </message>
    <message>
        <source>in one row, not all side by side</source>
        <translation>in einer Reihe, nicht alle nebeneinander</translation>
    </message>
    <message>
        <source>not together: there is no room side by side</source>
        <translation>getrennt: Nebeneinander ist kein Platz</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Balcony</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Premium</source>
        <translation>Premium</translation>
    </message>
    <message>
        <source>Sofa</source>
        <translation>Sofa</translation>
    </message>
    <message>
        <source>Box</source>
        <extracomment>A box in a theatre, with its own few seats</extracomment>
        <translation>Loge</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>wheelchair space</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>companion seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>sofa</source>
        <translation>Sofa</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihrer</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>vergeben</translation>
    </message>
    <message>
        <source>not sold here now</source>
        <translation>hier jetzt nicht erhältlich</translation>
    </message>
    <message>
        <source>out of use</source>
        <translation>außer Betrieb</translation>
    </message>
    <message>
        <source>Your time to pay ran out, so the seats went back. Nothing was charged; here are seats again.</source>
        <translation>Die Zeit zum Bezahlen war um, darum sind die Plätze wieder frei. Es wurde nichts abgebucht; hier sind wieder Plätze.</translation>
    </message>
    <message>
        <source>There are not enough seats for all of you in this zone.</source>
        <translation>In diesem Bereich reichen die Plätze nicht für alle.</translation>
    </message>
    <message>
        <source>That did not work. Nothing was charged; please try again.</source>
        <translation>Das hat nicht geklappt. Es wurde nichts abgebucht; bitte versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Touch the seats you like</source>
        <translation>Berühren Sie die Plätze, die Sie möchten</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No seats can be sold here now</source>
        <translation>Hier können jetzt keine Plätze verkauft werden</translation>
    </message>
    <message>
        <source>Please ask at the counter, or try again in a few minutes.</source>
        <translation>Bitte fragen Sie an der Kasse, oder versuchen Sie es in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>One of your ticket types is not sold for these seats.</source>
        <translation>Eine Ihrer Kartenarten gibt es für diese Plätze nicht.</translation>
    </message>
    <message>
        <source>Continue · %1</source>
        <extracomment>The next step; %1 is the price of all tickets</extracomment>
        <translation>Weiter · %1</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihre</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Vergeben</translation>
    </message>
    <message>
        <source>Not sold here now</source>
        <translation>Hier jetzt nicht</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Wheelchair space</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>Companion seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>This seat is taken.</source>
        <translation>Dieser Platz ist vergeben.</translation>
    </message>
    <message>
        <source>This seat is free or held by somebody else, but it cannot be sold here now.</source>
        <translation>Dieser Platz ist frei oder für jemand anderen reserviert, kann hier aber jetzt nicht verkauft werden.</translation>
    </message>
    <message>
        <source>This seat is out of use.</source>
        <translation>Dieser Platz ist außer Betrieb.</translation>
    </message>
    <message>
        <source>There is no seat here: it is a space for a wheelchair. Go back to the tickets to say who needs it.</source>
        <translation>Hier ist kein Sitz, sondern Platz für einen Rollstuhl. Gehen Sie zu den Karten zurück und sagen Sie, wer ihn braucht.</translation>
    </message>
    <message>
        <source>Without a connection your seats cannot be sold here. These ones can.</source>
        <translation>Ohne Verbindung gibt es Ihre Plätze hier nicht. Diese aber schon.</translation>
    </message>
    <message>
        <source>Without a connection your seats cannot be sold here.</source>
        <translation>Ohne Verbindung gibt es Ihre Plätze hier nicht.</translation>
    </message>
    <message>
        <source>Your seats were just taken. Please choose others.</source>
        <translation>Ihre Plätze sind gerade vergeben worden. Bitte wählen Sie andere.</translation>
    </message>
    <message>
        <source>Your seats were just taken. Here are the next best ones, together.</source>
        <translation>Ihre Plätze sind gerade vergeben worden. Hier sind die nächstbesten, nebeneinander.</translation>
    </message>
    <message>
        <source>Your seats were just taken. Here are the next best ones.</source>
        <translation>Ihre Plätze sind gerade vergeben worden. Hier sind die nächstbesten.</translation>
    </message>
    <message>
        <source>One single seat would stay empty beside yours.</source>
        <translation>Neben Ihren Plätzen bliebe ein einzelner frei.</translation>
    </message>
    <message>
        <source>Move by one</source>
        <extracomment>A button: move the chosen seats a little, so that no single seat stays empty</extracomment>
        <translation>Eins weiterrücken</translation>
    </message>
    <message>
        <source>One more seat to choose</source>
        <translation>Noch ein Platz zu wählen</translation>
    </message>
    <message>
        <source>%1 more seats to choose</source>
        <translation>Noch %1 Plätze zu wählen</translation>
    </message>
</context>
<context>
    <name>SeatsScreen</name>
    <message>
        <source>Choose your seats</source>
        <translation>Wählen Sie Ihre Plätze</translation>
    </message>
    <message>
        <source>There is no seat map</source>
        <translation>Es gibt keinen Saalplan</translation>
    </message>
    <message>
        <source>This showing can no longer be sold here.</source>
        <translation>Diese Vorstellung kann hier nicht mehr verkauft werden.</translation>
    </message>
    <message>
        <source>Best seats</source>
        <extracomment>A button: choose the best free seats again</extracomment>
        <translation>Beste Plätze</translation>
    </message>
    <message>
        <source>Asking for your seats …</source>
        <translation>Ihre Plätze werden angefragt …</translation>
    </message>
</context>
<context>
    <name>SelfTestsPage</name>
    <message>
        <source>All checks</source>
        <translation>Alle Prüfungen</translation>
    </message>
    <message>
        <source>What the box office promises</source>
        <translation>Was das Kassensystem zusagt</translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation>Versuch läuft …</translation>
    </message>
    <message>
        <source>Holds a seat, and hands it back.</source>
        <translation>Reserviert einen Platz und gibt ihn zurück.</translation>
    </message>
    <message>
        <source>Try what the box office promises</source>
        <translation>Ausprobieren, was das Kassensystem zusagt</translation>
    </message>
    <message>
        <source>Try it …</source>
        <translation>Ausprobieren …</translation>
    </message>
    <message>
        <source>Check again: %1</source>
        <extracomment>%1 is a group of checks, such as Disk</extracomment>
        <translation>Erneut prüfen: %1</translation>
    </message>
    <message>
        <source>Try what the box office promises?</source>
        <translation>Ausprobieren, was das Kassensystem zusagt?</translation>
    </message>
    <message>
        <source>For some seconds one free seat of the show furthest away is held, and handed back. Nothing is sold. Who tried it is written down.</source>
        <translation>Einige Sekunden lang wird ein freier Platz der fernsten Vorstellung reserviert und zurückgegeben. Verkauft wird nichts. Festgehalten wird, wer es ausprobiert hat.</translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation>Jetzt ausprobieren</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>This kiosk is in service.</source>
        <translation>Dieser Automat ist in Betrieb.</translation>
    </message>
    <message>
        <source>Taken out of service, it sells nothing and hands out no tickets until it is put back.</source>
        <translation>Außer Betrieb verkauft er nichts und gibt keine Karten aus, bis er wieder in Betrieb genommen wird.</translation>
    </message>
    <message>
        <source>Since %1, %2, by %3. Reason: %4.</source>
        <extracomment>%1 is a date, %2 a time, %3 who did it, %4 why</extracomment>
        <translation>Seit %1, %2 Uhr, durch %3. Grund: %4.</translation>
    </message>
    <message>
        <source>This kiosk is out of service.</source>
        <translation>Dieser Automat ist außer Betrieb.</translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation>Reinigung</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Reparatur</translation>
    </message>
    <message>
        <source>Private event</source>
        <translation>Geschlossene Veranstaltung</translation>
    </message>
    <message>
        <source>About to be replaced</source>
        <translation>Wird ausgetauscht</translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation>Anderer Grund</translation>
    </message>
    <message>
        <source>Not now: a ticket is at the printer. Try again in a minute.</source>
        <translation>Nicht jetzt: Ein Ticket ist gerade beim Drucker. Versuchen Sie es in einer Minute noch einmal.</translation>
    </message>
    <message>
        <source>Out of service as soon as you close these pages.</source>
        <translation>Außer Betrieb, sobald Sie diese Seiten schließen.</translation>
    </message>
    <message>
        <source>Back in service.</source>
        <translation>Wieder in Betrieb.</translation>
    </message>
    <message>
        <source>Not now: the outcome of a payment is still open. Try again in a few minutes.</source>
        <translation>Jetzt nicht: Der Ausgang einer Zahlung ist noch offen. Versuchen Sie es in einigen Minuten noch einmal.</translation>
    </message>
    <message>
        <source>The background begins anew.</source>
        <translation>Der Hintergrund beginnt neu.</translation>
    </message>
    <message>
        <source>The disk did not take it. Nothing was changed.</source>
        <translation>Der Datenträger hat es nicht angenommen. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Out of service</source>
        <translation>Außer Betrieb</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation>Außer Betrieb nehmen</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>Foyer ends and begins anew, with the settings as they are now. It takes a few seconds. No sale is lost.</source>
        <translation>Foyer wird beendet und beginnt neu, mit den jetzigen Einstellungen. Das dauert einige Sekunden. Kein Verkauf geht verloren.</translation>
    </message>
    <message>
        <source>Restart Foyer</source>
        <translation>Foyer neu starten</translation>
    </message>
    <message>
        <source>The background alone (programme, sales on their way, printing, mail) begins anew without anybody noticing.</source>
        <translation>Der Hintergrund allein (Programm, Verkäufe unterwegs, Druck, E-Mail) beginnt neu, ohne dass es jemand bemerkt.</translation>
    </message>
    <message>
        <source>Restart the background</source>
        <translation>Hintergrund neu starten</translation>
    </message>
    <message>
        <source>Restart Foyer?</source>
        <translation>Foyer neu starten?</translation>
    </message>
    <message>
        <source>The screen is dark for a few seconds.</source>
        <translation>Der Bildschirm ist einige Sekunden dunkel.</translation>
    </message>
    <message>
        <source>Take this kiosk out of service?</source>
        <translation>Diesen Automaten außer Betrieb nehmen?</translation>
    </message>
    <message>
        <source>Nobody can buy or collect tickets here until it is put back, not even after a restart. Why?</source>
        <translation>Niemand kann hier Karten kaufen oder abholen, bis er wieder in Betrieb genommen wird, auch nicht nach einem Neustart. Warum?</translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>%1 is not found any more. See that it is switched on, and look again.</source>
        <extracomment>%1 is a printer&apos;s name</extracomment>
        <translation>%1 ist nicht mehr zu finden. Ist er eingeschaltet? Dann noch einmal suchen.</translation>
    </message>
    <message>
        <source>No printer was found.</source>
        <translation>Es wurde kein Drucker gefunden.</translation>
    </message>
    <message>
        <source>The page was printed.</source>
        <translation>Die Seite wurde gedruckt.</translation>
    </message>
    <message>
        <source>The test mail was taken by the server.</source>
        <translation>Der Mailserver hat die Testmail angenommen.</translation>
    </message>
    <message>
        <source>No tone could be played: no program for it, or no sound card.</source>
        <translation>Es ließ sich kein Ton abspielen: Programm oder Soundkarte fehlen.</translation>
    </message>
    <message>
        <source>The tone was played.</source>
        <translation>Der Ton wurde abgespielt.</translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation>Rest überspringen</translation>
    </message>
    <message>
        <source>Later, in the settings</source>
        <translation>Später, in den Einstellungen</translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation>80-mm-Rolle</translation>
    </message>
    <message>
        <source>Was heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Was not heard</source>
        <translation>Nicht gehört</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Built in, to try Foyer out</source>
        <translation>Eingebaut, zum Ausprobieren</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>None: PDF files</source>
        <translation>Keiner: PDF-Dateien</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Which languages do guests see?</source>
        <translation>Welche Sprachen sehen die Gäste?</translation>
    </message>
    <message>
        <source>Everybody begins in the first one. This page speaks it, too.</source>
        <translation>Alle beginnen in der ersten. Auch diese Seite spricht sie.</translation>
    </message>
    <message>
        <source>What is this kiosk called?</source>
        <translation>Wie heißt dieser Kiosk?</translation>
    </message>
    <message>
        <source>The name is for people. The id tells it from your other kiosks, for good.</source>
        <translation>Der Name ist für Menschen. Die Kennung unterscheidet ihn von Ihren anderen Kiosken, für immer.</translation>
    </message>
    <message>
        <source>Whose seats does it sell?</source>
        <translation>Wessen Plätze verkauft er?</translation>
    </message>
    <message>
        <source>With a real box office, hold its pairing code under the scanner now if you like.</source>
        <translation>Den Kopplungscode einer echten Kasse können Sie schon jetzt unter den Scanner halten.</translation>
    </message>
    <message>
        <source>Pair with pretix</source>
        <translation>Mit pretix koppeln</translation>
    </message>
    <message>
        <source>Add a device in pretix, and scan its code here. Without a scanner, type it.</source>
        <translation>Legen Sie in pretix ein Gerät an und scannen Sie hier seinen Code. Ohne Scanner: tippen.</translation>
    </message>
    <message>
        <source>This kiosk is the device %1. Go on, or pair it anew.</source>
        <extracomment>%1 is a device&apos;s name</extracomment>
        <translation>Dieser Kiosk ist das Gerät %1. Weiter, oder neu koppeln.</translation>
    </message>
    <message>
        <source>Your box office</source>
        <translation>Ihre Kasse</translation>
    </message>
    <message>
        <source>Its operator has told you an address and a key.</source>
        <translation>Ihr Betreiber hat Ihnen Adresse und Schlüssel genannt.</translation>
    </message>
    <message>
        <source>Which event series is it?</source>
        <translation>Welche Veranstaltungsreihe ist es?</translation>
    </message>
    <message>
        <source>Its dates are the shows.</source>
        <translation>Ihre Termine sind die Vorstellungen.</translation>
    </message>
    <message>
        <source>Where do tickets come out?</source>
        <translation>Wo kommen die Karten heraus?</translation>
    </message>
    <message>
        <source>Printers of this machine, of the network and on USB. The next page tries it.</source>
        <translation>Drucker dieses Rechners, im Netz und an USB. Die nächste Seite probiert ihn aus.</translation>
    </message>
    <message>
        <source>Which paper is in it?</source>
        <translation>Welches Papier ist darin?</translation>
    </message>
    <message>
        <source>Print a test page on %1, and see that all of it is there.</source>
        <extracomment>%1 is a printer&apos;s name</extracomment>
        <translation>Drucken Sie auf %1 eine Testseite, und sehen Sie nach, ob alles darauf ist.</translation>
    </message>
    <message>
        <source>Tickets by mail</source>
        <translation>Karten per Mail</translation>
    </message>
    <message>
        <source>A test mail goes to the address that mails come from. All of this can wait.</source>
        <translation>Eine Testmail geht an die Absenderadresse. Das alles kann warten.</translation>
    </message>
    <message>
        <source>How large is this screen?</source>
        <translation>Wie groß ist dieser Bildschirm?</translation>
    </message>
    <message>
        <source>Hold a bank card flat on the frame, and make the frame as large as the card.</source>
        <translation>Legen Sie eine Bankkarte flach auf den Rahmen, und machen Sie ihn so groß wie die Karte.</translation>
    </message>
    <message>
        <source>Can you hear it?</source>
        <translation>Hören Sie etwas?</translation>
    </message>
    <message>
        <source>Play the tone, on the left and right.</source>
        <translation>Spielen Sie den Ton links und rechts ab.</translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation>Bereit zum Verkauf</translation>
    </message>
    <message>
        <source>All of it can be changed in the settings, but for the kiosk&apos;s id.</source>
        <translation>Alles lässt sich in den Einstellungen ändern, nur nicht die Kennung.</translation>
    </message>
    <message>
        <source>As large as the card</source>
        <translation>So groß wie die Karte</translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation>Ich höre ihn</translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation>Verkauf beginnen</translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation>Testmail senden</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>Koppeln</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation>Ich höre nichts</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Asking the box office …</source>
        <translation>Die Kasse wird gefragt …</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>Drucker werden gesucht …</translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation>Es wird gedruckt …</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Es wird gesendet …</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>No printer</source>
        <translation>Kein Drucker</translation>
    </message>
    <message>
        <source>Tickets become PDF files in a folder.</source>
        <translation>Karten werden PDF-Dateien in einem Ordner.</translation>
    </message>
    <message>
        <source>A receipt printer</source>
        <translation>Ein Bondrucker</translation>
    </message>
    <message>
        <source>then %1</source>
        <extracomment>%1 is a list of languages</extracomment>
        <translation>dann %1</translation>
    </message>
    <message>
        <source>no other</source>
        <translation>keine andere</translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>A cinema that is built in. Nothing is sold, nobody pays.</source>
        <translation>Ein eingebautes Kino. Nichts wird verkauft, niemand zahlt.</translation>
    </message>
    <message>
        <source>Scan or type the pairing code of a device.</source>
        <translation>Den Kopplungscode eines Geräts scannen oder tippen.</translation>
    </message>
    <message>
        <source>Foyer provider API</source>
        <translation>Foyer-Provider-API</translation>
    </message>
    <message>
        <source>Type its address and its key.</source>
        <translation>Adresse und Schlüssel tippen.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Id: small letters, digits, hyphens</source>
        <translation>Kennung: Kleinbuchstaben, Ziffern, Bindestriche</translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation>Kopplungscode</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Mails come from</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation>Testseite drucken</translation>
    </message>
    <message>
        <source>Play on the left</source>
        <translation>Links abspielen</translation>
    </message>
    <message>
        <source>Play on the right</source>
        <translation>Rechts abspielen</translation>
    </message>
    <message>
        <source>The box office cannot be used.</source>
        <translation>Die Kasse ist nicht zu gebrauchen.</translation>
    </message>
    <message>
        <source>This is no pairing code. Use the one that pretix shows when a device is added.</source>
        <translation>Das ist kein Kopplungscode. pretix zeigt ihn, wenn ein Gerät angelegt wird.</translation>
    </message>
    <message>
        <source>Please type the address of pretix, too. It begins with https://.</source>
        <translation>Bitte tippen Sie auch die Adresse von pretix. Sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>pretix does not take this code. Each is good once: add the device anew.</source>
        <translation>pretix nimmt diesen Code nicht. Jeder gilt einmal: Legen Sie das Gerät neu an.</translation>
    </message>
    <message>
        <source>pretix did not answer. The code may be spent: try it, then add the device anew.</source>
        <translation>pretix hat nicht geantwortet. Der Code ist vielleicht verbraucht: noch einmal versuchen, dann das Gerät neu anlegen.</translation>
    </message>
    <message>
        <source>This device may sell no event series. Give it one in pretix, and go back.</source>
        <translation>Dieses Gerät darf keine Veranstaltungsreihe verkaufen. Geben Sie ihm in pretix eine, und gehen Sie zurück.</translation>
    </message>
    <message>
        <source>Nothing was printed. See that it is switched on and has paper.</source>
        <translation>Es wurde nichts gedruckt. Ist der Drucker eingeschaltet, hat er Papier?</translation>
    </message>
    <message>
        <source>The printer does not say whether the page came out. Please look.</source>
        <translation>Der Drucker sagt nicht, ob die Seite herauskam. Bitte sehen Sie nach.</translation>
    </message>
    <message>
        <source>The mail was not sent. Compare server, user and password.</source>
        <translation>Die Mail wurde nicht gesendet. Vergleichen Sie Server, Benutzer und Passwort.</translation>
    </message>
    <message>
        <source>These answers do not go together. Nothing was changed.</source>
        <translation>Diese Antworten passen nicht zusammen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk does not take it. Nothing was changed.</source>
        <translation>Die Festplatte nimmt es nicht an. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Spoken: how far one has come, such as &quot;Page 2 of 9&quot;</extracomment>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>A frame for a bank card</source>
        <translation>Ein Rahmen für eine Bankkarte</translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation>Viel kleiner</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation>Viel größer</translation>
    </message>
</context>
<context>
    <name>SettingEditorSheet</name>
    <message>
        <source>There are no pictures yet: plug in a memory stick with some, and open this again.</source>
        <translation>Es gibt noch keine Bilder: Stecken Sie einen USB-Stick mit Bildern ein und öffnen Sie das noch einmal.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>For every day</source>
        <translation>Für jeden Tag</translation>
    </message>
    <message>
        <source>For this day</source>
        <translation>Für diesen Tag</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The provider has told of nothing to choose from yet.</source>
        <translation>Das Ticketsystem hat noch nichts genannt, woraus man wählen könnte.</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Before or after the start</source>
        <translation>Vor oder nach dem Beginn</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>2 tickets</source>
        <translation>2 Karten</translation>
    </message>
</context>
<context>
    <name>SettingFiles</name>
    <message>
        <source>All kiosks of this cinema can be set up like one: take the settings along on a memory stick. Passwords, keys, and what is this kiosk&apos;s own, such as its name and its printer&apos;s address, stay here. The file is signed; a kiosk takes it from its own cinema only.</source>
        <translation>Alle Kioske dieses Kinos lassen sich wie einer einrichten: Nehmen Sie die Einstellungen auf einem USB-Stick mit. Passwörter, Schlüssel und was nur diesem Kiosk gehört, etwa sein Name und die Adresse seines Druckers, bleiben hier. Die Datei ist signiert; ein Kiosk nimmt sie nur vom eigenen Kino an.</translation>
    </message>
    <message>
        <source>No memory stick is plugged in.</source>
        <translation>Es steckt kein USB-Stick.</translation>
    </message>
    <message>
        <source>There are settings on this stick.</source>
        <translation>Auf diesem Stick sind Einstellungen.</translation>
    </message>
    <message>
        <source>There are no settings on this stick yet.</source>
        <translation>Auf diesem Stick sind noch keine Einstellungen.</translation>
    </message>
    <message>
        <source>Write this kiosk&apos;s settings over them</source>
        <translation>Mit denen dieses Kiosks überschreiben</translation>
    </message>
    <message>
        <source>Write this kiosk&apos;s settings to it</source>
        <translation>Die dieses Kiosks darauf schreiben</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Something here cannot be so</source>
        <translation>Etwas kann hier so nicht sein</translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingGroups</name>
    <message>
        <source>Take the latest change back …</source>
        <translation>Letzte Änderung zurücknehmen …</translation>
    </message>
    <message>
        <source>Undo last change …</source>
        <translation>Letzte Änderung zurück …</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Änderungen bisher</translation>
    </message>
    <message>
        <source>To and from other kiosks</source>
        <translation>Von und zu anderen Kiosken</translation>
    </message>
    <message>
        <source>Other kiosks</source>
        <translation>Andere Kioske</translation>
    </message>
    <message>
        <source>Nothing changes before you check and save. The kiosk then begins anew, which takes about a second.</source>
        <translation>Es ändert sich nichts, bevor Sie prüfen und speichern. Dann beginnt der Kiosk neu; das dauert etwa eine Sekunde.</translation>
    </message>
</context>
<context>
    <name>SettingHours</name>
    <message>
        <source>An hour earlier</source>
        <translation>Eine Stunde früher</translation>
    </message>
    <message>
        <source>Five minutes earlier</source>
        <translation>Fünf Minuten früher</translation>
    </message>
    <message>
        <source>Five minutes later</source>
        <translation>Fünf Minuten später</translation>
    </message>
    <message>
        <source>An hour later</source>
        <translation>Eine Stunde später</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Den ganzen Tag offen</translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation>Von … bis …</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Opens</source>
        <translation>Öffnet</translation>
    </message>
    <message>
        <source>Closes</source>
        <translation>Schließt</translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Back to the usual: %1</source>
        <translation>Zurück zum Üblichen: %1</translation>
    </message>
</context>
<context>
    <name>SettingLog</name>
    <message>
        <source>Nothing was changed on this screen yet.</source>
        <translation>An diesem Bildschirm wurde noch nichts geändert.</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Films and tickets</source>
        <translation>Filme und Karten</translation>
    </message>
    <message>
        <source>Sales and offline</source>
        <translation>Verkauf und offline</translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation>Öffnungszeiten</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Bezahlen</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Sprachen</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Barrierefreiheit</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Waiting times</source>
        <translation>Wartezeiten</translation>
    </message>
    <message>
        <source>Ticketing provider</source>
        <translation>Ticketsystem</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Films not shown</source>
        <translation>Nicht gezeigte Filme</translation>
    </message>
    <message>
        <source>These films are not offered here; everywhere else they are sold as before.</source>
        <translation>Diese Filme gibt es hier nicht; überall sonst werden sie weiter verkauft.</translation>
    </message>
    <message>
        <source>Screens not shown</source>
        <translation>Nicht gezeigte Säle</translation>
    </message>
    <message>
        <source>Showtimes in these screens are not offered here.</source>
        <translation>Vorstellungen in diesen Sälen gibt es hier nicht.</translation>
    </message>
    <message>
        <source>Ticket types not shown</source>
        <translation>Nicht gezeigte Kartenarten</translation>
    </message>
    <message>
        <source>These kinds of ticket cannot be chosen here.</source>
        <translation>Diese Kartenarten lassen sich hier nicht wählen.</translation>
    </message>
    <message>
        <source>When the network is away</source>
        <translation>Wenn das Netz weg ist</translation>
    </message>
    <message>
        <source>What the kiosk sells while it cannot reach the ticketing provider.</source>
        <translation>Was der Kiosk verkauft, solange er das Ticketsystem nicht erreicht.</translation>
    </message>
    <message>
        <source>Sales end before the start</source>
        <translation>Verkaufsende vor Beginn</translation>
    </message>
    <message>
        <source>So long before a show begins the kiosk stops selling it; below zero, after it began. −120 leaves it to the provider.</source>
        <translation>So lange vor Beginn endet der Verkauf einer Vorstellung; unter null: danach. −120 überlässt es dem Ticketsystem.</translation>
    </message>
    <message>
        <source>Time to pay</source>
        <translation>Zeit zum Bezahlen</translation>
    </message>
    <message>
        <source>So long seats are kept for a guest from the review to the payment; for others they are taken.</source>
        <translation>So lange bleiben Plätze von der Übersicht bis zur Zahlung für einen Gast reserviert; für andere sind sie vergeben.</translation>
    </message>
    <message>
        <source>Seats kept for offline: share</source>
        <translation>Plätze für offline: Anteil</translation>
    </message>
    <message>
        <source>At most this part of a show&apos;s free seats is kept here for when the network fails.</source>
        <translation>Höchstens dieser Teil der freien Plätze einer Vorstellung wird hier für Netzausfälle vorgehalten.</translation>
    </message>
    <message>
        <source>Seats kept for offline: at most</source>
        <translation>Plätze für offline: höchstens</translation>
    </message>
    <message>
        <source>Never more seats of one show than this; 0 keeps none.</source>
        <translation>Nie mehr Plätze einer Vorstellung als diese; 0 hält keine vor.</translation>
    </message>
    <message>
        <source>Length of an outage</source>
        <translation>Dauer eines Ausfalls</translation>
    </message>
    <message>
        <source>The seats that are kept should last for an outage of this length.</source>
        <translation>Die vorgehaltenen Plätze sollen für einen so langen Ausfall reichen.</translation>
    </message>
    <message>
        <source>Seats are kept from</source>
        <translation>Vorgehalten wird ab</translation>
    </message>
    <message>
        <source>So long before a show its first seats are kept.</source>
        <translation>So lange vor einer Vorstellung werden die ersten Plätze vorgehalten.</translation>
    </message>
    <message>
        <source>Seats are given back</source>
        <translation>Zurückgegeben wird</translation>
    </message>
    <message>
        <source>So long before a show what is still kept goes back on sale everywhere.</source>
        <translation>So lange vor einer Vorstellung kommt der Rest überall wieder in den Verkauf.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Picture when closed</source>
        <translation>Bild bei Schließung</translation>
    </message>
    <message>
        <source>Is shown while the kiosk is closed; from a memory stick.</source>
        <translation>Wird gezeigt, solange der Kiosk geschlossen ist; vom USB-Stick.</translation>
    </message>
    <message>
        <source>Collect tickets when closed</source>
        <translation>Abholen, wenn geschlossen ist</translation>
    </message>
    <message>
        <source>While the kiosk sells nothing, tickets bought before can still be printed.</source>
        <translation>Solange der Kiosk nichts verkauft, lassen sich früher gekaufte Karten trotzdem drucken.</translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation>Kartenterminal</translation>
    </message>
    <message>
        <source>How guests pay by card.</source>
        <translation>Wie Gäste mit Karte bezahlen.</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>An der Kasse bezahlen</translation>
    </message>
    <message>
        <source>Guests may reserve here and pay your staff: they get a slip with the number.</source>
        <translation>Gäste können hier reservieren und bei Ihrem Personal bezahlen: Sie bekommen einen Zettel mit der Nummer.</translation>
    </message>
    <message>
        <source>Your colour</source>
        <translation>Ihre Farbe</translation>
    </message>
    <message>
        <source>The next step, and what is chosen, have this colour.</source>
        <translation>Der nächste Schritt und das Gewählte haben diese Farbe.</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
    <message>
        <source>Stands in place of the cinema&apos;s name; a picture from a memory stick.</source>
        <translation>Steht an Stelle des Kinonamens; ein Bild vom USB-Stick.</translation>
    </message>
    <message>
        <source>Your own pictures</source>
        <translation>Eigene Bilder</translation>
    </message>
    <message>
        <source>The first screen shows them between posters; a folder from a memory stick.</source>
        <translation>Der erste Bildschirm zeigt sie zwischen den Plakaten; ein Ordner vom USB-Stick.</translation>
    </message>
    <message>
        <source>Only your own pictures</source>
        <translation>Nur eigene Bilder</translation>
    </message>
    <message>
        <source>The first screen shows your pictures alone, without the posters in between.</source>
        <translation>Der erste Bildschirm zeigt nur Ihre Bilder, ohne Plakate dazwischen.</translation>
    </message>
    <message>
        <source>Guests may choose among these; the first one greets them.</source>
        <translation>Gäste wählen unter diesen; mit der ersten werden sie begrüßt.</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>How large letters are until a guest chooses otherwise.</source>
        <translation>So groß ist die Schrift, bis ein Gast etwas anderes wählt.</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>Helligkeit</translation>
    </message>
    <message>
        <source>How the screen looks until a guest chooses otherwise.</source>
        <translation>So sieht der Bildschirm aus, bis ein Gast etwas anderes wählt.</translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation>Tief greifbar</translation>
    </message>
    <message>
        <source>Everything to be touched is in the lower part, for a kiosk that stands high.</source>
        <translation>Alles zum Antippen ist unten, für einen Kiosk, der hoch steht.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation>Nichts gleitet oder blendet über.</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Where tickets come out.</source>
        <translation>Wo Karten herauskommen.</translation>
    </message>
    <message>
        <source>The printer&apos;s address</source>
        <translation>Adresse des Druckers</translation>
    </message>
    <message>
        <source>For example tcp://192.0.2.20:9100 or ipp://host/printers/tickets.</source>
        <translation>Zum Beispiel tcp://192.0.2.20:9100 oder ipp://host/printers/karten.</translation>
    </message>
    <message>
        <source>Where to ask for paper</source>
        <translation>Wo nach Papier gefragt wird</translation>
    </message>
    <message>
        <source>The printer&apos;s own address, if the one above is a queue&apos;s: only it knows its paper.</source>
        <translation>Die eigene Adresse des Druckers, falls die obere eine Warteschlange ist: Nur er kennt sein Papier.</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>What is in the printer.</source>
        <translation>Was im Drucker liegt.</translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation>Belege</translation>
    </message>
    <message>
        <source>After the tickets a receipt with the tax is printed.</source>
        <translation>Nach den Karten wird ein Beleg mit der Steuer gedruckt.</translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation>Steuernummer</translation>
    </message>
    <message>
        <source>Stands on every receipt.</source>
        <translation>Steht auf jedem Beleg.</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Its name; without one no guest is asked for an address.</source>
        <translation>Sein Name; ohne ihn wird kein Gast nach einer Adresse gefragt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>0 is the usual one: 587, or 465 if encrypted from the first byte.</source>
        <translation>0 ist der übliche: 587, oder 465 bei Verschlüsselung ab dem ersten Byte.</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Nothing is ever sent in clear; your mail operator knows which one it is.</source>
        <translation>Nichts wird je unverschlüsselt gesendet; welche es ist, weiß Ihr Mailanbieter.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>As whom the kiosk logs in at the mail server; empty: it does not.</source>
        <translation>Als wer sich der Kiosk beim Mailserver anmeldet; leer: gar nicht.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>The mail user&apos;s. It is never shown again.</source>
        <translation>Das des Mailbenutzers. Es wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation>Absenderadresse</translation>
    </message>
    <message>
        <source>Mail comes from this address, which must be one of yours.</source>
        <translation>Von dieser Adresse kommen die Mails; es muss eine Ihrer eigenen sein.</translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation>Absendername</translation>
    </message>
    <message>
        <source>Stands beside the address; empty: the cinema&apos;s name.</source>
        <translation>Steht neben der Adresse; leer: der Name des Kinos.</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Guests who have their tickets mailed are offered a reminder before the film.</source>
        <translation>Wer sich Karten mailen lässt, kann sich vor dem Film erinnern lassen.</translation>
    </message>
    <message>
        <source>Remind before the film</source>
        <translation>Erinnern vor dem Film</translation>
    </message>
    <message>
        <source>So long before it begins the reminder is sent.</source>
        <translation>So lange vor dem Beginn geht die Erinnerung hinaus.</translation>
    </message>
    <message>
        <source>News and offers</source>
        <translation>Neues und Angebote</translation>
    </message>
    <message>
        <source>Guests are asked if they want them, and campaigns are sent to those who agreed.</source>
        <translation>Gäste werden gefragt, ob sie das möchten; Kampagnen gehen an alle, die zugestimmt haben.</translation>
    </message>
    <message>
        <source>Paper of mailed tickets</source>
        <translation>Papier gemailter Karten</translation>
    </message>
    <message>
        <source>The size of the PDF&apos;s pages.</source>
        <translation>Die Seitengröße der PDF-Datei.</translation>
    </message>
    <message>
        <source>Price with a card alone</source>
        <translation>Preis nur mit Ausweis</translation>
    </message>
    <message>
        <source>Whether a membership card gives the member&apos;s price without signing in.</source>
        <translation>Ob ein Mitgliedsausweis ohne Anmeldung den Mitgliedspreis gibt.</translation>
    </message>
    <message>
        <source>Where members sign in</source>
        <translation>Wo sich Mitglieder anmelden</translation>
    </message>
    <message>
        <source>The address of your sign-in provider (OpenID); empty: nobody signs in.</source>
        <translation>Die Adresse Ihres Anmeldedienstes (OpenID); leer: Niemand meldet sich an.</translation>
    </message>
    <message>
        <source>This kiosk&apos;s name there</source>
        <translation>Name dieses Kiosks dort</translation>
    </message>
    <message>
        <source>The client id that the sign-in provider gave out for kiosks.</source>
        <translation>Die Client-ID, die der Anmeldedienst für Kioske vergeben hat.</translation>
    </message>
    <message>
        <source>Way to sign in</source>
        <translation>Art der Anmeldung</translation>
    </message>
    <message>
        <source>On the guest&apos;s own phone, or in a browser for a device with a keyboard.</source>
        <translation>Am Telefon des Gastes, oder im Browser eines Geräts mit Tastatur.</translation>
    </message>
    <message>
        <source>What the account is called</source>
        <translation>Wie das Konto heißt</translation>
    </message>
    <message>
        <source>As in “Sign in with …”.</source>
        <translation>Wie in „Anmelden mit …“.</translation>
    </message>
    <message>
        <source>Membership claim</source>
        <translation>Angabe der Mitgliedschaft</translation>
    </message>
    <message>
        <source>Under this name the sign-in provider says whose member somebody is; empty: it does not.</source>
        <translation>Unter diesem Namen nennt der Anmeldedienst Mitgliedschaften; leer: Er nennt keine.</translation>
    </message>
    <message>
        <source>“Are you still there?” after</source>
        <translation>„Sind Sie noch da?“ nach</translation>
    </message>
    <message>
        <source>So long without a touch before the kiosk asks.</source>
        <translation>So lange ohne Berührung, bis der Kiosk fragt.</translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation>Zeit für die Antwort</translation>
    </message>
    <message>
        <source>So long the question stands before everything is wiped and seats go back.</source>
        <translation>So lange steht die Frage, bevor alles gelöscht wird und Plätze zurückgehen.</translation>
    </message>
    <message>
        <source>Last screen</source>
        <translation>Letzter Bildschirm</translation>
    </message>
    <message>
        <source>So long the tickets stay on the screen after a sale.</source>
        <translation>So lange bleiben die Karten nach einem Kauf auf dem Bildschirm.</translation>
    </message>
    <message>
        <source>Ticketing</source>
        <translation>Ticketsystem</translation>
    </message>
    <message>
        <source>Whose seats are sold.</source>
        <translation>Wessen Plätze verkauft werden.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the provider is reached, beginning with https://.</source>
        <translation>Wo das Ticketsystem erreicht wird; beginnt mit https://.</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>As it stands in the addresses of your pretix.</source>
        <translation>Wie er in den Adressen Ihres pretix steht.</translation>
    </message>
    <message>
        <source>Event series</source>
        <translation>Veranstaltungsreihe</translation>
    </message>
    <message>
        <source>The series that is your programme, as it stands in pretix&apos; addresses.</source>
        <translation>Die Reihe, die Ihr Programm ist, wie sie in den Adressen von pretix steht.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>By this the provider knows the kiosk. It is never shown again.</source>
        <translation>Daran erkennt das Ticketsystem den Kiosk. Er wird nie wieder angezeigt.</translation>
    </message>
    <message>
        <source>This kiosk&apos;s name</source>
        <translation>Name dieses Kiosks</translation>
    </message>
    <message>
        <source>What you and your staff call it.</source>
        <translation>So nennen ihn Sie und Ihr Personal.</translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation>Scanner</translation>
    </message>
    <message>
        <source>There is one that types like a keyboard; guests are told to use it.</source>
        <translation>Es gibt einen, der wie eine Tastatur tippt; Gäste werden darauf hingewiesen.</translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation>Bildbreite</translation>
    </message>
    <message>
        <source>Measured on the glass, so that buttons fit a finger; 0: as the screen says.</source>
        <translation>Am Glas gemessen, damit Knöpfe zum Finger passen; 0: wie der Bildschirm angibt.</translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation>Bildhöhe</translation>
    </message>
    <message>
        <source>Measured on the glass; 0: as the screen says.</source>
        <translation>Am Glas gemessen; 0: wie der Bildschirm angibt.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>How much is written down for the technician.</source>
        <translation>Wie viel für die Technik aufgeschrieben wird.</translation>
    </message>
    <message>
        <source>As the provider says</source>
        <translation>Wie das Ticketsystem angibt</translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation>Der übliche</translation>
    </message>
    <message>
        <source>As the screen says</source>
        <translation>Wie der Bildschirm angibt</translation>
    </message>
    <message>
        <source>Only seats kept for it</source>
        <translation>Nur dafür vorgehaltene Plätze</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Also seats that looked free (may be sold twice)</source>
        <translation>Auch scheinbar freie Plätze (Doppelverkauf möglich)</translation>
    </message>
    <message>
        <source>For trying out: takes no money</source>
        <translation>Zum Ausprobieren: nimmt kein Geld</translation>
    </message>
    <message>
        <source>No cards</source>
        <translation>Keine Karten</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Am größten</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation>Mehr Kontrast</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>None: files in a folder</source>
        <translation>Keiner: Dateien in einem Ordner</translation>
    </message>
    <message>
        <source>Printer or queue (IPP)</source>
        <translation>Drucker oder Warteschlange (IPP)</translation>
    </message>
    <message>
        <source>Receipt printer (ESC/POS)</source>
        <translation>Bondrucker (ESC/POS)</translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation>Rolle, 80 mm</translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation>STARTTLS</translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation>TLS ab dem ersten Byte</translation>
    </message>
    <message>
        <source>Never: members sign in</source>
        <translation>Nie: Mitglieder melden sich an</translation>
    </message>
    <message>
        <source>If the provider knows the card</source>
        <translation>Wenn das Ticketsystem den Ausweis kennt</translation>
    </message>
    <message>
        <source>Also when it cannot be asked</source>
        <translation>Auch wenn es nicht gefragt werden kann</translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation>Am Telefon</translation>
    </message>
    <message>
        <source>In a browser</source>
        <translation>Im Browser</translation>
    </message>
    <message>
        <source>Demo cinema: nothing is real</source>
        <translation>Vorführkino: nichts ist echt</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Without a card terminal this is the only way to pay.</source>
        <translation>Ohne Kartenterminal ist das die einzige Art zu bezahlen.</translation>
    </message>
    <message>
        <source>With a real provider the terminal for trying out would sell tickets for no money.</source>
        <translation>Mit einem echten Ticketsystem würde das Terminal zum Ausprobieren Karten ohne Geld verkaufen.</translation>
    </message>
    <message>
        <source>This printer needs an address: ipp://… or ipps://… for IPP, tcp://host:9100 for ESC/POS.</source>
        <translation>Dieser Drucker braucht eine Adresse: ipp://… oder ipps://… für IPP, tcp://host:9100 für ESC/POS.</translation>
    </message>
    <message>
        <source>This has to be an address: ipp://… or ipps://…</source>
        <translation>Das muss eine Adresse sein: ipp://… oder ipps://…</translation>
    </message>
    <message>
        <source>A receipt printer has a roll.</source>
        <translation>Ein Bondrucker hat eine Rolle.</translation>
    </message>
    <message>
        <source>No panel is so small. Measure the picture, or 0 for what the screen says itself.</source>
        <translation>So klein ist kein Bildschirm. Messen Sie das Bild aus, oder nehmen Sie 0 für das, was der Bildschirm selbst angibt.</translation>
    </message>
    <message>
        <source>An address that begins with https:// is needed.</source>
        <translation>Nötig ist eine Adresse, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>A real provider needs the key that it gave out for this kiosk.</source>
        <translation>Ein echtes Ticketsystem braucht den Schlüssel, den es für diesen Kiosk vergeben hat.</translation>
    </message>
    <message>
        <source>pretix needs it.</source>
        <translation>pretix braucht das.</translation>
    </message>
    <message>
        <source>A server&apos;s name has letters, digits, dots and hyphens only.</source>
        <translation>Ein Servername hat nur Buchstaben, Ziffern, Punkte und Bindestriche.</translation>
    </message>
    <message>
        <source>Mail needs a sender&apos;s address in your own domain.</source>
        <translation>E-Mail braucht eine Absenderadresse in Ihrer eigenen Domain.</translation>
    </message>
    <message>
        <source>There is a password, but nobody it belongs to.</source>
        <translation>Es gibt ein Passwort, aber niemanden, dem es gehört.</translation>
    </message>
    <message>
        <source>The user needs a password.</source>
        <translation>Der Benutzer braucht ein Passwort.</translation>
    </message>
    <message>
        <source>The sign-in provider has to know this kiosk by a client id.</source>
        <translation>Der Anmeldedienst muss diesen Kiosk an einer Client-ID erkennen.</translation>
    </message>
    <message>
        <source>At least one language is needed.</source>
        <translation>Mindestens eine Sprache ist nötig.</translation>
    </message>
    <message>
        <source>There are no pictures of your own yet.</source>
        <translation>Es gibt noch keine eigenen Bilder.</translation>
    </message>
    <message>
        <source>Only the configuration&apos;s file sets this.</source>
        <translation>Das steht nur in der Konfigurationsdatei.</translation>
    </message>
    <message>
        <source>The environment sets this; it cannot be changed here.</source>
        <translation>Das setzt die Umgebung; hier lässt es sich nicht ändern.</translation>
    </message>
    <message>
        <source>There are unsent sales or kept seats with this provider; they have to go back first.</source>
        <translation>Bei diesem Ticketsystem gibt es noch nicht gesendete Verkäufe oder vorgehaltene Plätze; die müssen erst zurück.</translation>
    </message>
    <message>
        <source>Letters, digits and signs on one line, please.</source>
        <translation>Bitte Buchstaben, Ziffern und Zeichen in einer Zeile.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Not possible: %1</source>
        <translation>Nicht möglich: %1</translation>
    </message>
    <message>
        <source>Foyer&apos;s own amber.</source>
        <translation>Das Bernstein von Foyer.</translation>
    </message>
    <message>
        <source>Six digits, please.</source>
        <translation>Bitte sechs Stellen.</translation>
    </message>
    <message>
        <source>Contrast %1:1 on the dark ground: well read.</source>
        <translation>Kontrast %1:1 auf dunklem Grund: gut lesbar.</translation>
    </message>
    <message>
        <source>Contrast %1:1 on the dark ground: too dark, %2:1 is needed.</source>
        <translation>Kontrast %1:1 auf dunklem Grund: zu dunkel, nötig ist %2:1.</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation>Den ganzen Tag offen</translation>
    </message>
    <message>
        <source>Is set</source>
        <translation>Hinterlegt</translation>
    </message>
    <message>
        <source>Is not set</source>
        <translation>Nicht hinterlegt</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>Mitgebracht</translation>
    </message>
    <message>
        <source>Foyer&apos;s amber</source>
        <translation>Foyers Bernstein</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>The settings cannot be read. A technician has to look at them.</source>
        <translation>Die Einstellungen lassen sich nicht lesen. Die Technik muss danach sehen.</translation>
    </message>
    <message>
        <source>The latest settings were damaged; those before them are in use.</source>
        <translation>Die letzten Einstellungen waren beschädigt; es gelten die davor.</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Es wurde nichts geändert. %1</translation>
    </message>
    <message>
        <source>Saved. The kiosk begins anew with it …</source>
        <translation>Gespeichert. Der Kiosk beginnt damit neu …</translation>
    </message>
    <message>
        <source>Saved, but not in use yet: the outcome of a payment is still open. Restart in a few minutes, under “Service”.</source>
        <translation>Gespeichert, aber noch nicht in Kraft: Der Ausgang einer Zahlung ist noch offen. Starten Sie in einigen Minuten unter „Betrieb“ neu.</translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation>Es war nichts zu ändern.</translation>
    </message>
    <message>
        <source>The settings are on the stick. Plug it into the other kiosk.</source>
        <translation>Die Einstellungen sind auf dem Stick. Stecken Sie ihn in den anderen Kiosk.</translation>
    </message>
    <message>
        <source>%1 settings differ. Look at them, then check and save.</source>
        <translation>%1 Einstellungen sind anders. Sehen Sie sie an, dann prüfen und speichern.</translation>
    </message>
    <message>
        <source>This kiosk is set like that already.</source>
        <translation>Dieser Kiosk ist schon so eingestellt.</translation>
    </message>
    <message>
        <source>This did not work, and nothing was changed.</source>
        <translation>Das ging nicht, und es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <source>Brought from another kiosk.</source>
        <translation>Von einem anderen Kiosk mitgebracht.</translation>
    </message>
    <message>
        <source>The file was changed, and nobody said so here.</source>
        <translation>Die Datei wurde geändert, ohne dass es jemand hier gesagt hätte.</translation>
    </message>
    <message>
        <source>Not possible: expected %1</source>
        <translation>Nicht möglich: erwartet wird %1</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>There are no settings on this stick (%1).</source>
        <translation>Auf diesem Stick sind keine Einstellungen (%1).</translation>
    </message>
    <message>
        <source>This file is too large for settings.</source>
        <translation>Diese Datei ist zu groß für Einstellungen.</translation>
    </message>
    <message>
        <source>This is no file of settings, or it is damaged.</source>
        <translation>Das ist keine Datei mit Einstellungen, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>These settings are of a newer Foyer. Update this kiosk first.</source>
        <translation>Diese Einstellungen sind von einem neueren Foyer. Aktualisieren Sie zuerst diesen Kiosk.</translation>
    </message>
    <message>
        <source>The file sets “%1”, which cannot be set here.</source>
        <translation>Die Datei setzt „%1“, was sich hier nicht setzen lässt.</translation>
    </message>
    <message>
        <source>Another cinema signed these settings: %1.</source>
        <translation>Diese Einstellungen hat ein anderes Kino signiert: %1.</translation>
    </message>
    <message>
        <source>These settings were changed after they were signed.</source>
        <translation>Diese Einstellungen wurden nach dem Signieren verändert.</translation>
    </message>
    <message>
        <source>This kiosk does not know its cinema yet: it has to reach it once.</source>
        <translation>Dieser Kiosk kennt sein Kino noch nicht: Er muss es einmal erreichen.</translation>
    </message>
    <message>
        <source>Only your office has the site&apos;s key: settings are exported there.</source>
        <translation>Nur Ihr Büro hat den Schlüssel des Kinos: Einstellungen werden dort exportiert.</translation>
    </message>
    <message>
        <source>The stick does not take the file: %1</source>
        <translation>Der Stick nimmt die Datei nicht an: %1</translation>
    </message>
    <message>
        <source>so far: %1</source>
        <translation>bisher: %1</translation>
    </message>
    <message>
        <source>set by the environment</source>
        <translation>von der Umgebung gesetzt</translation>
    </message>
    <message>
        <source>usually: %1</source>
        <translation>sonst: %1</translation>
    </message>
    <message>
        <source>from the configuration&apos;s file</source>
        <translation>aus der Konfigurationsdatei</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>When the kiosk was set up.</source>
        <translation>Als der Kiosk eingerichtet wurde.</translation>
    </message>
    <message>
        <source>This cannot be a logo: it has to be a PNG or SVG file of up to %1 MB, undamaged.</source>
        <translation>Das kann kein Logo sein: Es muss eine unbeschädigte PNG- oder SVG-Datei bis %1 MB sein.</translation>
    </message>
    <message>
        <source>This cannot be shown: it has to be a PNG, JPEG, WEBP or SVG file of up to %1 MB and %2 million pixels, undamaged.</source>
        <translation>Das lässt sich nicht zeigen: Es muss eine unbeschädigte PNG-, JPEG-, WEBP- oder SVG-Datei bis %1 MB und %2 Millionen Bildpunkte sein.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Change log</source>
        <translation>Änderungen bisher</translation>
    </message>
    <message>
        <source>To and from other kiosks</source>
        <translation>Von und zu anderen Kiosken</translation>
    </message>
    <message>
        <source>Choose what to set</source>
        <translation>Was möchten Sie einstellen?</translation>
    </message>
    <message>
        <source>Nothing changes before you check and save. The kiosk then begins anew, which takes about a second.</source>
        <translation>Es ändert sich nichts, bevor Sie prüfen und speichern. Dann beginnt der Kiosk neu; das dauert etwa eine Sekunde.</translation>
    </message>
    <message numerus="yes">
        <source>%n changes, not saved yet</source>
        <extracomment>%n values were changed on the page and not saved yet</extracomment>
        <translation>
            <numerusform>%n Änderung, noch nicht gespeichert</numerusform>
            <numerusform>%n Änderungen, noch nicht gespeichert</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Is checked …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Check and save …</source>
        <translation>Prüfen und speichern …</translation>
    </message>
    <message>
        <source>Save and begin anew?</source>
        <translation>Speichern und neu beginnen?</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>Save and restart</source>
        <translation>Speichern und neu starten</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Take the latest change back?</source>
        <translation>Letzte Änderung zurücknehmen?</translation>
    </message>
    <message>
        <source>Take back and restart</source>
        <translation>Zurücknehmen und neu starten</translation>
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
    <name>SidePager</name>
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
    <name>SignIn</name>
    <message>
        <source>Sign in with %1</source>
        <extracomment>%1 is what the cinema&apos;s guests call their account, such as a card&apos;s name</extracomment>
        <translation>Anmelden mit %1</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Getting a code for you…</source>
        <translation>Ein Code wird geholt …</translation>
    </message>
    <message>
        <source>Found you. One moment…</source>
        <translation>Gefunden. Einen Moment …</translation>
    </message>
    <message>
        <source>Scan this with your phone</source>
        <translation>Mit dem Handy scannen</translation>
    </message>
    <message>
        <source>Sign in there, and check that your phone shows the same letters. There is nothing to type here.</source>
        <translation>Melden Sie sich dort an und prüfen Sie, ob Ihr Handy dieselben Zeichen zeigt. Hier ist nichts zu tippen.</translation>
    </message>
    <message>
        <source>Please sign in on the page that has opened</source>
        <translation>Bitte auf der geöffneten Seite anmelden</translation>
    </message>
    <message>
        <source>It is in this device&apos;s browser. When you are done there, it goes on here by itself.</source>
        <translation>Sie ist im Browser dieses Geräts. Wenn Sie dort fertig sind, geht es hier von selbst weiter.</translation>
    </message>
    <message>
        <source>Good for %1 minutes</source>
        <extracomment>%1 is a number of minutes, three or more</extracomment>
        <translation>Noch %1 Minuten gültig</translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>%1 is a number of seconds, such as 0:45 or 1:30</extracomment>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>You can buy tickets as a guest all the same.</source>
        <translation>Karten kaufen können Sie trotzdem, als Gast.</translation>
    </message>
    <message>
        <source>You said no on the phone</source>
        <translation>Sie haben auf dem Handy abgelehnt</translation>
    </message>
    <message>
        <source>Nobody is signed in. If that was not meant, take a new code.</source>
        <translation>Niemand ist angemeldet. War das nicht so gemeint, nehmen Sie einen neuen Code.</translation>
    </message>
    <message>
        <source>The code&apos;s time is over</source>
        <translation>Die Zeit des Codes ist um</translation>
    </message>
    <message>
        <source>Nobody signed in with it. A new one is good for some minutes again.</source>
        <translation>Niemand hat sich damit angemeldet. Ein neuer gilt wieder einige Minuten.</translation>
    </message>
    <message>
        <source>The answer got lost on its way</source>
        <translation>Die Antwort ging unterwegs verloren</translation>
    </message>
    <message>
        <source>That was not your doing. Please take a new code and sign in once more.</source>
        <translation>Das lag nicht an Ihnen. Bitte nehmen Sie einen neuen Code und melden Sie sich noch einmal an.</translation>
    </message>
    <message>
        <source>There is no connection just now</source>
        <translation>Gerade gibt es keine Verbindung</translation>
    </message>
    <message>
        <source>Signing in does not work just now</source>
        <translation>Anmelden geht gerade nicht</translation>
    </message>
    <message>
        <source>This kiosk&apos;s network lets nothing through</source>
        <translation>Das Netz dieses Geräts lässt nichts durch</translation>
    </message>
    <message>
        <source>Please tell our staff. You can buy tickets as a guest all the same.</source>
        <translation>Bitte sagen Sie es unserem Team. Karten kaufen können Sie trotzdem, als Gast.</translation>
    </message>
    <message>
        <source>This kiosk&apos;s clock is wrong</source>
        <translation>Die Uhr dieses Geräts geht falsch</translation>
    </message>
    <message>
        <source>Until it is set right nobody can sign in here. You can buy tickets as a guest.</source>
        <translation>Bis sie gestellt ist, kann sich hier niemand anmelden. Karten kaufen können Sie als Gast.</translation>
    </message>
    <message>
        <source>The answer could not be trusted</source>
        <translation>Der Antwort war nicht zu trauen</translation>
    </message>
    <message>
        <source>So nobody is signed in. Please tell our staff; as a guest you can go on.</source>
        <translation>Darum ist niemand angemeldet. Bitte sagen Sie es unserem Team; als Gast geht es weiter.</translation>
    </message>
    <message>
        <source>Signing in is not set up properly here</source>
        <translation>Das Anmelden ist hier nicht richtig eingerichtet</translation>
    </message>
    <message>
        <source>Please tell our staff; as a guest you can go on.</source>
        <translation>Bitte sagen Sie es unserem Team; als Gast geht es weiter.</translation>
    </message>
    <message>
        <source>Signing in was given up</source>
        <translation>Das Anmelden wurde abgebrochen</translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Code for your phone&apos;s camera</source>
        <extracomment>Spoken name of the picture that a phone&apos;s camera reads</extracomment>
        <translation>Code für die Kamera Ihres Handys</translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <extracomment>Spoken: the letters to compare, one by one</extracomment>
        <translation>Ihr Code: %1</translation>
    </message>
    <message>
        <source>Without a camera: open %1 and type these letters there.</source>
        <extracomment>%1 is a web address</extracomment>
        <translation>Ohne Kamera: %1 öffnen und diese Zeichen dort eingeben.</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
</context>
<context>
    <name>StaffBookings</name>
    <message>
        <source>To %1. The address is erased once the mail is delivered.</source>
        <translation>An %1. Die Adresse wird gelöscht, sobald die Mail zugestellt ist.</translation>
    </message>
    <message>
        <source>The new tickets say that they are a copy.</source>
        <translation>Auf den neuen Tickets steht, dass sie eine Kopie sind.</translation>
    </message>
    <message>
        <source>Not done: its tickets admit nobody any more, or they were given out too often.</source>
        <translation>Nicht getan: Die Tickets gelten nicht mehr, oder sie wurden zu oft ausgegeben.</translation>
    </message>
    <message>
        <source>A copy is printed within seconds.</source>
        <translation>In wenigen Sekunden wird eine Kopie gedruckt.</translation>
    </message>
    <message>
        <source>The mail goes out within seconds.</source>
        <translation>Die Mail geht in wenigen Sekunden hinaus.</translation>
    </message>
    <message>
        <source>The booking is cancelled. Give back by hand what was paid.</source>
        <translation>Die Buchung ist storniert. Geben Sie von Hand zurück, was bezahlt wurde.</translation>
    </message>
    <message>
        <source>The booking is cancelled. The terminal is silent: it is asked until the money is back.</source>
        <translation>Die Buchung ist storniert. Das Terminal schweigt: Es wird gefragt, bis das Geld zurück ist.</translation>
    </message>
    <message>
        <source>The money is back, the booking cancelled.</source>
        <translation>Das Geld ist zurück, die Buchung storniert.</translation>
    </message>
    <message>
        <source>The disk did not take it: nothing was done.</source>
        <translation>Die Festplatte nahm es nicht an: Nichts wurde getan.</translation>
    </message>
    <message>
        <source>Reserved, to be paid at the counter</source>
        <translation>Reserviert, an der Kasse zu bezahlen</translation>
    </message>
    <message>
        <source>Cancelled; its seats are free again</source>
        <translation>Storniert; die Plätze sind wieder frei</translation>
    </message>
    <message>
        <source>Its tickets admit nobody.</source>
        <translation>Die Tickets gelten nicht.</translation>
    </message>
    <message>
        <source>This kiosk has no mail server.</source>
        <translation>Dieser Automat hat keinen Mailserver.</translation>
    </message>
    <message>
        <source>It is cancelled here and in your ticketing. If %1 were paid at the counter, give it back there.</source>
        <translation>Sie wird hier und in Ihrem Ticketsystem storniert. Wurden an der Kasse %1 bezahlt, geben Sie sie dort zurück.</translation>
    </message>
    <message>
        <source>%1 go back to the card. The tickets are void at once, and your ticketing cancels the booking.</source>
        <translation>%1 gehen auf die Karte zurück. Die Tickets gelten sofort nicht mehr, und Ihr Ticketsystem storniert die Buchung.</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>handed out here</source>
        <translation>hier ausgegeben</translation>
    </message>
    <message>
        <source>It was made elsewhere: your ticketing looks after it.</source>
        <translation>Sie wurde anderswo gemacht: Ihr Ticketsystem kümmert sich darum.</translation>
    </message>
    <message>
        <source>Made elsewhere</source>
        <translation>Anderswo gemacht</translation>
    </message>
    <message>
        <source>The ticket that was scanned is void: others took its place, or none did.</source>
        <translation>Das gescannte Ticket gilt nicht mehr: Andere sind an seiner Stelle, oder keine.</translation>
    </message>
    <message>
        <source>It is among the exceptions: choose a remedy there.</source>
        <translation>Sie steht unter den Ausnahmen: Wählen Sie dort, was geschehen soll.</translation>
    </message>
    <message>
        <source>Its show is called off.</source>
        <translation>Ihre Vorstellung fällt aus.</translation>
    </message>
    <message>
        <source>out of the programme</source>
        <translation>nicht mehr im Programm</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>Film</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Vorstellung</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>an der Kasse</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>mit Karte</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation>Gedruckte Kopien</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>dem Automaten</translation>
    </message>
    <message>
        <source>Being bought right now; nothing is paid</source>
        <translation>Wird gerade gekauft; nichts ist bezahlt</translation>
    </message>
    <message>
        <source>Being paid; the terminal has not said how it went</source>
        <translation>Wird bezahlt; das Terminal sagte noch nicht, wie es ausging</translation>
    </message>
    <message>
        <source>Paid; its tickets are being made</source>
        <translation>Bezahlt; die Tickets entstehen gerade</translation>
    </message>
    <message>
        <source>Sold; your ticketing is yet to be told</source>
        <translation>Verkauft; Ihr Ticketsystem weiß es noch nicht</translation>
    </message>
    <message>
        <source>Sold, and in your ticketing</source>
        <translation>Verkauft, und in Ihrem Ticketsystem</translation>
    </message>
    <message>
        <source>Taken back; the money is on its way</source>
        <translation>Zurückgenommen; das Geld ist unterwegs</translation>
    </message>
    <message>
        <source>Taken back; its tickets admit nobody</source>
        <translation>Zurückgenommen; die Tickets gelten nicht</translation>
    </message>
    <message>
        <source>Your ticketing does not take it</source>
        <translation>Ihr Ticketsystem nimmt sie nicht an</translation>
    </message>
    <message>
        <source>Never bought: no money was taken</source>
        <translation>Nie gekauft: Es wurde kein Geld genommen</translation>
    </message>
    <message>
        <source>Ended as a voucher; its tickets admit nobody</source>
        <translation>Wurde ein Gutschein; die Tickets gelten nicht</translation>
    </message>
    <message>
        <source>the terminal has not said how it went</source>
        <translation>das Terminal sagte noch nicht, wie es ausging</translation>
    </message>
    <message>
        <source>not paid here</source>
        <translation>hier nicht bezahlt</translation>
    </message>
    <message>
        <source>paid here; your ticketing is yet to be told</source>
        <translation>hier bezahlt; Ihr Ticketsystem weiß es noch nicht</translation>
    </message>
    <message>
        <source>paid here, and your ticketing knows</source>
        <translation>hier bezahlt, und Ihr Ticketsystem weiß es</translation>
    </message>
    <message>
        <source>the money is on its way back</source>
        <translation>das Geld ist auf dem Rückweg</translation>
    </message>
    <message>
        <source>the money went back</source>
        <translation>das Geld ging zurück</translation>
    </message>
    <message>
        <source>No paper came out</source>
        <translation>Es kam kein Papier</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation>Falsche Adresse</translation>
    </message>
    <message>
        <source>The guest cannot come</source>
        <translation>Der Gast kann nicht kommen</translation>
    </message>
    <message>
        <source>Wrong tickets or show</source>
        <translation>Falsche Tickets oder Vorstellung</translation>
    </message>
    <message>
        <source>Something was wrong with the show</source>
        <translation>Mit der Vorstellung stimmte etwas nicht</translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation>Kulanz</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>This kiosk does not know it.</source>
        <translation>Dieser Automat kennt sie nicht.</translation>
    </message>
    <message>
        <source>Nothing was paid, so nothing can go back.</source>
        <translation>Nichts wurde bezahlt, also kann nichts zurück.</translation>
    </message>
    <message>
        <source>Its money is on the move already.</source>
        <translation>Ihr Geld ist schon unterwegs.</translation>
    </message>
    <message>
        <source>It has ended: there is nothing to take back.</source>
        <translation>Sie ist zu Ende: Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Your ticketing takes no cancellations from a kiosk: take it back there.</source>
        <translation>Ihr Ticketsystem nimmt von einem Automaten keine Stornos an: Nehmen Sie sie dort zurück.</translation>
    </message>
    <message>
        <source>Seats held</source>
        <translation>Plätze gehalten</translation>
    </message>
    <message>
        <source>Money asked for</source>
        <translation>Geld verlangt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Tickets issued</source>
        <translation>Tickets ausgestellt</translation>
    </message>
    <message>
        <source>Your ticketing has it</source>
        <translation>Ihr Ticketsystem hat sie</translation>
    </message>
    <message>
        <source>Money on its way back</source>
        <translation>Geld auf dem Rückweg</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Became an exception</source>
        <translation>Wurde eine Ausnahme</translation>
    </message>
    <message>
        <source>Given up by the guest</source>
        <translation>Vom Gast aufgegeben</translation>
    </message>
    <message>
        <source>Became a voucher</source>
        <translation>Wurde ein Gutschein</translation>
    </message>
    <message>
        <source>Money back by %1</source>
        <translation>Geld zurück durch %1</translation>
    </message>
    <message>
        <source>Printed again by %1</source>
        <translation>Noch einmal gedruckt von %1</translation>
    </message>
    <message>
        <source>Mailed again by %1</source>
        <translation>Noch einmal gemailt von %1</translation>
    </message>
    <message>
        <source>Remedy chosen by %1</source>
        <translation>Abhilfe gewählt von %1</translation>
    </message>
    <message>
        <source>Exception settled by %1</source>
        <translation>Ausnahme erledigt von %1</translation>
    </message>
    <message>
        <source>Waits for staff</source>
        <translation>Wartet auf das Personal</translation>
    </message>
    <message>
        <source>Refused by your ticketing</source>
        <translation>Vom Ticketsystem abgelehnt</translation>
    </message>
    <message>
        <source>No answer from your ticketing</source>
        <translation>Keine Antwort vom Ticketsystem</translation>
    </message>
    <message>
        <source>Sent again by %1</source>
        <translation>Noch einmal gesendet von %1</translation>
    </message>
    <message>
        <source>Given other seats</source>
        <translation>Andere Plätze bekommen</translation>
    </message>
    <message>
        <source>Told to your ticketing again</source>
        <translation>Dem Ticketsystem noch einmal gesagt</translation>
    </message>
    <message>
        <source>Membership did not hold</source>
        <translation>Mitgliedschaft galt nicht</translation>
    </message>
    <message>
        <source>Its member wants it taken back</source>
        <translation>Ihr Mitglied will sie zurückgeben</translation>
    </message>
    <message>
        <source>Your ticketing took it back</source>
        <translation>Ihr Ticketsystem nahm sie zurück</translation>
    </message>
    <message>
        <source>Your ticketing does not take it back</source>
        <translation>Ihr Ticketsystem nimmt sie nicht zurück</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Your ticketing knows it as paid</source>
        <translation>Ihr Ticketsystem weiß, dass sie bezahlt ist</translation>
    </message>
    <message>
        <source>Money went back</source>
        <translation>Geld ging zurück</translation>
    </message>
    <message>
        <source>Money back wanted by %1</source>
        <translation>Geld zurück verlangt von %1</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation>Beim Drucker</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Gedruckt</translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation>Nicht gedruckt</translation>
    </message>
    <message>
        <source>Nobody knows whether it was printed</source>
        <translation>Niemand weiß, ob sie gedruckt wurde</translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation>Mail unterwegs</translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation>Gemailt</translation>
    </message>
    <message>
        <source>Mail refused</source>
        <translation>Mail abgelehnt</translation>
    </message>
    <message>
        <source>Mail given up</source>
        <translation>Mail aufgegeben</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>The disk does not tell. Your technician should look.</source>
        <translation>Die Festplatte gibt es nicht her. Die Technik sollte nachsehen.</translation>
    </message>
    <message>
        <source>This kiosk does not know it. Compare each letter; what was made elsewhere is in your ticketing.</source>
        <translation>Dieser Automat kennt sie nicht. Vergleichen Sie jeden Buchstaben; was anderswo gemacht wurde, steht in Ihrem Ticketsystem.</translation>
    </message>
</context>
<context>
    <name>StaffCampaigns</name>
    <message>
        <source>Nothing more goes out. Scheduled again, it goes to those who had none.</source>
        <translation>Nichts geht mehr hinaus. Neu eingeplant, geht sie an die, die noch keine hatten.</translation>
    </message>
    <message>
        <source>%1 goes out from %2, while the kiosk runs.</source>
        <translation>%1 geht ab %2 hinaus, solange der Automat läuft.</translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation>%1 ist angehalten.</translation>
    </message>
    <message>
        <source>Not sent: something in this kiosk&apos;s mail is amiss.</source>
        <translation>Nicht gesendet: Mit der Mail dieses Automaten stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>A draft: nothing goes out</source>
        <translation>Ein Entwurf: Nichts geht hinaus</translation>
    </message>
    <message>
        <source>Its file has a mistake</source>
        <translation>Ihre Datei hat einen Fehler</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Eingeplant</translation>
    </message>
    <message>
        <source>Going out; it rests for the night</source>
        <translation>Geht hinaus; über Nacht ruht sie</translation>
    </message>
    <message>
        <source>Going out now</source>
        <translation>Geht jetzt hinaus</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>This kiosk has no mail server.</source>
        <translation>Dieser Automat hat keinen Mailserver.</translation>
    </message>
    <message>
        <source>Your ticketing does not keep who unsubscribed, or was not reached yet.</source>
        <translation>Ihr Ticketsystem merkt sich nicht, wer abbestellt hat, oder wurde noch nicht erreicht.</translation>
    </message>
    <message>
        <source>Your ticketing tells no postal address of the cinema, which such a mail must have.</source>
        <translation>Ihr Ticketsystem nennt keine Postanschrift des Kinos, die so eine Mail haben muss.</translation>
    </message>
    <message>
        <source>Its film is not in the programme.</source>
        <translation>Ihr Film steht nicht im Programm.</translation>
    </message>
    <message>
        <source>Its time is over: change ends_at in its file.</source>
        <translation>Ihre Zeit ist vorbei: Ändern Sie ends_at in ihrer Datei.</translation>
    </message>
    <message>
        <source>Sent. Its link to unsubscribe is a real one.</source>
        <translation>Gesendet. Der Link zum Abbestellen darin ist echt.</translation>
    </message>
    <message>
        <source>Not sent: that is no mail address.</source>
        <translation>Nicht gesendet: Das ist keine Mailadresse.</translation>
    </message>
    <message>
        <source>Not sent: whoever has this address unsubscribed.</source>
        <translation>Nicht gesendet: Wer diese Adresse hat, hat abbestellt.</translation>
    </message>
    <message>
        <source>Not sent: the mail server or your ticketing says %1.</source>
        <translation>Nicht gesendet: Mailserver oder Ticketsystem sagen %1.</translation>
    </message>
    <message>
        <source>Not sent: your ticketing refused (%1).</source>
        <translation>Nicht gesendet: Ihr Ticketsystem lehnte ab (%1).</translation>
    </message>
    <message>
        <source>It may have been sent, or not: nobody answered.</source>
        <translation>Vielleicht wurde sie gesendet, vielleicht nicht: Niemand antwortete.</translation>
    </message>
    <message>
        <source>From %1 until %2, %3 an hour at most, to guests who agreed (%4 here). Who had it does not get it again.</source>
        <translation>Von %1 bis %2, höchstens %3 in der Stunde, an Gäste, die zugestimmt haben (hier %4). Wer sie hatte, bekommt sie nicht noch einmal.</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Its file is gone.</source>
        <translation>Ihre Datei ist weg.</translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation>%1 stimmten zu</translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation>%1 gesendet</translation>
    </message>
    <message>
        <source>%1 by another kiosk</source>
        <translation>%1 von einem anderen Automaten</translation>
    </message>
    <message>
        <source>%1 unsubscribed</source>
        <translation>%1 abbestellt</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation>%1 ungewiss</translation>
    </message>
    <message>
        <source>%1 to come</source>
        <translation>%1 stehen aus</translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>Sign in with a phone</source>
        <translation>Mit dem Handy anmelden</translation>
    </message>
    <message>
        <source>Forgotten PIN</source>
        <translation>PIN vergessen</translation>
    </message>
    <message>
        <source>Set up this kiosk&apos;s staff</source>
        <translation>Personal dieses Kiosks einrichten</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>After several wrong tries this door is closed for %1.</source>
        <extracomment>%1 is a time such as 4:59, in minutes and seconds</extracomment>
        <translation>Nach mehreren falschen Versuchen bleibt diese Tür noch %1 zu.</translation>
    </message>
    <message>
        <source>This number and this PIN do not belong together.</source>
        <translation>Diese Nummer und diese PIN gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>This is not the code of the latest start.</source>
        <translation>Das ist nicht der Code des letzten Starts.</translation>
    </message>
    <message>
        <source>This is not the answer. Please compare it letter by letter.</source>
        <translation>Das ist nicht die Antwort. Bitte Buchstabe für Buchstabe vergleichen.</translation>
    </message>
    <message>
        <source>This question counts no more. There is a new one now.</source>
        <translation>Diese Frage gilt nicht mehr. Jetzt gibt es eine neue.</translation>
    </message>
    <message>
        <source>These were two different PINs. Please choose again.</source>
        <translation>Das waren zwei verschiedene PINs. Bitte noch einmal wählen.</translation>
    </message>
    <message>
        <source>You are known, but have no role at this kiosk.</source>
        <translation>Man kennt Sie, aber Sie haben keine Rolle an diesem Kiosk.</translation>
    </message>
    <message>
        <source>This does not work at the moment. The kiosk&apos;s log says why.</source>
        <translation>Das geht im Moment nicht. Warum, steht im Protokoll des Kiosks.</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>Bitte einen Namen tippen.</translation>
    </message>
    <message>
        <source>A number has 1 to 6 digits.</source>
        <translation>Eine Nummer hat 1 bis 6 Ziffern.</translation>
    </message>
    <message>
        <source>Somebody has this number already.</source>
        <translation>Diese Nummer hat schon jemand.</translation>
    </message>
    <message>
        <source>Nobody has this number any more.</source>
        <translation>Diese Nummer hat niemand mehr.</translation>
    </message>
    <message>
        <source>Nobody else here may manage the staff. Make somebody else a manager first.</source>
        <translation>Niemand sonst darf hier das Personal verwalten. Machen Sie zuerst jemand anderen zur Leitung.</translation>
    </message>
    <message>
        <source>There are too many people already.</source>
        <translation>Es sind schon zu viele Personen.</translation>
    </message>
    <message>
        <source>Others would try this PIN first. Please choose another.</source>
        <translation>Diese PIN würden andere zuerst versuchen. Bitte eine andere wählen.</translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation>Eine PIN hat 6 bis 12 Ziffern.</translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation>Wer sind Sie?</translation>
    </message>
    <message>
        <source>Type your staff number.</source>
        <translation>Tippen Sie Ihre Personalnummer.</translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation>Ihre PIN</translation>
    </message>
    <message>
        <source>Nobody should see you type it.</source>
        <translation>Niemand sollte zusehen, wenn Sie sie tippen.</translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation>Einrichtungscode</translation>
    </message>
    <message>
        <source>The kiosk wrote it on its console when it started.</source>
        <translation>Der Kiosk hat ihn beim Start auf seine Konsole geschrieben.</translation>
    </message>
    <message>
        <source>A staff number</source>
        <translation>Eine Personalnummer</translation>
    </message>
    <message>
        <source>1 to 6 digits, typed at this door each time before the PIN.</source>
        <translation>1 bis 6 Ziffern, die jedes Mal an dieser Tür vor der PIN getippt werden.</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>It is kept with everything this person does here.</source>
        <translation>Er wird bei allem vermerkt, was diese Person hier tut.</translation>
    </message>
    <message>
        <source>A new PIN</source>
        <translation>Eine neue PIN</translation>
    </message>
    <message>
        <source>6 to 12 digits that nobody guesses. Whoever it is for types them.</source>
        <translation>6 bis 12 Ziffern, die niemand errät. Wer sie bekommt, tippt sie selbst.</translation>
    </message>
    <message>
        <source>Call your office within 15 minutes and read this out. The answer has 12 letters and digits.</source>
        <translation>Rufen Sie innerhalb von 15 Minuten Ihr Büro an und lesen Sie das vor. Die Antwort hat 12 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation>Dieselbe PIN noch einmal</translation>
    </message>
    <message>
        <source>So that no digit went wrong.</source>
        <translation>Damit sich keine Ziffer vertippt hat.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>StaffEntry</name>
    <message>
        <source>The question for your office</source>
        <translation>Die Frage für Ihr Büro</translation>
    </message>
    <message>
        <source>Code for your phone&apos;s camera</source>
        <translation>Code für die Kamera Ihres Handys</translation>
    </message>
    <message>
        <source>Typed so far: %1</source>
        <extracomment>Spoken: what is typed so far; of a PIN dots alone</extracomment>
        <translation>Bisher getippt: %1</translation>
    </message>
</context>
<context>
    <name>StaffExceptions</name>
    <message>
        <source>The disk did not take it: nothing was done.</source>
        <translation>Die Festplatte nahm es nicht an: Nichts wurde getan.</translation>
    </message>
    <message>
        <source>That is not possible any more: look at it again.</source>
        <translation>Das geht nicht mehr: Sehen Sie noch einmal hin.</translation>
    </message>
    <message>
        <source>The money goes back, unless your ticketing says at last that it is paid. Look there, too.</source>
        <translation>Das Geld geht zurück, außer Ihr Ticketsystem sagt doch noch, dass sie bezahlt ist. Sehen Sie auch dort nach.</translation>
    </message>
    <message>
        <source>Asked for. The kiosk does it within seconds; it shows here.</source>
        <translation>Vorgemerkt. Der Automat tut es in wenigen Sekunden; Sie sehen es hier.</translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>show gone</source>
        <translation>Vorstellung weg</translation>
    </message>
    <message>
        <source>seats %1</source>
        <translation>Plätze %1</translation>
    </message>
    <message>
        <source>The kiosk is looking for other seats</source>
        <translation>Der Automat sucht andere Plätze</translation>
    </message>
    <message>
        <source>%1 was chosen by %2; the kiosk is at it</source>
        <translation>%1, gewählt von %2; der Automat ist dabei</translation>
    </message>
    <message>
        <source>Settled by %2: %1</source>
        <translation>Erledigt von %2: %1</translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation>dem Automaten</translation>
    </message>
    <message>
        <source>Money back was chosen by %1; the kiosk is at it</source>
        <translation>Geld zurück, gewählt von %1; der Automat ist dabei</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
    <message>
        <source>They buy as a guest until you have put it right there.</source>
        <translation>Bis Sie es dort geklärt haben, kauft diese Person als Gast.</translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation>%1-mal</translation>
    </message>
    <message>
        <source>Settled by %1</source>
        <translation>Erledigt von %1</translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Wish %1</source>
        <translation>Wunsch %1</translation>
    </message>
    <message>
        <source>Your ticketing does not do it.</source>
        <translation>Ihr Ticketsystem tut es nicht.</translation>
    </message>
    <message>
        <source>Tell again</source>
        <translation>Noch einmal sagen</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation>Wartet auf Sie</translation>
    </message>
    <message>
        <source>Its answer: %1</source>
        <translation>Seine Antwort: %1</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Other seats</source>
        <translation>Andere Plätze</translation>
    </message>
    <message>
        <source>Money back</source>
        <translation>Geld zurück</translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Noch einmal senden</translation>
    </message>
    <message>
        <source>Give this booking other seats?</source>
        <translation>Dieser Buchung andere Plätze geben?</translation>
    </message>
    <message>
        <source>The kiosk looks for seats as good as those it had. The old tickets are void, the price stays as paid.</source>
        <translation>Der Automat sucht Plätze, die so gut sind wie die alten. Die alten Tickets gelten nicht mehr, der Preis bleibt.</translation>
    </message>
    <message>
        <source>Look for seats</source>
        <translation>Plätze suchen</translation>
    </message>
    <message>
        <source>Give the money back?</source>
        <translation>Das Geld zurückgeben?</translation>
    </message>
    <message>
        <source>A card gets the whole sum back; what was paid at the counter you give back there. The tickets are void, and your ticketing cancels the booking.</source>
        <translation>Eine Karte bekommt die ganze Summe zurück; was an der Kasse bezahlt wurde, geben Sie dort zurück. Die Tickets gelten nicht mehr, und Ihr Ticketsystem storniert die Buchung.</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Make it a voucher?</source>
        <translation>Einen Gutschein daraus machen?</translation>
    </message>
    <message>
        <source>The guest finds a code worth what was paid under My tickets. Your till must take it; tickets are void.</source>
        <translation>Unter „Meine Tickets“ findet der Gast einen Code über das Bezahlte. Ihre Kasse muss ihn annehmen; die Tickets gelten nicht mehr.</translation>
    </message>
    <message>
        <source>Make a voucher</source>
        <translation>Gutschein machen</translation>
    </message>
    <message>
        <source>Send the same message again?</source>
        <translation>Dieselbe Nachricht noch einmal senden?</translation>
    </message>
    <message>
        <source>For a refusal that was a mistake, once it is mended in your ticketing. Nothing changes for the guest.</source>
        <translation>Für eine irrtümliche Ablehnung, sobald sie im Ticketsystem behoben ist. Für den Gast ändert sich nichts.</translation>
    </message>
    <message>
        <source>Send it</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Is this looked after?</source>
        <translation>Ist das geklärt?</translation>
    </message>
    <message>
        <source>It leaves the list, and your name is kept with it.</source>
        <translation>Es verlässt die Liste, und Ihr Name bleibt dabei vermerkt.</translation>
    </message>
    <message>
        <source>Tell your ticketing once more?</source>
        <translation>Dem Ticketsystem noch einmal sagen?</translation>
    </message>
    <message>
        <source>Once it can carry out what the member wanted.</source>
        <translation>Sobald es ausführen kann, was das Mitglied wollte.</translation>
    </message>
    <message>
        <source>Tell it again</source>
        <translation>Noch einmal sagen</translation>
    </message>
    <message>
        <source>Erase what the member wanted?</source>
        <translation>Löschen, was das Mitglied wollte?</translation>
    </message>
    <message>
        <source>After it was carried out by hand, or is not to be. What it says cannot be had back.</source>
        <translation>Nachdem es von Hand erledigt wurde oder nicht geschehen soll. Was darin steht, ist dann unwiederbringlich.</translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>its seats are not in dispute</source>
        <translation>ihre Plätze sind nicht strittig</translation>
    </message>
    <message>
        <source>no payment is left that it could stand for</source>
        <translation>keine Zahlung mehr, für die er stehen könnte</translation>
    </message>
    <message>
        <source>the guest has a voucher already</source>
        <translation>der Gast hat schon einen Gutschein</translation>
    </message>
    <message>
        <source>the sale has ended</source>
        <translation>der Verkauf ist zu Ende</translation>
    </message>
    <message>
        <source>the money is on its way back</source>
        <translation>das Geld ist auf dem Rückweg</translation>
    </message>
    <message>
        <source>Sold here, but your ticketing has its seats as somebody else&apos;s.</source>
        <translation>Hier verkauft, aber für Ihr Ticketsystem gehören die Plätze jemand anderem.</translation>
    </message>
    <message>
        <source>Sold here after this kiosk had been written off in your ticketing.</source>
        <translation>Hier verkauft, nachdem dieser Automat im Ticketsystem abgeschrieben worden war.</translation>
    </message>
    <message>
        <source>Sold here, but your ticketing does not take the sale.</source>
        <translation>Hier verkauft, aber Ihr Ticketsystem nimmt den Verkauf nicht an.</translation>
    </message>
    <message>
        <source>Sold here; nobody can tell whether your ticketing has the sale.</source>
        <translation>Hier verkauft; niemand kann sagen, ob Ihr Ticketsystem den Verkauf hat.</translation>
    </message>
    <message>
        <source>Taken back here, but your ticketing does not take the cancellation.</source>
        <translation>Hier zurückgenommen, aber Ihr Ticketsystem nimmt das Storno nicht an.</translation>
    </message>
    <message>
        <source>No seats as good are free together.</source>
        <translation>Es sind keine ebenso guten Plätze nebeneinander frei.</translation>
    </message>
    <message>
        <source>The hall has changed since.</source>
        <translation>Der Saal ist seither ein anderer.</translation>
    </message>
    <message>
        <source>The show is called off or out of the programme.</source>
        <translation>Die Vorstellung fällt aus oder steht nicht mehr im Programm.</translation>
    </message>
    <message>
        <source>The show is no longer on sale.</source>
        <translation>Die Vorstellung wird nicht mehr verkauft.</translation>
    </message>
    <message>
        <source>Your ticketing lets the kiosk hold no other seats for it.</source>
        <translation>Ihr Ticketsystem lässt den Automaten keine anderen Plätze dafür halten.</translation>
    </message>
    <message>
        <source>It is not about seats, so the kiosk cannot mend it.</source>
        <translation>Es geht nicht um Plätze, darum kann der Automat es nicht richten.</translation>
    </message>
    <message>
        <source>Its money was on the move, or the sale had ended.</source>
        <translation>Das Geld war unterwegs, oder der Verkauf war zu Ende.</translation>
    </message>
    <message>
        <source>It was moved several times already.</source>
        <translation>Sie wurde schon mehrmals umgesetzt.</translation>
    </message>
    <message>
        <source>Nothing was paid for it, so nothing can go back.</source>
        <translation>Nichts wurde dafür bezahlt, also kann nichts zurück.</translation>
    </message>
    <message>
        <source>Made elsewhere; the terminal does not say whether it was paid here.</source>
        <translation>Anderswo gemacht; das Terminal sagt nicht, ob hier bezahlt wurde.</translation>
    </message>
    <message>
        <source>Made elsewhere; it was not paid here.</source>
        <translation>Anderswo gemacht; hier nicht bezahlt.</translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; your ticketing is yet to be told.</source>
        <translation>Anderswo gemacht und hier bezahlt; Ihr Ticketsystem weiß es noch nicht.</translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; your ticketing knows it as paid.</source>
        <translation>Anderswo gemacht und hier bezahlt; Ihr Ticketsystem weiß es.</translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; the money is on its way back.</source>
        <translation>Anderswo gemacht und hier bezahlt; das Geld ist auf dem Rückweg.</translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; the money went back.</source>
        <translation>Anderswo gemacht und hier bezahlt; das Geld ging zurück.</translation>
    </message>
    <message>
        <source>Several customers in your ticketing have the address of somebody who signed in.</source>
        <translation>Mehrere Kunden in Ihrem Ticketsystem haben die Adresse von jemandem, der sich angemeldet hat.</translation>
    </message>
    <message>
        <source>A customer has the address of somebody who signed in, but nobody verified it.</source>
        <translation>Ein Kunde hat die Adresse von jemandem, der sich angemeldet hat, aber niemand hat sie bestätigt.</translation>
    </message>
    <message>
        <source>Somebody who signed in was another customer before.</source>
        <translation>Jemand, der sich angemeldet hat, war vorher ein anderer Kunde.</translation>
    </message>
    <message>
        <source>Sold at a member&apos;s price, but the membership did not hold. The sale stands.</source>
        <translation>Zum Mitgliederpreis verkauft, aber die Mitgliedschaft galt nicht. Der Verkauf bleibt gültig.</translation>
    </message>
    <message>
        <source>A member wants their particulars changed.</source>
        <translation>Ein Mitglied will seine Angaben ändern.</translation>
    </message>
    <message>
        <source>A member changed what they agree to.</source>
        <translation>Ein Mitglied hat geändert, wozu es zustimmt.</translation>
    </message>
    <message>
        <source>A member wants a copy of everything known of them.</source>
        <translation>Ein Mitglied will eine Kopie von allem, was über es bekannt ist.</translation>
    </message>
    <message>
        <source>A member wants to be erased.</source>
        <translation>Ein Mitglied will gelöscht werden.</translation>
    </message>
    <message>
        <source>A member wants a booking taken back.</source>
        <translation>Ein Mitglied will eine Buchung zurückgeben.</translation>
    </message>
</context>
<context>
    <name>StaffPages</name>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Live log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Find a booking</source>
        <translation>Buchung finden</translation>
    </message>
    <message>
        <source>Day report</source>
        <translation>Tagesbericht</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Settings of this kiosk</source>
        <translation>Einstellungen dieses Kiosks</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Can it sell?</source>
        <translation>Verkauft er?</translation>
    </message>
    <message>
        <source>Self-tests</source>
        <translation>Selbsttests</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Betrieb</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Support-Paket</translation>
    </message>
    <message>
        <source>Replace this kiosk</source>
        <translation>Automat ersetzen</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>Tagesgeschäft</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation>Dieser Kiosk</translation>
    </message>
    <message>
        <source>You will be signed out in a minute.</source>
        <translation>In einer Minute werden Sie abgemeldet.</translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation>Diesen Kiosk einrichten</translation>
    </message>
</context>
<context>
    <name>StaffQuestion</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>All pages</source>
        <translation>Alle Seiten</translation>
    </message>
    <message>
        <source>Back to the guests&apos; screen</source>
        <translation>Zurück zum Bildschirm der Gäste</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation>Nur für Personal</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation>Diesen Kiosk einrichten</translation>
    </message>
</context>
<context>
    <name>StaffToday</name>
    <message>
        <source>A share of the free seats is kept. How many it should be, and what it costs, shows after ten shows.</source>
        <translation>Ein Teil der freien Plätze wird behalten. Wie viele es sein sollten und was das kostet, zeigt sich nach zehn Vorstellungen.</translation>
    </message>
    <message>
        <source>%1 kept, %2 wanted · %3 of the seats left</source>
        <translation>%1 behalten, %2 gewünscht · %3 der übrigen Plätze</translation>
    </message>
    <message>
        <source>What it costs shows after ten shows.</source>
        <translation>Was das kostet, zeigt sich nach zehn Vorstellungen.</translation>
    </message>
    <message>
        <source>It costs nothing: there is room for everybody.</source>
        <translation>Es kostet nichts: Es ist Platz für alle.</translation>
    </message>
    <message>
        <source>Cost: %1 seats unsold at most</source>
        <translation>Kosten: höchstens %1 Plätze nicht verkauft</translation>
    </message>
    <message>
        <source>Seats kept from everybody else: %1</source>
        <translation>Allen anderen vorenthaltene Plätze: %1</translation>
    </message>
    <message>
        <source>%1 at most are not sold because of it</source>
        <translation>höchstens %1 werden darum nicht eingenommen</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>since the kiosk&apos;s first sale</source>
        <translation>seit dem ersten Verkauf des Automaten</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>%1 full</source>
        <translation>%1 voll</translation>
    </message>
    <message>
        <source>Your ticketing does not answer</source>
        <translation>Ihr Ticketsystem antwortet nicht</translation>
    </message>
    <message>
        <source>Sales that need you</source>
        <translation>Verkäufe, die Sie brauchen</translation>
    </message>
    <message>
        <source>Members that need you</source>
        <translation>Mitglieder, die Sie brauchen</translation>
    </message>
    <message>
        <source>Members&apos; wishes that got stuck</source>
        <translation>Hängengebliebene Wünsche von Mitgliedern</translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation>Zahlungen ohne Ende</translation>
    </message>
    <message>
        <source>Sales to tell your ticketing</source>
        <translation>Verkäufe, die Ihr Ticketsystem noch nicht kennt</translation>
    </message>
    <message>
        <source>Mails to be sent</source>
        <translation>Mails, die hinausgehen</translation>
    </message>
    <message>
        <source>Mails that did not arrive</source>
        <translation>Mails, die nicht ankamen</translation>
    </message>
    <message>
        <source>Prints of which nobody knows</source>
        <translation>Drucke, von denen niemand weiß</translation>
    </message>
    <message>
        <source>never yet</source>
        <translation>noch nie</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation>er antwortet nicht</translation>
    </message>
    <message>
        <source>it cannot print</source>
        <translation>er kann nicht drucken</translation>
    </message>
    <message>
        <source>Nothing is sold offline here; these go back.</source>
        <translation>Offline wird hier nichts verkauft; diese gehen zurück.</translation>
    </message>
    <message>
        <source>The show is near: what is left goes back.</source>
        <translation>Die Vorstellung ist nah: Was übrig ist, geht zurück.</translation>
    </message>
    <message>
        <source>The show is far off.</source>
        <translation>Die Vorstellung ist noch weit weg.</translation>
    </message>
    <message>
        <source>Nearly full: the seats left are for everybody.</source>
        <translation>Fast voll: Die übrigen Plätze sind für alle.</translation>
    </message>
    <message>
        <source>A share of the free seats: there are too few past shows to judge by.</source>
        <translation>Ein Teil der freien Plätze: Es gab zu wenige Vorstellungen, um es besser zu wissen.</translation>
    </message>
    <message>
        <source>Seats that an outage of %1 hours would sell here: about %2.</source>
        <translation>Plätze, die ein Ausfall von %1 Stunden hier verkaufen würde: etwa %2.</translation>
    </message>
    <message>
        <source>Your limit allows no more.</source>
        <translation>Mehr lässt Ihre Grenze nicht zu.</translation>
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
    <name>StickQuestion</name>
    <message>
        <source>Which stick?</source>
        <translation>Welcher Stick?</translation>
    </message>
</context>
<context>
    <name>Swap</name>
    <message>
        <source>Payments without an ending</source>
        <translation>Zahlungen ohne Abschluss</translation>
    </message>
    <message>
        <source>Sales on their way to the box office</source>
        <translation>Verkäufe unterwegs zur Kasse</translation>
    </message>
    <message>
        <source>Members&apos; wishes on their way</source>
        <translation>Wünsche von Mitgliedern unterwegs</translation>
    </message>
    <message>
        <source>Mails to be sent</source>
        <translation>Mails, die hinausgehen</translation>
    </message>
    <message>
        <source>Tickets to be printed</source>
        <translation>Tickets, die noch zu drucken sind</translation>
    </message>
    <message>
        <source>Seats kept here, going back</source>
        <translation>Plätze, die hier liegen und zurückgehen</translation>
    </message>
    <message>
        <source>Cases that wait for a person</source>
        <translation>Fälle, die auf jemanden warten</translation>
    </message>
    <message>
        <source>No stick here has a new kiosk&apos;s request. Write one there first.</source>
        <translation>Auf keinem Stick hier ist die Anfrage eines neuen Automaten. Schreiben Sie dort zuerst eine.</translation>
    </message>
    <message>
        <source>Several sticks have a request: leave only one.</source>
        <translation>Mehrere Sticks enthalten eine Anfrage: Lassen Sie nur einen stecken.</translation>
    </message>
    <message>
        <source>Done. Take the stick to the new kiosk. This one can be switched off.</source>
        <translation>Fertig. Bringen Sie den Stick zum neuen Automaten. Dieser kann ausgeschaltet werden.</translation>
    </message>
    <message>
        <source>Not now: the outcome of a payment is still open. Nothing was changed.</source>
        <translation>Nicht jetzt: Der Ausgang einer Zahlung ist noch offen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The request is for another kiosk, or another cinema. Nothing was changed.</source>
        <translation>Die Anfrage gilt einem anderen Automaten oder Kino. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>It was handed to the machine with the code %1. Nothing was changed.</source>
        <translation>Er wurde an das Gerät mit dem Code %1 übergeben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The file was not written: %1</source>
        <translation>Die Datei wurde nicht geschrieben: %1</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>Das hat nicht geklappt.</translation>
    </message>
</context>
<context>
    <name>SwapPage</name>
    <message>
        <source>With a network: empty it</source>
        <translation>Mit Netz: leeren</translation>
    </message>
    <message>
        <source>Nothing of this kiosk is lost if it is switched off.</source>
        <translation>Von diesem Automaten geht nichts verloren, wenn er ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>It sells no more, and waits for what stands below.</source>
        <translation>Er verkauft nichts mehr und wartet auf das, was unten steht.</translation>
    </message>
    <message>
        <source>It sells. This is what waits now:</source>
        <translation>Er verkauft. Das wartet gerade:</translation>
    </message>
    <message>
        <source>Emptied, it gives back its seats and tells the box office of every sale. Reminders of later shows wait until they are due; they go along only if the kiosk is handed over.</source>
        <translation>Beim Leeren gibt er seine Plätze zurück und meldet der Kasse jeden Verkauf. Erinnerungen an spätere Vorstellungen warten bis zu ihrer Zeit; sie gehen nur mit, wenn der Automat übergeben wird.</translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation>Wieder in Betrieb nehmen</translation>
    </message>
    <message>
        <source>Empty this kiosk</source>
        <translation>Diesen Automaten leeren</translation>
    </message>
    <message>
        <source>Without a network: hand it over</source>
        <translation>Ohne Netz: übergeben</translation>
    </message>
    <message>
        <source>Another machine has this kiosk&apos;s place. Nothing is sold or sent here any more.</source>
        <translation>Ein anderes Gerät hat den Platz dieses Automaten. Hier wird nichts mehr verkauft oder gesendet.</translation>
    </message>
    <message>
        <source>1. On the new machine, write a request to a stick: python -m kiosk swap request.</source>
        <translation>1. Schreiben Sie auf dem neuen Gerät eine Anfrage auf einen Stick: python -m kiosk swap request.</translation>
    </message>
    <message>
        <source>2. Put the stick in here, and hand this kiosk over. All that waits goes along, once and for the new machine alone.</source>
        <translation>2. Stecken Sie den Stick hier ein und übergeben Sie diesen Automaten. Alles, was wartet, geht mit: einmal und nur für das neue Gerät.</translation>
    </message>
    <message>
        <source>3. Import it there: python -m kiosk swap import. The new machine goes on where this one stopped.</source>
        <translation>3. Lesen Sie ihn dort ein: python -m kiosk swap import. Das neue Gerät macht weiter, wo dieses aufgehört hat.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation>Datei noch einmal schreiben</translation>
    </message>
    <message>
        <source>Look for the request</source>
        <translation>Nach der Anfrage suchen</translation>
    </message>
    <message>
        <source>Hand over to the machine %1?</source>
        <translation>An das Gerät %1 übergeben?</translation>
    </message>
    <message>
        <source>The new machine must show the same code. This kiosk sells and sends nothing from then on, and there is no way back.</source>
        <translation>Das neue Gerät muss denselben Code zeigen. Dieser Automat verkauft und sendet von da an nichts mehr, und es gibt keinen Weg zurück.</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Ready</source>
        <extracomment>On the display of a card terminal that has nothing to do</extracomment>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>Waiting for the kiosk</source>
        <translation>Warten auf den Automaten</translation>
    </message>
    <message>
        <source>Please hold your card here</source>
        <translation>Bitte Karte hier vorhalten</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
    <message>
        <source>Asking the bank …</source>
        <translation>Die Bank wird gefragt …</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation>Vielen Dank</translation>
    </message>
    <message>
        <source>Declined</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>No money was taken</source>
        <translation>Es wurde nichts abgebucht</translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Card terminal (demo)</source>
        <extracomment>Title of a small window beside the kiosk, in a demo only</extracomment>
        <translation>Kartengerät (Vorführung)</translation>
    </message>
    <message>
        <source>Hold the card</source>
        <translation>Karte vorhalten</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>The bank says no</source>
        <translation>Die Bank sagt nein</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>Approved, but after eight seconds</source>
        <translation>Genehmigt, aber nach acht Sekunden</translation>
    </message>
    <message>
        <source>Hang</source>
        <translation>Hängen</translation>
    </message>
    <message>
        <source>No answer, and no money taken</source>
        <translation>Keine Antwort und nichts abgebucht</translation>
    </message>
    <message>
        <source>Charge, then no answer</source>
        <translation>Abbuchen, dann keine Antwort</translation>
    </message>
    <message>
        <source>The money is taken, the kiosk is not told</source>
        <translation>Das Geld ist abgebucht, der Automat erfährt es nicht</translation>
    </message>
    <message>
        <source>Wake the terminal</source>
        <translation>Gerät wecken</translation>
    </message>
    <message>
        <source>It answers again, and remembers</source>
        <translation>Es antwortet wieder und erinnert sich</translation>
    </message>
</context>
<context>
    <name>TicketCodes</name>
    <message>
        <source>Ticket code for %1</source>
        <extracomment>Spoken name of a ticket&apos;s code on the screen; %1 is its seat</extracomment>
        <translation>Kartencode für %1</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>There is no room for this party near a wheelchair space. Fewer of you might fit.</source>
        <translation>Bei einem Rollstuhlplatz ist nicht genug Platz für Sie alle. Weniger könnten passen.</translation>
    </message>
    <message>
        <source>Only %1 seats are left here now.</source>
        <translation>Hier sind jetzt nur noch %1 Plätze frei.</translation>
    </message>
    <message>
        <source>Sales have ended</source>
        <translation>Der Verkauf ist beendet</translation>
    </message>
    <message>
        <source>Tickets for this showing are no longer sold here.</source>
        <translation>Karten für diese Vorstellung gibt es hier nicht mehr.</translation>
    </message>
    <message>
        <source>No seats left here</source>
        <translation>Hier keine Plätze mehr</translation>
    </message>
    <message>
        <source>Without a connection no seats of this showing can be sold here. Please ask at the counter.</source>
        <translation>Ohne Verbindung gibt es für diese Vorstellung hier keine Plätze. Bitte fragen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>This showing is sold out. Perhaps another one?</source>
        <translation>Diese Vorstellung ist ausverkauft. Vielleicht eine andere?</translation>
    </message>
    <message>
        <source>from %1</source>
        <extracomment>%1 is a price; dearer seats cost more
----------
The running total; dearer seats and the booking fee come on top</extracomment>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>For members, at the counter</source>
        <translation>Für Mitglieder, an der Kasse</translation>
    </message>
    <message>
        <source>Not for this showing</source>
        <translation>Nicht für diese Vorstellung</translation>
    </message>
    <message>
        <source>Your membership is not valid on that day</source>
        <translation>Ihre Mitgliedschaft gilt an diesem Tag nicht</translation>
    </message>
    <message>
        <source>Not with your membership</source>
        <translation>Nicht mit Ihrer Mitgliedschaft</translation>
    </message>
    <message>
        <source>Sign in or scan your card</source>
        <extracomment>Beside the members&apos; ticket type, as the two below: how it can be chosen</extracomment>
        <translation>Anmelden oder Mitgliedskarte scannen</translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation>Bitte erst anmelden</translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation>Mitgliedskarte scannen</translation>
    </message>
    <message>
        <source>Your card opens no members&apos; tickets for this showing.</source>
        <translation>Mit Ihrer Mitgliedskarte gibt es für diese Vorstellung keine Karten für Mitglieder.</translation>
    </message>
    <message>
        <source>Your card is valid: members&apos; tickets can be chosen now.</source>
        <translation>Ihre Mitgliedskarte gilt: Karten für Mitglieder sind jetzt wählbar.</translation>
    </message>
    <message>
        <source>Members&apos; tickets can be chosen now. Your membership is checked later.</source>
        <translation>Karten für Mitglieder sind jetzt wählbar. Ihre Mitgliedschaft wird später geprüft.</translation>
    </message>
    <message>
        <source>That is not a membership card.</source>
        <translation>Das ist keine Mitgliedskarte.</translation>
    </message>
    <message>
        <source>Membership cards are not taken here. Please ask at the counter.</source>
        <translation>Mitgliedskarten gelten hier nicht. Bitte fragen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>Your card cannot be checked just now. All other tickets can be had.</source>
        <translation>Ihre Mitgliedskarte lässt sich gerade nicht prüfen. Alle anderen Karten gibt es.</translation>
    </message>
    <message>
        <source>This card is not known. Please ask at the counter.</source>
        <translation>Diese Mitgliedskarte ist nicht bekannt. Bitte fragen Sie an der Kasse.</translation>
    </message>
    <message>
        <source>This card or pass is no longer valid.</source>
        <translation>Diese Mitgliedskarte gilt nicht mehr.</translation>
    </message>
    <message>
        <source>Too many cards were not known. Please wait a minute.</source>
        <translation>Zu viele Mitgliedskarten waren nicht bekannt. Bitte warten Sie eine Minute.</translation>
    </message>
    <message>
        <source>A member&apos;s ticket was taken out: it is for members only. Choose another one.</source>
        <translation>Eine Karte für Mitglieder wurde herausgenommen: Sie gilt nur für Mitglieder. Bitte wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Members&apos; tickets were taken out: they are for members only. Choose others.</source>
        <translation>Die Karten für Mitglieder wurden herausgenommen: Sie gelten nur für Mitglieder. Bitte wählen Sie andere.</translation>
    </message>
    <message>
        <source>All wheelchair spaces of this showing are taken.</source>
        <translation>Alle Rollstuhlplätze dieser Vorstellung sind vergeben.</translation>
    </message>
    <message>
        <source>Choose the tickets first, then say who brings a wheelchair.</source>
        <translation>Wählen Sie erst die Karten, dann sagen Sie, wer einen Rollstuhl mitbringt.</translation>
    </message>
    <message>
        <source>A space without a seat, and the others right beside it.</source>
        <translation>Ein Platz ohne Sitz, und die anderen gleich daneben.</translation>
    </message>
    <message>
        <source>No tickets yet</source>
        <translation>Noch keine Karten</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Karte</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 Karten</translation>
    </message>
    <message>
        <source>Only %1 seats can be sold here now.</source>
        <extracomment>%1 is a small number</extracomment>
        <translation>Hier können jetzt nur %1 Plätze verkauft werden.</translation>
    </message>
    <message>
        <source>For more than 10 people please ask at the counter.</source>
        <translation>Für mehr als 10 Personen fragen Sie bitte an der Kasse.</translation>
    </message>
</context>
<context>
    <name>TicketsScreen</name>
    <message>
        <source>Who is coming?</source>
        <translation>Wer kommt mit?</translation>
    </message>
    <message>
        <source>Choose seats</source>
        <translation>Plätze wählen</translation>
    </message>
    <message>
        <source>With a wheelchair</source>
        <extracomment>How many of the party come in their own wheelchair</extracomment>
        <translation>Mit Rollstuhl</translation>
    </message>
    <message>
        <source>Sign in for your price</source>
        <translation>Anmelden für Ihren Preis</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation>Letzte Stunde</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>Letzte Woche</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Personal</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>Drucker</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>Arbeitsprozess</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>The program started</source>
        <translation>Das Programm ist gestartet</translation>
    </message>
    <message>
        <source>The program started; the last time it was not ended properly</source>
        <translation>Das Programm ist gestartet; zuletzt wurde es nicht ordentlich beendet</translation>
    </message>
    <message>
        <source>The box office answers</source>
        <translation>Die Kasse antwortet</translation>
    </message>
    <message>
        <source>The box office does not answer</source>
        <translation>Die Kasse antwortet nicht</translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation>Der Drucker ist bereit</translation>
    </message>
    <message>
        <source>The printer cannot print</source>
        <translation>Der Drucker kann nicht drucken</translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation>Der Drucker sagt nicht, wie es ihm geht</translation>
    </message>
    <message>
        <source>The kiosk can sell</source>
        <translation>Der Kiosk kann verkaufen</translation>
    </message>
    <message>
        <source>The worker process ended, and is started again</source>
        <translation>Der Arbeitsprozess endete und wird neu gestartet</translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation>Die Uhr ist gesprungen</translation>
    </message>
    <message>
        <source>Seats held</source>
        <translation>Plätze gehalten</translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation>Zahlung angefordert</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Tickets issued</source>
        <translation>Karten ausgestellt</translation>
    </message>
    <message>
        <source>The box office has the sale</source>
        <translation>Die Kasse hat den Verkauf</translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation>Nicht gekauft</translation>
    </message>
    <message>
        <source>Money on its way back</source>
        <translation>Geld auf dem Rückweg</translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation>Geld zurückgegeben</translation>
    </message>
    <message>
        <source>The box office refused the sale</source>
        <translation>Die Kasse hat den Verkauf abgelehnt</translation>
    </message>
    <message>
        <source>A voucher for the money</source>
        <translation>Ein Gutschein für das Geld</translation>
    </message>
    <message>
        <source>A message was refused</source>
        <translation>Eine Nachricht wurde abgelehnt</translation>
    </message>
    <message>
        <source>The outcome of a message is unknown</source>
        <translation>Der Ausgang einer Nachricht ist unbekannt</translation>
    </message>
    <message>
        <source>Somebody has to decide</source>
        <translation>Jemand muss entscheiden</translation>
    </message>
    <message>
        <source>A message is sent again</source>
        <translation>Eine Nachricht wird noch einmal gesendet</translation>
    </message>
    <message>
        <source>An exception is settled</source>
        <translation>Eine Ausnahme ist erledigt</translation>
    </message>
    <message>
        <source>A remedy was chosen</source>
        <translation>Eine Lösung wurde gewählt</translation>
    </message>
    <message>
        <source>Tickets printed again by staff</source>
        <translation>Karten vom Personal noch einmal gedruckt</translation>
    </message>
    <message>
        <source>Tickets mailed by staff</source>
        <translation>Karten vom Personal per E-Mail geschickt</translation>
    </message>
    <message>
        <source>The database was repaired</source>
        <translation>Die Datenbank wurde repariert</translation>
    </message>
    <message>
        <source>Staff took a booking back</source>
        <translation>Das Personal hat eine Buchung zurückgenommen</translation>
    </message>
    <message>
        <source>The till was counted</source>
        <translation>Die Kasse wurde gezählt</translation>
    </message>
    <message>
        <source>The day was closed</source>
        <translation>Der Tag wurde abgeschlossen</translation>
    </message>
    <message>
        <source>A day report was printed</source>
        <translation>Ein Tagesbericht wurde gedruckt</translation>
    </message>
    <message>
        <source>A day report was written to a stick</source>
        <translation>Ein Tagesbericht wurde auf einen Stick geschrieben</translation>
    </message>
    <message>
        <source>A campaign was tried out</source>
        <translation>Eine Kampagne wurde ausprobiert</translation>
    </message>
    <message>
        <source>A campaign was scheduled</source>
        <translation>Eine Kampagne wurde eingeplant</translation>
    </message>
    <message>
        <source>A campaign was stopped</source>
        <translation>Eine Kampagne wurde angehalten</translation>
    </message>
    <message>
        <source>A job was run by hand</source>
        <translation>Eine Aufgabe wurde von Hand ausgeführt</translation>
    </message>
    <message>
        <source>A message was made due</source>
        <translation>Eine Nachricht wurde fällig gemacht</translation>
    </message>
    <message>
        <source>A message was parked</source>
        <translation>Eine Nachricht wurde geparkt</translation>
    </message>
    <message>
        <source>A message was taken up again</source>
        <translation>Eine Nachricht wurde wieder aufgenommen</translation>
    </message>
    <message>
        <source>The outbox was written to a stick</source>
        <translation>Der Postausgang wurde auf einen Stick geschrieben</translation>
    </message>
    <message>
        <source>A test page was asked for</source>
        <translation>Eine Testseite wurde angefordert</translation>
    </message>
    <message>
        <source>A device was tried</source>
        <translation>Ein Gerät wurde geprüft</translation>
    </message>
    <message>
        <source>%1: fails again and again</source>
        <extracomment>%1 is the name of a piece of work, such as &quot;Backup&quot;</extracomment>
        <translation>%1: scheitert immer wieder</translation>
    </message>
    <message>
        <source>%1: goes well again</source>
        <translation>%1: gelingt wieder</translation>
    </message>
    <message>
        <source>The kiosk cannot sell: %1</source>
        <extracomment>%1 is an error code such as F-201</extracomment>
        <translation>Der Kiosk kann nicht verkaufen: %1</translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Nothing of this kind happened in this time.</source>
        <translation>In dieser Zeit geschah nichts dergleichen.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Adding up…</source>
        <translation>Es wird gerechnet …</translation>
    </message>
    <message>
        <source>The disk does not tell the figures. Your technician should look.</source>
        <translation>Die Festplatte gibt die Zahlen nicht her. Die Technik sollte nachsehen.</translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation>Es wurde noch nichts verkauft.</translation>
    </message>
    <message>
        <source>By show</source>
        <translation>Nach Vorstellung</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation>Nichts wartet auf Sie.</translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation>Nach Kartenart</translation>
    </message>
    <message>
        <source>How it was sold</source>
        <translation>Wie verkauft wurde</translation>
    </message>
    <message>
        <source>Withheld for when the network is away</source>
        <translation>Zurückgehalten für Netzausfälle</translation>
    </message>
    <message>
        <source>No seats are kept from anybody.</source>
        <translation>Niemandem werden Plätze vorenthalten.</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a length of time: &quot;12 s&quot;, &quot;4 min&quot;</extracomment>
        <translation>in %1</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time: &quot;12 s&quot;, &quot;4 min&quot;</extracomment>
        <translation>vor %1</translation>
    </message>
</context>
<context>
    <name>TouchGrid</name>
    <message>
        <source>Slide over every cell. A corner tapped three times ends it.</source>
        <translation>Über jedes Feld fahren. Eine Ecke dreimal antippen beendet es.</translation>
    </message>
    <message>
        <source>Slide over every cell: those that stay dark are dead. It ends by itself after a minute, or when a corner is tapped three times.</source>
        <translation>Über jedes Feld fahren: Die dunkel bleiben, sind tot. Es endet von selbst nach einer Minute, oder wenn eine Ecke dreimal angetippt wird.</translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Typed so far: %1</source>
        <extracomment>Spoken: what is typed so far</extracomment>
        <translation>Bisher getippt: %1</translation>
    </message>
    <message>
        <source>Rub out</source>
        <extracomment>A key that takes the last letter back</extracomment>
        <translation>Löschen</translation>
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
        <translation>Wenige</translation>
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
