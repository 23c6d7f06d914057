"""One view model per screen: values for QML, slots for what a person does."""
