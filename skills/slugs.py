"""Slugs of skills. Pure of the database: "C++" → "c-plus-plus", "CI/CD" → "ci-cd", ".NET" → "dot-net"."""

from django.utils.text import slugify

SPELT = (("++", " plus plus"), ("#", " sharp"), ("/", " "), ("&", " and "))


def skill_slug(name: str) -> str:
    words = f"dot {name[1:]}" if name.startswith(".") else name.replace(".", " ")
    for sign, spelling in SPELT:
        words = words.replace(sign, spelling)
    return slugify(words)[:80]
