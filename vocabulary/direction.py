"""Characters that turn the order of reading around, written out: a person sees what is there. Pure."""

TURNS = {code: f"[U+{code:04X}]" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}


def visible(text: str) -> str:
    return text.translate(TURNS)
