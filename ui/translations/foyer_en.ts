<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessibilitySheet</name>
    <message>
        <source>Make it easier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for you only. The next guest finds the screen as it was.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>Your bookings cannot be shown just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are safe all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer just now. Only what you bought here a moment ago is shown; your other bookings are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bookings yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you buy while you are signed in will be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older bookings are not shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is being cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way to the box office</source>
        <extracomment>A booking that the box office has not heard of yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, the money is on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled, the money went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became a voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The show does not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The show has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid here, your tickets follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was not paid in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff is looking at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets can be printed here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets were collected</source>
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
        <source>Booking %1</source>
        <extracomment>%1 is a booking&apos;s reference</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member until %1</source>
        <extracomment>%1 is a date</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your membership counts today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can buy tickets at the member&apos;s price. This kiosk cannot show your bookings, though.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not tell which customer you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was mixed up: our staff will look at it. Today you can buy tickets as everybody else does.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in, but no member of this cinema yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can buy tickets as everybody else does. Our staff will gladly tell you about membership.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountScreen</name>
    <message>
        <source>My bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking up your bookings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My profile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>My tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the new tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the slip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed. If you print them again, each says that it is a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats are reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please pay %1 at the counter if you have not yet; you get your tickets there.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket you scanned is not valid any more. Please take the new ones here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets you already have are not valid any more. Please take the new ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your show has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your show was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are looking after your booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something about it needs our staff. Please show them this number before the film; your money is not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your money is on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was taken back. Its tickets are not valid any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking was cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid for it, and nothing is owed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your money went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went back to your card; the bank may take a few days. The tickets are not valid.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have a voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is worth %1 at our counter. Photograph the code; the tickets are not valid any more.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film has been shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing left to print. We hope that you enjoyed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tickets were collected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid yet · %1</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay by card here, and your tickets are printed at once. Or pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer just now, so you cannot pay here. Please pay %1 at the counter and say this number.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Please pay %1 at the counter and say this number; you get your tickets there.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please pay %1 at the counter and say this number; you get your tickets there.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have paid %1 here</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office is being told; then your tickets can be printed. If that takes long, show this number at the counter. You do not pay again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This reservation has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not paid in time, so that its seats are free for others. You can choose seats here again, or ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking has changed just now. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment was cancelled. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card was shown in time. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal is busy. Nothing was charged; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not accepted. Nothing was charged; try another card, or pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has just stopped working. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer, so nothing was charged. Please try again, or pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking cannot be paid here just now. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tickets are not valid any more. Our staff at the counter can tell you more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This showing does not take place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry. Our staff at the counter will tell you how your money comes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This showing is not known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be in another cinema. Please compare your booking, or ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats are not in this auditorium. Please show this number to our staff before the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets stay valid. Printed again, they say what is so now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry: %1 (%2) does not take place. If you have not paid yet, you owe nothing. If you have, please show this number to our staff.</source>
        <extracomment>%1 is a film, %2 a date and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We are sorry: %1 (%2) does not take place. Please show this number to our staff. They help you with your money, or with another show.</source>
        <extracomment>%1 is a film, %2 a date and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print them here: they are then collected, and only staff can hand them out again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print them here. If you have them already: the door takes each ticket only once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If that was not you, or if they are lost, our staff will help you at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They were handed out on %1 at %2. If that was not you, or if they are lost, our staff will help you at the counter.</source>
        <extracomment>%1 is a day such as &quot;Monday, 2 March&quot;, %2 a time such as &quot;18:05&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer, so nothing was printed. Please try again, or ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tickets cannot be printed here just now. Our staff will help you at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be noted just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get no more e-mail about this booking.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingScreen</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your voucher&apos;s code</source>
        <extracomment>Above a short code</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BookingsPage</name>
    <message>
        <source>Type the letters of the booking, or hold a ticket under the scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the letters of the booking. They are on each ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being taken back…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the tickets go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the tickets again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail the tickets again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the money back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why? It is kept with your name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Bundle</name>
    <message>
        <source>Put a USB stick into the kiosk first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick does not take it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1. You may take the stick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BundlePage</name>
    <message>
        <source>On a USB stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file with what every check found, the jobs, the timeline, the log, versions, hardware and the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It names no guest and nobody of the staff, and holds no key and no ticket code. You may send it by e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To photograph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in short: what is wrong since when, and what waits. Send the photograph, or the text your phone reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk in short, for support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code cannot be made: the database cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at everything …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignsPage</name>
    <message>
        <source>Reading the campaigns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not tell of the campaigns. Your technician should look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no campaign yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it, try it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns are files, the same on every kiosk. Your technician makes one with “campaign new NAME” and you write subject and text into it. They are in:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending the try…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it: mail it to one address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where shall the try go? The address is not kept. The link to unsubscribe in it is a real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let %1 go out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckAgain</name>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Closed</name>
    <message>
        <source>We are closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can still collect tickets here that you have already bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is closed until further notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again today at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again tomorrow at %1</source>
        <extracomment>%1 is a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open again on %1 at %2</source>
        <extracomment>%1 is a date such as &quot;Friday 6 March&quot;, %2 a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedScreen</name>
    <message>
        <source>My tickets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Comforts</name>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything lower down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing moves</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CountQuestion</name>
    <message>
        <source>Count the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what guests of this kiosk paid at the counter is in the till? Without your float and other sales.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More was given back to guests of this kiosk at the counter than they paid there. How much more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference: please say why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayReport</name>
    <message>
        <source>Card terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, with the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here, without the network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked elsewhere, paid here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking fees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept of cancelled bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned into vouchers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charged and given straight back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the money is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Net %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they were sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 other shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was to pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales the box office is yet to be told of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not settled yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets printed again by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by guests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales the box office refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Besides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seal of the last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover since the beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures cannot be read. Please call your technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day is closed: Z%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has just closed the day: Z%1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day was not closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you counted is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures changed meanwhile: please count again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a USB stick into the kiosk first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick does not take it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1 and as a table. You may take the stick out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some have not come to pay yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong change was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money was taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other sales are in the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer did not print it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not say whether it printed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day closed: Z%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests were to pay %1 at the counter that nobody has counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayReportPage</name>
    <message>
        <source>Adding up …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days closed before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No day was closed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show Z%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day (Z)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a day without sales?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures get the next Z number and never change again. Sales from now on belong to the next day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sold since the day was last closed. It can be closed all the same, with the next Z number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayStrip</name>
    <message>
        <source>Earlier days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskAddress</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskWait</name>
    <message>
        <source>Look: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>The panel becomes a grid. Slide a finger over every cell, to the very edges: cells that stay dark do not feel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The panel becomes red, green, blue, white, black and grey. Look for dots and stripes; a touch goes on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test page goes the way of every ticket. It admits nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold any code under the scanner. Nothing is done with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No scanner is configured. One that types shows its letters under “Keypad”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal is asked about a payment that never was. No money is moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plug a headset in and play a tone for each ear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike every key of the keypad. Each is shown; none does anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came in yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How do you find it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So-so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Broken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Devices</name>
    <message>
        <source>Touch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound and headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keypad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket of this cinema</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket whose kiosk was written off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket that was forged or changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket of an unknown kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket, not read as a whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A membership card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member pass</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some other code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answers; no money was moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>claims a payment that never was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is none: guests pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody knows whether it came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not say how it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tried yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>simulated: it takes no money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment %1</source>
        <extracomment>%1 is a number: the latest payment is 1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is plugged in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Player</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scanner that types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a scanner on a line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result could not be written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test page is on its way. It admits nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test page could not be asked for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No program that plays sounds is installed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tone could not be played: %1</source>
        <extracomment>%1 is what the program said, such as &quot;exit 1&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tone was played. Did you hear it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Diagnosis</name>
    <message>
        <source>Checked at %1</source>
        <extracomment>%1 is a time of the day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk sells, and all is well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk sells, but something is to be mended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk cannot sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been checked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <extracomment>%1 is a time, perhaps with its day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not do all it promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does what it promises.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be tried: look at the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can this kiosk sell?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account at the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats to sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets that doors take</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales told to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows are known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme is up to date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address and key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cable or Wi-Fi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate lasts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed of its answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key is accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the box office can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, from the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline, from seats kept here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys and certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper and ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints nobody knows the end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages that were refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail that was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room for files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else may read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fits this version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal of sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time can be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept by NTP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside the box office&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periodic work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says which seats are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat can be held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked twice, it is held once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else gets it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is listed as held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be handed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A late copy takes no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A lasting right can be had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is left behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seats kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>per processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write-ahead log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hottest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a look at all of it takes longer than this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it gives no rights before a sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is looked at when the kiosk starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mounted read-only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free seat is known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no free seat is left of those known here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not needed on this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not over in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only the running kiosk can ask it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff took this kiosk out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold or collected here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let it serve again on the page Service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another machine has this kiosk&apos;s place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold, sent or printed here any more, for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch it off. A file that was lost is made again on the page Replace this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no programme yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without shows there is nothing to sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait half a minute. Then look at the way to the box office, and at its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not accept this kiosk&apos;s key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold. Sales that were not sent yet are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the right key into its file or pair the kiosk anew, then restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket can be signed that a door takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold, so that nobody pays for a ticket that no door takes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this kiosk a new key: keys --rotate, with the site&apos;s key in its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last update did not bring everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme shown is the one before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason is what the box office sent: let its operator mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No network is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office cannot be reached; meanwhile only seats kept here can be sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its address cannot be found; meanwhile only seats kept here can be sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It can be reached and is out of order; meanwhile only seats kept here can be sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is not looked after any more, or never gets done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the cable, the switch, or the Wi-Fi.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name server does not know the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the name in provider.url, the name server, and whether others resolve it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody takes the connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the port in provider.url, the router and the firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate cannot be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody may be in between, so nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this machine&apos;s clock first, then the certificate&apos;s name, dates and issuer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office&apos;s certificate expires soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it has, this kiosk sells only the seats it kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Have the box office&apos;s operator renew it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something in between answers instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sign-in page of the network, or a proxy, keeps the box office away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let this machine through at the router or guest network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office answers slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests wait for their seats, and after four seconds in vain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what else uses the line; else tell the box office&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office gives no proper answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to mend here: tell the box office&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address or the key file cannot be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office is not even asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend provider.url, or the file that provider.key_file names (mode 0600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office gives no seats to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a network this kiosk cannot sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask its operator for lasting rights, or set sales.offline_mode to refuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seat is kept to sell offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The command allotments says why, show by show.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales wait to be told to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are safe here, but others do not see them yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They go by themselves once it answers. Leave this kiosk switched on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was refused and waits for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guest may have a ticket for a seat that is somebody else&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the manager choose a remedy under Exceptions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office did not answer when it was last asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only seats kept here can be sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the way to the box office, below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not do what it promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats may be sold twice, or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try once more; then tell the box office&apos;s operator which step failed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat that was tried is still held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One seat of a far-off show is off sale for some minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing: the kiosk hands it back by itself once the box office answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold, so that no sale ever meets a full disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room. The kiosk notices by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk takes no writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be sold: no sale could be written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the machine&apos;s log and the disk&apos;s health; check who owns the state folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was written by a newer Foyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold, and the database is not touched.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install that version again, or a later one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold until it is repaired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the kiosk: it repairs it by itself. Then look at the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk and its cable. The log has the words of the error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk is looking at its books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not ended properly the last time, or its database is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait: it takes seconds. Nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal of sales is damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk cannot know that every sale is there, and sells nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch nothing; follow “A damaged database” in the technicians&apos; pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has no room for more files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are bytes left, but no file can be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for a folder with very many small files (df -i) and empty it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no fresh backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A damaged database would take longer to repair.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the room on the disk; the log says why none could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database&apos;s log does not get shorter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes room, and makes reading slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End whatever else has the database open, then restart the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others may read the state folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are keys in it, and what was sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders belong to the kiosk&apos;s user alone (mode 0700), files too (0600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is little room left on the disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below 64 MB nothing is sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room before the evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is little memory left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk gets slow, or is ended by the system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what else runs on this machine; restart the kiosk if it is its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is hot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It makes itself slow, then switches off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at fan, dust and air slots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The machine is overloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touches are answered late.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for what else runs on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background process does not run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is printed, mailed, or told to the box office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is started again by itself. If it keeps ending, keep the log and restart the kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Periodic work is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the job&apos;s last error under Jobs, and run it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No kiosk runs here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows is how it was left, and how this machine is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the kiosk, if it should run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk hangs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs, but does none of its work any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the kiosk, and keep its log. No sale is lost by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk goes by what it was configured with before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set it up again under Settings, or import the settings file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold: shows would be offered too long or too short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set the clock and let the machine keep it (NTP). It may need a new battery.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing keeps the clock right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It drifts, and one day nothing is sold for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch NTP on: timedatectl set-ntp true. Its server must be reachable.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock is off by more than half a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At five minutes nothing is sold; sign-in notices one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let the machine keep its clock (NTP).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail password cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No mail goes out; it waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail.password_file: one line, mode 0600, owned by the kiosk&apos;s user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the mail server cannot be encrypted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host, port, security and the server&apos;s certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server does not accept the login</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check mail.user and the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server does not take mail from this sender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mail.from_address must be one that the account may send for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail has been waiting for long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests wait for their tickets; what is late is given up when the show is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer: check its name, the network and the firewall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail could not be delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests see it at the kiosk, and can ask again with another address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many at once: let the server&apos;s operator look. The log has their codes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is not ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets are sold on the screen only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend what it says of itself. The kiosk notices within 20 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After a minute of silence tickets are sold on the screen only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its power, cable and network; switch it off and on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper or ink runs low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It still prints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refill it before the evening.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether some tickets came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not printed again by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing, if it is rare. Often: look at the printer&apos;s cable and power.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment terminal does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can pay by card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its power, cable and network; restart it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments wait for their ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a card was charged is not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The terminal is asked every 15 seconds: see that it answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither a terminal nor the counter is set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set payment.terminal, or allow paying at the counter (payment.counter).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosisPage</name>
    <message>
        <source>Because of it: %1</source>
        <extracomment>%1 is what does not work because of it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What selling rests on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Done</name>
    <message>
        <source>Your seats are reserved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enjoy the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Where to go: %1 is the name of an auditorium, %2 how to get there, such as &quot;upstairs, second door&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your purchase was interrupted. Here are your tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photograph this screen: the codes on it are your tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are printed. Please take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1 at the counter with this number</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here are your tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <extracomment>%1 is a number of tickets, at least two</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the number down, or photograph it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your slip is being printed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are being printed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your slip is printed. Please take it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not print. Write the number down, or photograph it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not print. Photograph the codes, they let you in as well, or ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did your slip come out of the printer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did your tickets come out of the printer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has just begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins in a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins in %1 minutes</source>
        <extracomment>%1 is a number of minutes, at least two</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, all here</source>
        <extracomment>The answer to &quot;Did your tickets come out of the printer?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, not all</source>
        <extracomment>The answer to &quot;Did your tickets come out of the printer?&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tickets (%1 of %2)</source>
        <extracomment>A button that shows the codes of the other tickets; %1 of %2 pages are shown now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More tickets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExceptionsPage</name>
    <message>
        <source>Sales that your ticketing does not take, and what else the kiosk cannot decide by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide what is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not tell what is on the list. Your technician should look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are %n more. They move up as these are settled.</source>
        <translation>
            <numerusform>There is %n more. It moves up as these are settled.</numerusform>
            <numerusform>There are %n more. They move up as these are settled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Film</name>
    <message>
        <source>Directed by %1</source>
        <extracomment>%1 is one director or several</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With %1</source>
        <extracomment>%1 are names of actors</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmScreen</name>
    <message>
        <source>This film is not on at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Films</name>
    <message>
        <source>Original language</source>
        <extracomment>A filter: only showings in the language the film was made in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing like that on this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try another day, or look at everything that is on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more showings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The programme has nothing further at the moment. Please ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilmsScreen</name>
    <message>
        <source>What would you like to see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By film</source>
        <extracomment>The programme as a wall of films</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By time</source>
        <extracomment>The programme as a timetable</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Language: %1</source>
        <extracomment>Spoken name of the button that opens the choice of languages; %1 is the language shown now</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <extracomment>Opens text size, contrast, low reach, less motion</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My account: %1</source>
        <extracomment>Spoken name of the button that opens the account; %1 is the first name of whoever is signed in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Touch a showtime, or a film to read about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who is coming. The best seats together are chosen for you; change them on the map if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check everything and pay. Your tickets are printed right here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can go back at any time before you pay, and nothing is charged until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you need a person, the staff at the counter are glad to help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdleWarning</name>
    <message numerus="yes">
        <source>Are you still there? %n second(s) left.</source>
        <translation>
            <numerusform>Are you still there? One second left.</numerusform>
            <numerusform>Are you still there? %n seconds left.</numerusform>
        </translation>
    </message>
    <message>
        <source>Are you still there?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Programme and seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats handed back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Posters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept for offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys of member passes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the printer is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets by mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News and offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other seats for refused sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; wishes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tidying up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedies of the desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk, clock, database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed %1 times in a row: %2</source>
        <extracomment>%1 is a number, %2 the name of an error</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>should have begun long ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still running after %1</source>
        <extracomment>%1 is a length of time: &quot;4 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has not run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Began</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failures in a row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last failure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be asked for. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs now, or as soon as it has ended.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JobsPage</name>
    <message>
        <source>Nothing runs yet: the kiosk is starting, or it cannot use its database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Capital letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Choose a language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both programs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the keyboard away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A word of the line, or of its part: printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line is like this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Mail</name>
    <message>
        <source>Yes, as I typed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me before the film, and tell me if anything changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell me if anything changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each mail has a link that ends this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are also sent to %1</source>
        <extracomment>%1 is a mail address with most letters hidden</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets were sent to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail server did not take the mail to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News and offers from %1 by mail</source>
        <extracomment>A box to tick, a consent in the sense of the law. %1 is the cinema&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be noted just now. Your tickets do not depend on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <extracomment>%1 is a mail address</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing. An address looks like name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than a mail address can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the @ there is something that cannot be part of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the @ there is something that cannot be part of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tickets were sent several times already. Please ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tickets to send just now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MailScreen</name>
    <message>
        <source>Where shall your tickets go?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is erased as soon as the mail has been delivered. It is used for nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is kept until the show is over, for this alone, and then erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is kept for what you ticked, until the show is over and until you unsubscribe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address is kept for news and offers until you unsubscribe. It is used for nothing else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this the address is kept until the show is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send no e-mail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Foyer</source>
        <extracomment>The window&apos;s title, for those who read it out</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is bought yet. If nobody touches the screen, everything you chose is cleared for the next guest.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapControls</name>
    <message>
        <source>Best seats</source>
        <extracomment>A button: choose the best free seats again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more towards the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more at the back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more on the right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Member</name>
    <message>
        <source>Signed in</source>
        <extracomment>Instead of a name, for somebody who is signed in and whose name is not known</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyBooking</name>
    <message>
        <source>One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print my tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book again</source>
        <extracomment>Buy tickets for the same film once more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, cancel it</source>
        <extracomment>A booking</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to %1</source>
        <extracomment>%1 is a mail address with most letters hidden</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money goes back to the card it was paid with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cinema gives it back the way it was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the cinema&apos;s rules nothing is given back for this booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cinema keeps %1.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This holds until %1. Once it is cancelled, your seats are free for others.</source>
        <extracomment>%1 is a time, or a date and a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office has not answered yet. Your cancellation is noted and goes through by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are on their way to you by e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tickets were sent several times already. Please ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a mistake in your e-mail address. You can mend it in your profile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tickets to send just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This film is not on any more. Perhaps another one?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That cannot be done just now. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are being printed…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are printed. Please take them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer could not print. Please ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether your tickets came out. If not, print them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking is cancelled. %1 is on its way back to you.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking is cancelled, and %1 went back to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer just now, so nothing can be cancelled here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office is still busy with this booking. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bookings cannot be cancelled here. Our staff will help you at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too late to cancel this booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking is cancelled already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you get back is another sum by now. Nothing was cancelled; look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This booking cannot be cancelled here. Our staff will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tickets were printed several times already. Please ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These tickets were handed out already. Our staff will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer just now. Please try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no tickets to print for this booking.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyBookingScreen</name>
    <message>
        <source>Cancel the booking?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep my booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking %1</source>
        <extracomment>%1 is a booking&apos;s reference, such as KW37RHXT</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get back</source>
        <extracomment>Above an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You get back %1. %2</source>
        <extracomment>Spoken: %1 is an amount of money, %2 says where it goes and what is kept</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Book again</source>
        <extracomment>Buy tickets for the same film once more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this booking…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyTickets</name>
    <message>
        <source>Looking for your booking at the box office…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop looking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We cannot find that booking. Please compare each letter, or ask our staff at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not found several times. Our staff can help you at the counter; here it goes on in %1 seconds.</source>
        <extracomment>%1 is a number of seconds, at least two</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer just now. Please try again in a moment, or ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets of that booking cannot be printed here. Our staff will help you at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That booking was cancelled. Our staff at the counter can tell you more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That ticket was for a film that has been shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That ticket is not from this cinema. Please compare the name on it, or ask our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That code does not belong to a ticket of ours. Please show it to our staff.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code could not be read as a whole. Please hold it still under the scanner once more, or type the letters of your booking.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MyTicketsScreen</name>
    <message>
        <source>My tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show my booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the letters and digits of your booking. They are on your ticket, or in your e-mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed so far: %1</source>
        <extracomment>Spoken: what is typed of a booking&apos;s reference so far</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your ticket…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or hold your ticket under the scanner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All my bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to see all your bookings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub out</source>
        <extracomment>A key that takes the last letter back</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigator</name>
    <message>
        <source>No connection to the box office. Your booking is safe all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the box office. Your seats are kept for you all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the box office. This kiosk can still sell the seats kept for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the box office. This kiosk can still sell tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the box office. Nothing can be sold here until it is back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NetworkSwitch</name>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugged in: the box office answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulled: the kiosk sells on its own</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>These seats were just taken, and there are not enough others left here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats were just taken. Here are the next best ones, together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats were just taken. Here are the next best ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal does not answer. Please ask the staff: you pay at most once, and what was taken without a ticket goes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets could not be issued. What was taken from your card goes back by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a connection these seats cannot be sold here. These ones can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a connection these seats cannot be sold here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales for this showing have just ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office cannot give these seats. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for these seats is over. Nothing was charged; choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk cannot sell just now. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of your ticket types is not sold for these seats. Choose others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer has just stopped working. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; tickets are for members only. Nothing was charged; choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment was cancelled. Nothing was charged; your seats are still yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card was shown in time. Nothing was charged; your seats are still yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal is busy. Nothing was charged; please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card was not accepted. Nothing was charged; try another card, your seats are kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Delete the last digit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OldAndNew</name>
    <message>
        <source>Before: %1. Now: %2</source>
        <extracomment>Spoken; %1 are the seats before, %2 the seats now, such as &quot;Row F, seats 7–8&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Above the seats a customer had</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <extracomment>Above the seats a customer has since they changed</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutOfOrder</name>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is fetching the programme for the first time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this takes long: tickets are sold at the counter as always.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is checking its books after it was switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is resting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please buy your tickets at the counter, or at another kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets you already have stay valid, and nothing was lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is taking a break</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please buy and collect your tickets at the counter, or at another kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets you already have stay valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For our staff: %1</source>
        <extracomment>For the cinema&apos;s staff; %1 is a short code such as F-204</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outcome unknown, asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the box office asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something looks wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not waiting any more: look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not parked any more, or was settled another way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No USB stick was found. Plug one in and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick takes no files: is it full, or write-protected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>attempts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; wishes, sealed: %1 waiting, %2 refused</source>
        <extracomment>Changes that members made to their own data, which nobody here can read; %1 and %2 are numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is due now, and goes as soon as the box office answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is parked, and on the list of exceptions until somebody takes it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is taken up again, and due now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written to the stick: %1</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work. The log says why.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutboxPage</name>
    <message>
        <source>Write to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing here: the box office has been told of everything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Park</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it put aside?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It waits on the list of exceptions until somebody takes it up again, and what is behind it for the same booking waits with it. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office asks for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something looks wrong with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Shows what lies below on the screen</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperTicket</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Section</source>
        <extracomment>A part of an auditorium, such as &quot;stalls&quot; or &quot;balcony&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>Pay %1</source>
        <extracomment>%1 is a price</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold your card or phone to the reader below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or insert the card, and follow the words on the terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it does not work, nothing is charged and your seats stay yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats are being reserved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clears itself in %1 s</source>
        <extracomment>Of the screen; %1 is a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the terminal to stop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for your card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting for the terminal. Take your time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We do not know yet whether your card was charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal does not answer. We keep asking it, and this page tells you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You pay at most once: you get your tickets, or your money back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have paid. Your tickets follow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer just now. As soon as it does, your tickets are printed here. Or take the slip and look your booking up here later, or ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets could not be issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 go back to your card, without you doing anything.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You need not pay twice: nothing else is charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 went back to your card just now.</source>
        <extracomment>%1 is an amount of money</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please try again, or ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card was not charged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card terminal answers again: no money was taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk cannot sell just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our staff at the counter sell you the same seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking was paid elsewhere just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your tickets are waiting: look your booking up once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your reservation has just expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can choose seats again here, or ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking was cancelled just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking costs something else now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look your booking up once more to see what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your booking could not be paid here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please pay at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayEnding</name>
    <message>
        <source>For our staff, your number:</source>
        <extracomment>Above a short code</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the payment</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager and technician</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from the staff?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not come in any more, and is signed out if they are here. What they did stays in the journal.</source>
        <extracomment>%1 is somebody&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has no PIN here: give them a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was never here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last here %1</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The role is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not come in any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may come in from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new PIN counts.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhoneAnswers</name>
    <message>
        <source>Phone: Ada</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: Zofia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone: no</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PixelTest</name>
    <message>
        <source>Next colour</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrinterReasons</name>
    <message>
        <source>the queue cannot reach the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cover is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the cutter is stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no developer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little developer left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a door is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder takes no files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the paper tray is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a cover is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no ink or toner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little ink or toner left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the waste container is nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the waste container is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paper jam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little paper left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it waits for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer in time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no folder to print to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something else answers at its address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an error without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output tray is nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output tray is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the output tray is missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is switched off, or going to sleep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its memory is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it takes no PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no toner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>little toner left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody answers at its address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Profile</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind me by e-mail before a film that I have tickets for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send me news and offers of this cinema by e-mail. I can take this back at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your name?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your e-mail address?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be forgotten</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, erase everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <extracomment>%1 is a date: when a consent was given</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The cinema has it as soon as it can be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy of everything will be sent to the e-mail address the cinema knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That could not be noted just now. Nothing has changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This can be changed at the counter. Our staff will help you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is so for today. Save it, and it is so next time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is missing. An address looks like name@example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than a mail address can be.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before the @ there is something that cannot be part of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the @ there is something that cannot be part of an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is longer than a name can be here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed a lot already. Please try again later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProfileScreen</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change my e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send me a copy of everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase everything about me…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cinema is told, and erases what it knows of you. What this kiosk knew is gone, and you are signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cinema erases your name, your address, your wishes and your membership. What the law makes it keep, such as receipts, stays. Tickets that you have stay valid. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>including %1 tax</source>
        <extracomment>%1 is the tax that is part of the price</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on without paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be paid here just now. Please ask at the counter; your seats are kept meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time for these seats is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats are kept for one more second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats are kept for %1 more seconds</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your seats are kept for %1 more minutes</source>
        <extracomment>%1 is a number of minutes, at least two</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay %1</source>
        <extracomment>The next step; %1 is the price</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Your tickets come on this screen instead, to photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be printed here just now. Your number comes on this screen instead, to write down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After paying, your tickets are on this screen, to photograph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After paying, your tickets are on this screen, to photograph: the printer may not work just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After paying you get your tickets on paper, or as codes on this screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewScreen</name>
    <message>
        <source>Is everything right?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking fee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also by e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in for your price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is charged before you pay.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenFrame</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatLegend</name>
    <message>
        <source>Best seats in %1, %2</source>
        <extracomment>Spoken name of a button; %1 is a price zone such as &quot;Balcony&quot;, %2 its price</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatMap</name>
    <message>
        <source>Screen</source>
        <extracomment>Written at the picture of the cinema&apos;s screen, over the seats</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat map</source>
        <extracomment>Spoken name of the whole seat map</extracomment>
        <translation type="unfinished"></translation>
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
        <extracomment>%1 is the name of a row, %2 the number of one seat, or several numbers such as 7–8</extracomment>
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
        <source>Your time to pay ran out, so the seats went back. Nothing was charged; here are seats again.</source>
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
        <source>No seats can be sold here now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please ask at the counter, or try again in a few minutes.</source>
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
        <source>Without a connection your seats cannot be sold here. These ones can.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a connection your seats cannot be sold here.</source>
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
    <name>SeatsScreen</name>
    <message>
        <source>Choose your seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no seat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This showing can no longer be sold here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best seats</source>
        <extracomment>A button: choose the best free seats again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking for your seats …</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelfTestsPage</name>
    <message>
        <source>All checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the box office promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trying …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds a seat, and hands it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try what the box office promises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again: %1</source>
        <extracomment>%1 is a group of checks, such as Disk</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try what the box office promises?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For some seconds one free seat of the show furthest away is held, and handed back. Nothing is sold. Who tried it is written down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>This kiosk is in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out of service, it sells nothing and hands out no tickets until it is put back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1, %2, by %3. Reason: %4.</source>
        <extracomment>%1 is a date, %2 a time, %3 who did it, %4 why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is out of service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to be replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: a ticket is at the printer. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of service as soon as you close these pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: the outcome of a payment is still open. Try again in a few minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background begins anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <source>Out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foyer ends and begins anew, with the settings as they are now. It takes a few seconds. No sale is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Foyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The background alone (programme, sales on their way, printing, mail) begins anew without anybody noticing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart Foyer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The screen is dark for a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this kiosk out of service?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can buy or collect tickets here until it is put back, not even after a restart. Why?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUp</name>
    <message>
        <source>%1 is not found any more. See that it is switched on, and look again.</source>
        <extracomment>%1 is a printer&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer was found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The test mail was taken by the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tone could be played: no program for it, or no sound card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tone was played.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later, in the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>80 mm roll</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was not heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built in, to try Foyer out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: PDF files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which languages do guests see?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody begins in the first one. This page speaks it, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is this kiosk called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name is for people. The id tells it from your other kiosks, for good.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose seats does it sell?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a real box office, hold its pairing code under the scanner now if you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair with pretix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a device in pretix, and scan its code here. Without a scanner, type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is the device %1. Go on, or pair it anew.</source>
        <extracomment>%1 is a device&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its operator has told you an address and a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which event series is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its dates are the shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where do tickets come out?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printers of this machine, of the network and on USB. The next page tries it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which paper is in it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test page on %1, and see that all of it is there.</source>
        <extracomment>%1 is a printer&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets by mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test mail goes to the address that mails come from. All of this can wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large is this screen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold a bank card flat on the frame, and make the frame as large as the card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can you hear it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play the tone, on the left and right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it can be changed in the settings, but for the kiosk&apos;s id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As large as the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I heard it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start selling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send a test mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I heard nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the box office …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets become PDF files in a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then %1</source>
        <extracomment>%1 is a list of languages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A cinema that is built in. Nothing is sold, nobody pays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan or type the pairing code of a device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foyer provider API</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type its address and its key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id: small letters, digits, hyphens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairing code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails come from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a test page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no pairing code. Use the one that pretix shows when a device is added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type the address of pretix, too. It begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretix does not take this code. Each is good once: add the device anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretix did not answer. The code may be spent: try it, then add the device anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device may sell no event series. Give it one in pretix, and go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was printed. See that it is switched on and has paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not say whether the page came out. Please look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail was not sent. Compare server, user and password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These answers do not go together. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not take it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>Page %1 of %2</source>
        <extracomment>Spoken: how far one has come, such as &quot;Page 2 of 9&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A frame for a bank card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much larger</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingEditorSheet</name>
    <message>
        <source>There are no pictures yet: plug in a memory stick with some, and open this again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For every day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The provider has told of nothing to choose from yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before or after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 tickets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingFiles</name>
    <message>
        <source>All kiosks of this cinema can be set up like one: take the settings along on a memory stick. Passwords, keys, and what is this kiosk&apos;s own, such as its name and its printer&apos;s address, stay here. The file is signed; a kiosk takes it from its own cinema only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No memory stick is plugged in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are settings on this stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no settings on this stick yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this kiosk&apos;s settings over them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write this kiosk&apos;s settings to it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingGroup</name>
    <message>
        <source>Something here cannot be so</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingGroups</name>
    <message>
        <source>Take the latest change back …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last change …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To and from other kiosks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other kiosks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes before you check and save. The kiosk then begins anew, which takes about a second.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingHours</name>
    <message>
        <source>An hour earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five minutes later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An hour later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From … until …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingLine</name>
    <message>
        <source>Back to the usual: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingLog</name>
    <message>
        <source>Nothing was changed on this screen yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>Films and tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales and offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticketing provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Films not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These films are not offered here; everywhere else they are sold as before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screens not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Showtimes in these screens are not offered here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket types not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These kinds of ticket cannot be chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the network is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the kiosk sells while it cannot reach the ticketing provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales end before the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long before a show begins the kiosk stops selling it; below zero, after it began. −120 leaves it to the provider.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long seats are kept for a guest from the review to the payment; for others they are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept for offline: share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most this part of a show&apos;s free seats is kept here for when the network fails.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept for offline: at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never more seats of one show than this; 0 keeps none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of an outage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seats that are kept should last for an outage of this length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats are kept from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long before a show its first seats are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats are given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long before a show what is still kept goes back on sale everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture when closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is shown while the kiosk is closed; from a memory stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collect tickets when closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While the kiosk sells nothing, tickets bought before can still be printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How guests pay by card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests may reserve here and pay your staff: they get a slip with the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next step, and what is chosen, have this colour.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands in place of the cinema&apos;s name; a picture from a memory stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first screen shows them between posters; a folder from a memory stick.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your own pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first screen shows your pictures alone, without the posters in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests may choose among these; the first one greets them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large letters are until a guest chooses otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the screen looks until a guest chooses otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything to be touched is in the lower part, for a kiosk that stands high.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing slides or fades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where tickets come out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For example tcp://192.0.2.20:9100 or ipp://host/printers/tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to ask for paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer&apos;s own address, if the one above is a queue&apos;s: only it knows its paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is in the printer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the tickets a receipt with the tax is printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on every receipt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name; without one no guest is asked for an address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is the usual one: 587, or 465 if encrypted from the first byte.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever sent in clear; your mail operator knows which one it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As whom the kiosk logs in at the mail server; empty: it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail user&apos;s. It is never shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail comes from this address, which must be one of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sender&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands beside the address; empty: the cinema&apos;s name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests who have their tickets mailed are offered a reminder before the film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind before the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long before it begins the reminder is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>News and offers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guests are asked if they want them, and campaigns are sent to those who agreed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper of mailed tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The size of the PDF&apos;s pages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price with a card alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether a membership card gives the member&apos;s price without signing in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where members sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of your sign-in provider (OpenID); empty: nobody signs in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk&apos;s name there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The client id that the sign-in provider gave out for kiosks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the guest&apos;s own phone, or in a browser for a device with a keyboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the account is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As in “Sign in with …”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under this name the sign-in provider says whose member somebody is; empty: it does not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Are you still there?” after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long without a touch before the kiosk asks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time to answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long the question stands before everything is wiped and seats go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So long the tickets stay on the screen after a sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose seats are sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the provider is reached, beginning with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it stands in the addresses of your pretix.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The series that is your programme, as it stands in pretix&apos; addresses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By this the provider knows the kiosk. It is never shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you and your staff call it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scanner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is one that types like a keyboard; guests are told to use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on the glass, so that buttons fit a finger; 0: as the screen says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on the glass; 0: as the screen says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much is written down for the technician.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the provider says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the screen says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only seats kept for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also seats that looked free (may be sold twice)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trying out: takes no money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None: files in a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer or queue (IPP)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Receipt printer (ESC/POS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roll, 80 mm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STARTTLS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS from the first byte</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never: members sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the provider knows the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also when it cannot be asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo cinema: nothing is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Errors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a card terminal this is the only way to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a real provider the terminal for trying out would sell tickets for no money.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This printer needs an address: ipp://… or ipps://… for IPP, tcp://host:9100 for ESC/POS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has to be an address: ipp://… or ipps://…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A receipt printer has a roll.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is so small. Measure the picture, or 0 for what the screen says itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address that begins with https:// is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A real provider needs the key that it gave out for this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pretix needs it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server&apos;s name has letters, digits, dots and hyphens only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail needs a sender&apos;s address in your own domain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a password, but nobody it belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user needs a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sign-in provider has to know this kiosk by a client id.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least one language is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no pictures of your own yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the configuration&apos;s file sets this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The environment sets this; it cannot be changed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are unsent sales or kept seats with this provider; they have to go back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters, digits and signs on one line, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Not possible: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foyer&apos;s own amber.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Six digits, please.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast %1:1 on the dark ground: well read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contrast %1:1 on the dark ground: too dark, %2:1 is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open all day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foyer&apos;s amber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings cannot be read. A technician has to look at them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The latest settings were damaged; those before them are in use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. The kiosk begins anew with it …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but not in use yet: the outcome of a payment is still open. Restart in a few minutes, under “Service”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing had to be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings are on the stick. Plug it into the other kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 settings differ. Look at them, then check and save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk is set like that already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This did not work, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought from another kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed, and nobody said so here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not possible: expected %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no settings on this stick (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too large for settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of settings, or it is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings are of a newer Foyer. Update this kiosk first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file sets “%1”, which cannot be set here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another cinema signed these settings: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These settings were changed after they were signed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk does not know its cinema yet: it has to reach it once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only your office has the site&apos;s key: settings are exported there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stick does not take the file: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set by the environment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>usually: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the configuration&apos;s file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the kiosk was set up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be a logo: it has to be a PNG or SVG file of up to %1 MB, undamaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be shown: it has to be a PNG, JPEG, WEBP or SVG file of up to %1 MB and %2 million pixels, undamaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>All settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To and from other kiosks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changes before you check and save. The kiosk then begins anew, which takes about a second.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes, not saved yet</source>
        <extracomment>%n values were changed on the page and not saved yet</extracomment>
        <translation>
            <numerusform>%n change, not saved yet</numerusform>
            <numerusform>%n changes, not saved yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is checked …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and save …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and begin anew?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and restart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the latest change back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back and restart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePager</name>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Shows what lies below on the screen</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>Sign in with %1</source>
        <extracomment>%1 is what the cinema&apos;s guests call their account, such as a card&apos;s name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting a code for you…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found you. One moment…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan this with your phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in there, and check that your phone shows the same letters. There is nothing to type here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please sign in on the page that has opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in this device&apos;s browser. When you are done there, it goes on here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for %1 minutes</source>
        <extracomment>%1 is a number of minutes, three or more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for %1 more</source>
        <extracomment>%1 is a number of seconds, such as 0:45 or 1:30</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can buy tickets as a guest all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said no on the phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is signed in. If that was not meant, take a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code&apos;s time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody signed in with it. A new one is good for some minutes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer got lost on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was not your doing. Please take a new code and sign in once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in does not work just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk&apos;s network lets nothing through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell our staff. You can buy tickets as a guest all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk&apos;s clock is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until it is set right nobody can sign in here. You can buy tickets as a guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer could not be trusted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nobody is signed in. Please tell our staff; as a guest you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in is not set up properly here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please tell our staff; as a guest you can go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in was given up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignInScreen</name>
    <message>
        <source>Code for your phone&apos;s camera</source>
        <extracomment>Spoken name of the picture that a phone&apos;s camera reads</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your code: %1</source>
        <extracomment>Spoken: the letters to compare, one by one</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a camera: open %1 and type these letters there.</source>
        <extracomment>%1 is a web address</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffBookings</name>
    <message>
        <source>To %1. The address is erased once the mail is delivered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new tickets say that they are a copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done: its tickets admit nobody any more, or they were given out too often.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A copy is printed within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail goes out within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is cancelled. Give back by hand what was paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The booking is cancelled. The terminal is silent: it is asked until the money is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money is back, the booking cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk did not take it: nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved, to be paid at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; its seats are free again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its tickets admit nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has no mail server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is cancelled here and in your ticketing. If %1 were paid at the counter, give it back there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 go back to the card. The tickets are void at once, and your ticketing cancels the booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>handed out here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was made elsewhere: your ticketing looks after it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ticket that was scanned is void: others took its place, or none did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is among the exceptions: choose a remedy there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its show is called off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out of the programme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copies printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being bought right now; nothing is paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being paid; the terminal has not said how it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid; its tickets are being made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold; your ticketing is yet to be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold, and in your ticketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back; the money is on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back; its tickets admit nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing does not take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never bought: no money was taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended as a voucher; its tickets admit nobody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the terminal has not said how it went</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid here; your ticketing is yet to be told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paid here, and your ticketing knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the money is on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the money went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No paper came out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest cannot come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong tickets or show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something was wrong with the show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goodwill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk does not know it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid, so nothing can go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its money is on the move already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has ended: there is nothing to take back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing takes no cancellations from a kiosk: take it back there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing has it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became an exception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given up by the guest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Became a voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed again by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed again by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remedy chosen by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exception settled by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by your ticketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer from your ticketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent again by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given other seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told to your ticketing again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership did not hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its member wants it taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing took it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing does not take it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing knows it as paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money went back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back wanted by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows whether it was printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail on its way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail given up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not tell. Your technician should look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk does not know it. Compare each letter; what was made elsewhere is in your ticketing.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffCampaigns</name>
    <message>
        <source>Nothing more goes out. Scheduled again, it goes to those who had none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 goes out from %2, while the kiosk runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: something in this kiosk&apos;s mail is amiss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft: nothing goes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file has a mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going out; it rests for the night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Going out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk has no mail server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing does not keep who unsubscribed, or was not reached yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing tells no postal address of the cinema, which such a mail must have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its film is not in the programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its time is over: change ends_at in its file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent. Its link to unsubscribe is a real one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: that is no mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: whoever has this address unsubscribed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: the mail server or your ticketing says %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: your ticketing refused (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been sent, or not: nobody answered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 until %2, %3 an hour at most, to guests who agreed (%4 here). Who had it does not get it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its file is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by another kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 unsubscribed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to come</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffDoor</name>
    <message>
        <source>Sign in with a phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forgotten PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this kiosk&apos;s staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After several wrong tries this door is closed for %1.</source>
        <extracomment>%1 is a time such as 4:59, in minutes and seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This number and this PIN do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the code of the latest start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the answer. Please compare it letter by letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This question counts no more. There is a new one now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These were two different PINs. Please choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are known, but have no role at this kiosk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not work at the moment. The kiosk&apos;s log says why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number has 1 to 6 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has this number already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has this number any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else here may manage the staff. Make somebody else a manager first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many people already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others would try this PIN first. Please choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PIN has 6 to 12 digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who are you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your staff number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody should see you type it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set-up code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk wrote it on its console when it started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A staff number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 6 digits, typed at this door each time before the PIN.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept with everything this person does here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new PIN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 to 12 digits that nobody guesses. Whoever it is for types them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call your office within 15 minutes and read this out. The answer has 12 letters and digits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same PIN again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that no digit went wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffEntry</name>
    <message>
        <source>The question for your office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code for your phone&apos;s camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typed so far: %1</source>
        <extracomment>Spoken: what is typed so far; of a PIN dots alone</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffExceptions</name>
    <message>
        <source>The disk did not take it: nothing was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not possible any more: look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money goes back, unless your ticketing says at last that it is paid. Look there, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for. The kiosk does it within seconds; it shows here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>show gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seats %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk is looking for other seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was chosen by %2; the kiosk is at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled by %2: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back was chosen by %1; the kiosk is at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They buy as a guest until you have put it right there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wish %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing does not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its answer: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give this booking other seats?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk looks for seats as good as those it had. The old tickets are void, the price stays as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the money back?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card gets the whole sum back; what was paid at the counter you give back there. The tickets are void, and your ticketing cancels the booking.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it a voucher?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guest finds a code worth what was paid under My tickets. Your till must take it; tickets are void.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the same message again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a refusal that was a mistake, once it is mended in your ticketing. Nothing changes for the guest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is this looked after?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It leaves the list, and your name is kept with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell your ticketing once more?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once it can carry out what the member wanted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase what the member wanted?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it was carried out by hand, or is not to be. What it says cannot be had back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its seats are not in dispute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no payment is left that it could stand for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the guest has a voucher already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sale has ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the money is on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold here, but your ticketing has its seats as somebody else&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold here after this kiosk had been written off in your ticketing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold here, but your ticketing does not take the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold here; nobody can tell whether your ticketing has the sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back here, but your ticketing does not take the cancellation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seats as good are free together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall has changed since.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The show is called off or out of the programme.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The show is no longer on sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing lets the kiosk hold no other seats for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not about seats, so the kiosk cannot mend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its money was on the move, or the sale had ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was moved several times already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was paid for it, so nothing can go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere; the terminal does not say whether it was paid here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere; it was not paid here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; your ticketing is yet to be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; your ticketing knows it as paid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; the money is on its way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made elsewhere and paid here; the money went back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several customers in your ticketing have the address of somebody who signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A customer has the address of somebody who signed in, but nobody verified it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who signed in was another customer before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold at a member&apos;s price, but the membership did not hold. The sale stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member wants their particulars changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member changed what they agree to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member wants a copy of everything known of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member wants to be erased.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member wants a booking taken back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffPages</name>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a booking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings of this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can it sell?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-tests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Desk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You will be signed out in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffQuestion</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffScreen</name>
    <message>
        <source>All pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the guests&apos; screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StaffToday</name>
    <message>
        <source>A share of the free seats is kept. How many it should be, and what it costs, shows after ten shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kept, %2 wanted · %3 of the seats left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs shows after ten shows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It costs nothing: there is room for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost: %1 seats unsold at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept from everybody else: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at most are not sold because of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since the kiosk&apos;s first sale</source>
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
        <source>%1 full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your ticketing does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales that need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members that need you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; wishes that got stuck</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales to tell your ticketing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails that did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prints of which nobody knows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sold offline here; these go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The show is near: what is left goes back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The show is far off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nearly full: the seats left are for everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A share of the free seats: there are too few past shows to judge by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats that an outage of %1 hours would sell here: about %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your limit allows no more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>One fewer: %1</source>
        <extracomment>Spoken name of a button; %1 is what is counted, e.g. &quot;Adult&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One more: %1</source>
        <extracomment>Spoken name of a button; %1 is what is counted, e.g. &quot;Adult&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StickQuestion</name>
    <message>
        <source>Which stick?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Swap</name>
    <message>
        <source>Payments without an ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales on their way to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; wishes on their way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mails to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets to be printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats kept here, going back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cases that wait for a person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stick here has a new kiosk&apos;s request. Write one there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several sticks have a request: leave only one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. Take the stick to the new kiosk. This one can be switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not now: the outcome of a payment is still open. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request is for another kiosk, or another cinema. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was handed to the machine with the code %1. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was not written: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SwapPage</name>
    <message>
        <source>With a network: empty it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kiosk is lost if it is switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sells no more, and waits for what stands below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sells. This is what waits now:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied, it gives back its seats and tells the box office of every sale. Reminders of later shows wait until they are due; they go along only if the kiosk is handed over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back into service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty this kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a network: hand it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another machine has this kiosk&apos;s place. Nothing is sold or sent here any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1. On the new machine, write a request to a stick: python -m kiosk swap request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2. Put the stick in here, and hand this kiosk over. All that waits goes along, once and for the new machine alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3. Import it there: python -m kiosk swap import. The new machine goes on where this one stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over to the machine %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new machine must show the same code. This kiosk sells and sends nothing from then on, and there is no way back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Terminal</name>
    <message>
        <source>Ready</source>
        <extracomment>On the display of a card terminal that has nothing to do</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the kiosk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please hold your card here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the bank …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thank you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No money was taken</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TerminalWindow</name>
    <message>
        <source>Card terminal (demo)</source>
        <extracomment>Title of a small window beside the kiosk, in a demo only</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold the card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank says no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved, but after eight seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer, and no money taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charge, then no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The money is taken, the kiosk is not told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wake the terminal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It answers again, and remembers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TicketCodes</name>
    <message>
        <source>Ticket code for %1</source>
        <extracomment>Spoken name of a ticket&apos;s code on the screen; %1 is its seat</extracomment>
        <translation type="unfinished"></translation>
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
        <source>Your membership is not valid on that day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with your membership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in or scan your card</source>
        <extracomment>Beside the members&apos; ticket type, as the two below: how it can be chosen</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan your card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card opens no members&apos; tickets for this showing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card is valid: members&apos; tickets can be chosen now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; tickets can be chosen now. Your membership is checked later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is not a membership card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Membership cards are not taken here. Please ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your card cannot be checked just now. All other tickets can be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is not known. Please ask at the counter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card or pass is no longer valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many cards were not known. Please wait a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A member&apos;s ticket was taken out: it is for members only. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members&apos; tickets were taken out: they are for members only. Choose others.</source>
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
    <name>TicketsScreen</name>
    <message>
        <source>Who is coming?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a wheelchair</source>
        <extracomment>How many of the party come in their own wheelchair</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in for your price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program started; the last time it was not ended properly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office does not answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer cannot print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer does not say how it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk can sell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The worker process ended, and is started again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock jumped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office has the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not bought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money on its way back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Money given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office refused the sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A voucher for the money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outcome of a message is unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message is sent again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An exception is settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A remedy was chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets printed again by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets mailed by staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database was repaired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff took a booking back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The till was counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day report was printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day report was written to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign was tried out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign was scheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A campaign was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A job was run by hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was made due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was parked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message was taken up again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The outbox was written to a stick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A test page was asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: fails again and again</source>
        <extracomment>%1 is the name of a piece of work, such as &quot;Backup&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: goes well again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kiosk cannot sell: %1</source>
        <extracomment>%1 is an error code such as F-201</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelinePage</name>
    <message>
        <source>Nothing of this kind happened in this time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Adding up…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk does not tell the figures. Your technician should look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turnover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sold yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By ticket type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withheld for when the network is away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seats are kept from anybody.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <extracomment>%1 is a length of time: &quot;12 s&quot;, &quot;4 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 ago</source>
        <extracomment>%1 is a length of time: &quot;12 s&quot;, &quot;4 min&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TouchGrid</name>
    <message>
        <source>Slide over every cell. A corner tapped three times ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slide over every cell: those that stay dark are dead. It ends by itself after a minute, or when a corner is tapped three times.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TypedField</name>
    <message>
        <source>Typed so far: %1</source>
        <extracomment>Spoken: what is typed so far</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rub out</source>
        <extracomment>A key that takes the last letter back</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>until %1</source>
        <extracomment>When a showing ends; %1 is a time such as 22:10</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <extracomment>Running time of a film in minutes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live music</source>
        <extracomment>Very short: live music, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With introduction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family showing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>35 mm print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original intertitles</source>
        <extracomment>Of silent films: the title cards in the language they were made in</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subtitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaxed showing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open captions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audio description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captions</source>
        <extracomment>Very short: open captions, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Described</source>
        <extracomment>Very short: audio description, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relaxed</source>
        <extracomment>Very short: a relaxed showing, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talk</source>
        <extracomment>Very short: a talk before the film, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <extracomment>Very short: a family showing, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>35 mm</source>
        <extracomment>Very short: a 35 mm print, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few left</source>
        <extracomment>Of seats, on a small button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here</source>
        <extracomment>Of seats: this kiosk can sell none now, the counter may</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <extracomment>Of a showing: it has just begun</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1 min</source>
        <extracomment>Of a showing: how long until it begins</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
