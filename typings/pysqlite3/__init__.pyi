"""pysqlite3 has the interface of Python's own sqlite3, for which type checkers have types."""

from sqlite3 import *
