"""Words in a letter's head (RFC 5322, RFC 2047), and those that no letter may have.

The standard library's own folding puts blanks into long words of other scripts and loses others (Python 3.11).
"""

import re
import textwrap
from base64 import b64encode
from email.headerregistry import Address
from typing import Final

_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LINE: Final = 66
"""Characters of a folded line: with the header's name below the 78 of RFC 5322, 2.1.1."""
_MOST_OCTETS: Final = 39
"""Of an encoded word, so that its line has at most the 76 characters of RFC 2047, 2, the header's name included."""


def without_controls(words: str) -> str:
    """Words whose control characters are blanks, but for ends of lines and tabs: servers refuse mail for less."""
    return _CONTROL.sub(" ", words)


def one_line(words: str) -> str:
    """Words as a header has them, whatever is in them, folded where they are long."""
    line = _on_one_line(words)
    if _is_plain(line) and all(len(word) <= _LINE for word in line.split()):
        return "\r\n ".join(textwrap.wrap(line, _LINE, break_long_words=False, break_on_hyphens=False))
    return _encoded(line)


def mailbox(name: str, address: str) -> str:
    """Whom a letter is from; ``address`` in ASCII."""
    line = _on_one_line(name)
    if _is_plain(line):
        return str(Address(display_name=line, addr_spec=address))
    return f"{_encoded(line)}\r\n <{address}>"


def _on_one_line(words: str) -> str:
    return " ".join(without_controls(words).split())


def _is_plain(line: str) -> bool:
    """Whether it means itself: what looks like an encoded word would be read as one."""
    return line.isascii() and "=?" not in line


def _encoded(line: str) -> str:
    """Encoded words, between which readers drop the blanks (RFC 2047, 6.2); no character is parted (5)."""
    parts, part = [], b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(part) + len(octets) > _MOST_OCTETS:
            parts.append(part)
            part = b""
        part += octets
    return "\r\n ".join(f"=?utf-8?b?{b64encode(one).decode()}?=" for one in (*parts, part))
