"""Mail: a letter's words and form, and the conversation with the server that takes it."""
