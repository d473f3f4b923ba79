"""What several roles have in common, and what each has alone. Pure."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Divided(Generic[Key, Value]):
    """`shared`: what at least two roles have → the roles that have it, in the order of the roles, and what each says of it.
    `only`: role → what no other of them has. What most roles share comes first."""

    shared: Mapping[Key, Mapping[str, Value]]
    only: Mapping[str, Mapping[Key, Value]]


def divided(by_role: Mapping[str, Mapping[Key, Value]]) -> Divided[Key, Value]:
    """Of each role what it has. Which roles share a thing does not depend on their order."""
    roles_of: dict[Key, dict[str, Value]] = {}
    for role, has in by_role.items():
        for key, value in has.items():
            roles_of.setdefault(key, {})[role] = value
    by_most = sorted(roles_of.items(), key=lambda item: -len(item[1]))
    shared = {key: found for key, found in by_most if len(found) > 1}
    only = {
        role: {key: value for key, value in has.items() if len(roles_of[key]) == 1} for role, has in by_role.items()
    }
    return Divided(shared, only)
