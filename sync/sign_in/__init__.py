"""Signing in at an OpenID provider, with a phone (device grant) or a browser (code with PKCE)."""
