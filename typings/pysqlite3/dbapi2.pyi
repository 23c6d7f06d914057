"""The same module under the name that PEP 249 gave it."""

from sqlite3.dbapi2 import *
