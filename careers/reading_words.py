"""What became of a guide's statements, in words: for the command, the admin and the pages alike."""

from collections.abc import Mapping, Sequence


def counted(number: int, word: str) -> str:
    return f"{number:,} {word if number == 1 else f'{word}s'}"


def reading_in_words(counts: Mapping[str, int]) -> str:
    """ "173 state facts, 45 are context, 50 headings; 12 in sections we do not know; 0 not understood"."""
    of = {
        name: counts.get(name, 0) for name in ("fact", "context", "heading", "lead_in", "no_fact", "outside", "unread")
    }
    named = f", {of['no_fact']:,} may state a fact but none was taken" if of["no_fact"] else ""
    lead_ins = f" and {counted(of['lead_in'], 'lead-in')}" if of["lead_in"] else ""
    return (
        f"{of['fact']:,} state facts, {of['context']:,} are context{named}, {counted(of['heading'], 'heading')}{lead_ins}; "
        f"{of['outside']:,} in sections we do not know; {of['unread']:,} not understood"
    )


def one_of(names: Sequence[str], *, or_similar: bool = False) -> str:
    """ "AWS, Azure or Google Cloud"; "Airflow, Prefect or similar"."""
    *others, last = [*names, "similar"] if or_similar else names
    return f"{', '.join(others)} or {last}" if others else last


def all_of(names: Sequence[str]) -> str:
    """ "AWS, Azure and Google Cloud"."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def findings_in_words(problems: int, notes: int) -> str:
    """ "11 findings: 7 problems, 4 notes worth knowing."."""
    kinds = [counted(problems, "problem")] if problems else []
    kinds += [f"{counted(notes, 'note')} worth knowing"] if notes else []
    return f"{': '.join(filter(None, (counted(problems + notes, 'finding'), ', '.join(kinds))))}."
