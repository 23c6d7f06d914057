"""What pretix's REST API cannot make: the organizer, an event series, and tokens. Runs in pretix's own interpreter.

Usage: python inside.py EMPTY_FOLDER_FOR_ANSWER/answer.json. Prints nothing; writes tokens as JSON, mode 0600.
"""

import json
import os
import sys
from datetime import UTC, datetime

PLUGINS = "pretix.plugins.ticketoutputpdf,pretix.plugins.checkinlists,pretix.plugins.manualpayment"
ORGANIZER, EVENT = "lumen", "programme"


def main(answer: str) -> None:
    """Make what is not there yet."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "pretix.settings")
    import django

    django.setup()
    from django_scopes import scope, scopes_disabled
    from pretix.base.models import Event, Organizer, Team, TeamAPIToken
    from pretix.base.settings import GlobalSettingsObject

    GlobalSettingsObject().settings.update_check_perform = False  # it would call home
    with scopes_disabled():
        organizer, _ = Organizer.objects.get_or_create(slug=ORGANIZER, defaults={"name": "Lumen"})
        organizer.create_default_sales_channels()
    with scope(organizer=organizer):
        event, made = Event.objects.get_or_create(
            organizer=organizer,
            slug=EVENT,
            defaults={
                "name": "Lumen programme",
                "currency": "EUR",
                "has_subevents": True,
                "date_from": datetime.now(UTC),
                "plugins": PLUGINS,
                "is_public": True,
            },
        )
        if made:
            event.set_defaults()
        settings = event.settings
        settings.timezone = "Europe/Berlin"
        settings.locales, settings.locale = ["en", "de"], "en"
        settings.payment_manual__enabled = True
        settings.reservation_time = 10
        settings.mail_sales_channel_placed_paid = []
        settings.attendee_names_asked = False
        team, _ = Team.objects.get_or_create(
            organizer=organizer,
            name="Staff",
            defaults={"all_events": True, "all_event_permissions": True, "all_organizer_permissions": True},
        )
        token = team.tokens.filter(active=True).first() or TeamAPIToken.objects.create(team=team, name="Staff")
    with os.fdopen(os.open(answer, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump({"organizer": ORGANIZER, "event": EVENT, "staff_token": token.token}, file)


if __name__ == "__main__":
    main(sys.argv[1])
