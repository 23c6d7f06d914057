import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sync.sandbox.cinema import CinemaFolderError, Problem, load_cinema

TINY = Path(__file__).parents[3] / "docs" / "examples" / "tiny-cinema"

Change = Callable[[dict[str, Any]], None]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TINY, tmp_path / "cinema"))


def edit(folder: Path, name: str, change: Change) -> None:
    value = json.loads((folder / name).read_text("utf-8"))
    change(value)
    (folder / name).write_text(json.dumps(value), "utf-8")


def problems_of(folder: Path) -> list[Problem]:
    with pytest.raises(CinemaFolderError) as caught:
        load_cinema(folder)
    return list(caught.value.problems)


def only_problem(folder: Path) -> Problem:
    problems = problems_of(folder)
    assert len(problems) == 1, problems
    return problems[0]


def test_the_example_in_the_documentation_loads() -> None:
    cinema = load_cinema(TINY)
    assert (cinema.name, cinema.languages, str(cinema.time_zone)) == ("Tiny Cinema", ("en",), "Europe/Dublin")
    hall = cinema.auditoriums["one"]
    assert [seat.id for seat in hall.seats][:5] == ["hall-A-1", "hall-A-2", "hall-A-3", "hall-A-4", "hall-A-5"]
    assert hall.by_id["hall-A-2"].companion_of == "hall-A-1"
    assert cinema.prices.price_lists[0].prices == {("standard", "adult"): 900, ("standard", "child"): 600}
    assert cinema.films["sherlock-jr"].poster is None
    assert cinema.prices.ticket_types[1].note == {"en": "Up to 14 years"}


@pytest.mark.parametrize("name", ["cinema.json", "price-lists.json", "programme.json"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert only_problem(folder) == Problem(name, "", "no such file", "a file")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert only_problem(tmp_path / "nowhere").found == "no such folder"


@pytest.mark.parametrize("name", ["auditoriums", "films"])
def test_at_least_one_auditorium_and_one_film(folder: Path, name: str) -> None:
    shutil.rmtree(folder / name)
    assert only_problem(folder) == Problem(name, "", "0 JSON files", "1 to " + ("60" if name[0] == "a" else "300"))


WRONG: list[tuple[str, Change, str, str]] = [
    ("cinema.json", lambda v: v.update(format="foyer-cinema/9"), "$.format", "'foyer-cinema/9'"),
    ("cinema.json", lambda v: v.update(motto="Hello"), "$.motto", "an unknown key"),
    ("cinema.json", lambda v: v.pop("currency"), "$.currency", "nothing"),
    ("cinema.json", lambda v: v.update(currency="euro"), "$.currency", "'euro'"),
    ("cinema.json", lambda v: v.update(time_zone="Mars/Olympus"), "$.time_zone", "'Mars/Olympus'"),
    ("cinema.json", lambda v: v["tax"].update(basis_points="7 %"), "$.tax.basis_points", "'7 %'"),
    ("films/sherlock-jr.json", lambda v: v.update(minutes=0), "$.minutes", "0"),
    ("films/sherlock-jr.json", lambda v: v.update(id="other"), "$.id", "'other'"),
    ("films/sherlock-jr.json", lambda v: v.update(title={"fr": "Sherlock"}), "$.title", "nothing"),
    ("films/sherlock-jr.json", lambda v: v.update(title={"en": 5}), "$.title.en", "5"),
    ("films/sherlock-jr.json", lambda v: v.update(title={"English": "S"}), "$.title.English", "the key 'English'"),
    ("films/sherlock-jr.json", lambda v: v.update(poster="../../etc/passwd"), "$.poster", "'../../etc/passwd'"),
    ("films/sherlock-jr.json", lambda v: v.update(poster="poster.exe"), "$.poster", "'poster.exe'"),
    ("auditoriums/one.json", lambda v: v["screen"].update(width=1e9), "$.screen.width", "1000000000.0"),
    ("auditoriums/one.json", lambda v: v["sections"][0].update(zone="vip"), "$.sections[0].rows[0]", "the zone 'vip'"),
    ("auditoriums/one.json", lambda v: v["sections"][0]["rows"][0].pop("y"), "$.sections[0].rows[0]", "no y"),
    ("price-lists.json", lambda v: v["lists"][0]["prices"]["standard"].update(adult=-5),
     "$.lists[0].prices.standard.adult", "-5"),
    ("price-lists.json", lambda v: v["lists"][0]["prices"]["standard"].update(adult="9.00"),
     "$.lists[0].prices.standard.adult", "'9.00'"),
    ("price-lists.json", lambda v: v["lists"][0]["prices"]["standard"].pop("child"),
     "$.lists[0].prices.standard", "no price for child"),
    ("price-lists.json", lambda v: v["lists"][0]["prices"].pop("standard"),
     "$.lists[0].prices.standard", "no price for adult, child"),
    ("price-lists.json", lambda v: v["lists"][0]["prices"]["standard"].update(dog=100),
     "$.lists[0].prices.standard.dog", "the ticket type 'dog'"),
    ("price-lists.json", lambda v: v["rules"][0].update(list="never"), "$.rules[0].list", "'never'"),
    ("price-lists.json", lambda v: v["rules"][0].update(before="17:00"), "$.rules[0]", "a condition in the last rule"),
    ("price-lists.json", lambda v: v["ticket_types"].append({"id": "adult", "name": "Adult"}),
     "$.ticket_types[2].id", "'adult' again"),
    ("programme.json", lambda v: v["plans"][0]["shows"][1].update(film="dune"),
     "$.plans[0].shows[1].film", "the film 'dune'"),
    ("programme.json", lambda v: v["plans"][0].update(auditorium="two"),
     "$.plans[0].auditorium", "the auditorium 'two'"),
    ("programme.json", lambda v: v["plans"][0]["shows"][0].update(tags=["loud"]),
     "$.plans[0].shows[0].tags[0]", "the tag 'loud'"),
    ("programme.json", lambda v: v["plans"][0]["shows"][0].update(price_list="gala"),
     "$.plans[0].shows[0].price_list", "the price list 'gala'"),
    ("programme.json", lambda v: v["plans"][0]["shows"][0].update(at="25:00"), "$.plans[0].shows[0].at", "'25:00'"),
    ("programme.json", lambda v: v["plans"][0].update(weekdays="funday"), "$.plans[0].weekdays", "'funday'"),
    ("programme.json", lambda v: v.update(popularity={"dune": 1.0}), "$.popularity.dune", "the film 'dune'"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "change", "path", "found"), WRONG, ids=[f"{path} {found}" for _, _, path, found in WRONG]
)
def test_a_mistake_is_told_with_file_path_and_what_was_found(
    folder: Path, name: str, change: Change, path: str, found: str
) -> None:
    edit(folder, name, change)
    problems = problems_of(folder)
    assert (name, path) in [(problem.file, problem.path) for problem in problems]
    problem = next(problem for problem in problems if (problem.file, problem.path) == (name, path))
    assert found in problem.found
    assert problem.expected
    assert str(problem).startswith(f"{name}: {path}: found ")


def test_a_simple_mistake_makes_a_single_problem(folder: Path) -> None:
    edit(folder, "price-lists.json", lambda v: v["lists"][0]["prices"]["standard"].update(adult="9.00"))
    assert only_problem(folder) == Problem(
        "price-lists.json", "$.lists[0].prices.standard.adult", "'9.00'", "a whole number or null"
    )


EXPECTED: list[tuple[str, Change, str]] = [
    ("auditoriums/one.json", lambda v: v["screen"].update(width="wide"), "a number"),
    ("auditoriums/one.json", lambda v: v.update(level=2.5), "a whole number"),
    ("auditoriums/one.json", lambda v: v.update(sections=[]), "a list of length >= 1"),
    ("auditoriums/one.json", lambda v: v["sections"][0]["rows"][0].update(seats=7), "text or a list"),
    ("auditoriums/one.json", lambda v: v["sections"][0].update(kind="throne"),
     "one of 'companion', 'sofa', 'standard', 'vip', 'wheelchair'"),
    ("auditoriums/one.json", lambda v: v["sections"][0]["rows"][0].update(access=["ramp"]),
     "one of 'extra-legroom', 'hearing-loop', 'step-free', 'transfer'"),
    ("cinema.json", lambda v: v.update(id="My Cinema"), "an id: 1 to 40 small letters, digits and hyphens"),
    ("cinema.json", lambda v: v.update(currency="EUR\n"), 'a currency code such as "EUR"'),
    ("cinema.json", lambda v: v.update(format="foyer-cinema/2"), "one of 'foyer-cinema/1'"),
    ("auditoriums/one.json", lambda v: v.update(number="a b"),
     "a name of 1 to 8 characters without spaces and without any of [ ] : _ ! / -"),
    ("programme.json", lambda v: v["plans"][0]["shows"][0].update(at="8pm"), 'a time such as "20:15"'),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "expected"), EXPECTED, ids=[expected for _, _, expected in EXPECTED])
def test_what_is_expected_is_said_in_words(folder: Path, name: str, change: Change, expected: str) -> None:
    edit(folder, name, change)
    assert only_problem(folder).expected == expected


def test_mistakes_of_all_files_are_told_at_once(folder: Path) -> None:
    edit(folder, "cinema.json", lambda v: v.update(motto="Hello"))
    edit(folder, "auditoriums/one.json", lambda v: v.update(level="upstairs", colour="red"))
    edit(folder, "programme.json", lambda v: v["plans"][0]["shows"].insert(0, {"at": "9am", "film": "X"}))
    edit(folder, "programme.json", lambda v: v["plans"][0]["shows"][2].update(film=3))
    (folder / "films" / "sherlock-jr.json").write_text("{", "utf-8")
    assert {(problem.file, problem.path) for problem in problems_of(folder)} == {
        ("cinema.json", "$.motto"),
        ("auditoriums/one.json", "$.level"),
        ("auditoriums/one.json", "$.colour"),
        ("programme.json", "$.plans[0].shows[0].at"),
        ("programme.json", "$.plans[0].shows[0].film"),
        ("programme.json", "$.plans[0].shows[2].film"),
        ("films/sherlock-jr.json", "line 1, column 2"),
    }


def test_a_huge_file_is_not_read(folder: Path) -> None:
    with (folder / "programme.json").open("ab") as file:
        file.truncate(3 * 1024**3)
    problem = only_problem(folder)
    assert (problem.file, problem.expected) == ("programme.json", "at most 2,097,152 bytes")


def test_a_link_out_of_the_folder_is_not_followed(folder: Path, tmp_path: Path) -> None:
    outside = tmp_path / "cinema.json"
    (folder / "cinema.json").rename(outside)
    (folder / "cinema.json").symlink_to(outside)
    assert only_problem(folder).found == "a link to a place outside the folder"


def test_a_linked_folder_of_films_is_not_followed_either(folder: Path, tmp_path: Path) -> None:
    (folder / "films").rename(tmp_path / "films")
    (folder / "films").symlink_to(tmp_path / "films")
    assert only_problem(folder).found == "a link to a place outside the folder"


def test_a_loop_of_links_is_told(folder: Path) -> None:
    (folder / "cinema.json").unlink()
    (folder / "cinema.json").symlink_to(folder / "cinema.json")
    assert only_problem(folder).expected in ("a readable file", "a file")


def test_a_folder_in_place_of_a_file_is_told(folder: Path) -> None:
    (folder / "cinema.json").unlink()
    (folder / "cinema.json").mkdir()
    assert only_problem(folder).found == "something that is no file"


def test_bytes_that_are_not_utf_8_are_told(folder: Path) -> None:
    (folder / "cinema.json").write_bytes(b'{"name": "Caf\xe9"}')
    assert only_problem(folder) == Problem(
        "cinema.json", "byte 13", "bytes that are not UTF-8", "a file saved as UTF-8"
    )


def test_a_byte_order_mark_is_let_pass(folder: Path) -> None:
    content = (folder / "cinema.json").read_bytes()
    (folder / "cinema.json").write_bytes(b"\xef\xbb\xbf" + content)
    assert load_cinema(folder).id == "tiny"


@pytest.mark.parametrize(
    "text",
    [
        "",
        '{"id": "a", "id": "b"}',
        '{"id": NaN}',
        "[" * 100_000,
        '{"a": ' * 700 + "1" + "}" * 700,
        '{"id": ' + "9" * 10_000 + "}",
        "null",
        "[]",
        '"cinema"',
    ],
    ids=["empty", "key twice", "NaN", "deep", "fairly deep", "long number", "null", "list", "text"],
)
def test_strange_json_is_told(folder: Path, text: str) -> None:
    (folder / "cinema.json").write_text(text, "utf-8")
    assert only_problem(folder).file == "cinema.json"


def test_a_message_lists_the_problems_of_a_folder(folder: Path) -> None:
    edit(folder, "cinema.json", lambda v: v.update(motto="Hello", song="La la"))
    with pytest.raises(
        CinemaFolderError, match=r"2 problems in the cinema folder .*\n  cinema\.json: \$\.motto: found"
    ):
        load_cinema(folder)


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="2" height="3"/>'


def test_a_poster_is_found_by_the_name_of_its_film(folder: Path) -> None:
    (folder / "posters").mkdir()
    (folder / "posters" / "sherlock-jr.svg").write_bytes(SVG)
    poster = load_cinema(folder).films["sherlock-jr"].poster
    assert poster
    assert (poster.media_type, poster.content, len(poster.digest)) == ("image/svg+xml", SVG, 64)


def test_a_named_poster_must_be_there(folder: Path) -> None:
    edit(folder, "films/sherlock-jr.json", lambda v: v.update(poster="art.png"))
    assert only_problem(folder) == Problem("posters/art.png", "", "no such file", "a file")


@pytest.mark.parametrize(
    "content",
    [b"%PDF-1.7", SVG.replace(b"/>", b"><script/></svg>"), b'<!DOCTYPE x [<!ENTITY a "b">]>' + SVG],
    ids=["not an SVG", "a script", "an entity"],
)
def test_a_poster_that_is_no_plain_picture_is_refused(folder: Path, content: bytes) -> None:
    (folder / "posters").mkdir()
    (folder / "posters" / "sherlock-jr.svg").write_bytes(content)
    assert only_problem(folder).file == "posters/sherlock-jr.svg"


def test_colours_come_with_the_posters(folder: Path) -> None:
    (folder / "posters").mkdir()
    (folder / "posters" / "posters.json").write_text('{"sherlock-jr": {"accent": "#43B58C"}}', "utf-8")
    assert load_cinema(folder).films["sherlock-jr"].accent == "#43B58C"


def test_a_film_has_a_colour_even_if_nobody_chose_one(folder: Path) -> None:
    assert load_cinema(folder).films["sherlock-jr"].accent == "#FFB547"


@pytest.mark.parametrize(
    ("colours", "path", "found"),
    [
        ({"a": {"accent": "#43B58C"}, "b": {"accent": "#43B58C", "glow": 1}}, "$.b.glow", "an unknown key"),
        ({"a": {"accent": "#43B58C"}, "b": {}}, "$.b.accent", "nothing"),
        ({"a": {"accent": "#43B58C"}, "b": {"accent": "green"}}, "$.b.accent", "'green'"),
    ],
    ids=["unknown", "missing", "no colour"],
)
def test_a_mistake_among_the_colours_is_told_by_film(folder: Path, colours: object, path: str, found: str) -> None:
    (folder / "posters").mkdir()
    (folder / "posters" / "posters.json").write_text(json.dumps(colours), "utf-8")
    problem = only_problem(folder)
    assert (problem.path, problem.found) == (path, found)
