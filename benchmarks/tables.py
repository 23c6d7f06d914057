"""Sections as text for a terminal, and as Markdown for the documentation."""

from benchmarks.figures import Figure, Section


def text(section: Section) -> str:
    """A section for a terminal."""
    lines = [f"\n== {section.title}", ""]
    lines += _columns([_HEAD, *(_cells(one) for one in section.figures)])
    lines += ["", *(f"{'met   ' if one.met else 'MISSED'}  {one.target}: {one.measured}" for one in section.verdicts)]
    lines += [f"* {remark}" for remark in section.remarks]
    return "\n".join(lines)


def markdown(section: Section) -> str:
    """A section for docs/benchmarks.md."""
    head = ["| subject | measure | median | p99 | min – max | n |", "| --- | --- | ---: | ---: | ---: | ---: |"]
    rows = [f"| {' | '.join(_cells(one))} |" for one in section.figures]
    goals = ["", "| target | measured | |", "| --- | --- | --- |"]
    goals += [f"| {one.target} | {one.measured} | {'met' if one.met else '**missed**'} |" for one in section.verdicts]
    remarks = [f"\n{remark}" for remark in section.remarks]
    return "\n".join([f"### {section.title}", "", *head, *rows, *(goals if section.verdicts else []), *remarks])


_HEAD = ("subject", "measure", "median", "p99", "min - max", "n")


def _cells(one: Figure) -> tuple[str, ...]:
    unit = f" {one.unit}" if one.unit else ""
    return (
        one.subject,
        one.measure,
        f"{_number(one.median)}{unit}",
        f"{_number(one.p99)}{unit}",
        f"{_number(one.least)} – {_number(one.greatest)}",
        str(one.count),
    )


def _number(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def _columns(rows: list[tuple[str, ...]]) -> list[str]:
    widths = [max(len(row[column]) for row in rows) for column in range(len(_HEAD))]
    return ["  ".join(_padded(cell, column, widths[column]) for column, cell in enumerate(row)) for row in rows]


def _padded(cell: str, column: int, width: int) -> str:
    return cell.ljust(width) if column < 2 else cell.rjust(width)
