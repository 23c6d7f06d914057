"""The face to the network: pulls the programme, relays the outbox."""
