"""What several roles have in common, and what each has alone. Pure."""

from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Generic, TypeVar

Key = TypeVar("Key", bound=Hashable)
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Divided(Generic[Key, Value]):
    """`shared`: what at least two roles have → the roles that have it, in the order of the roles, and what each says of it.
    `only`: role → what no other of them has. `in_titles`: role → what no other has either, though its title names it, under
    the roles of which a title does. What most roles share comes first."""

    shared: Mapping[Key, Mapping[str, Value]]
    only: Mapping[str, Mapping[Key, Value]]
    in_titles: Mapping[str, Mapping[tuple[str, ...], Mapping[Key, Value]]]


def divided(
    by_role: Mapping[str, Mapping[Key, Value]], titled: Mapping[Key, Collection[str]] = MappingProxyType({})
) -> Divided[Key, Value]:
    """Of each role what it has. Which roles share a thing does not depend on their order. `titled`: what titles name → their
    roles; of these it is not said that only another has it."""
    roles_of: dict[Key, dict[str, Value]] = {}
    for role, has in by_role.items():
        for key, value in has.items():
            roles_of.setdefault(key, {})[role] = value
    by_most = sorted(roles_of.items(), key=lambda item: -len(item[1]))
    shared = {key: found for key, found in by_most if len(found) > 1}
    only: dict[str, dict[Key, Value]] = {role: {} for role in by_role}
    in_titles: dict[str, dict[tuple[str, ...], dict[Key, Value]]] = {role: {} for role in by_role}
    for role, has in by_role.items():
        for key, value in has.items():
            others = tuple(other for other in by_role if other != role and other in titled.get(key, ()))
            if len(roles_of[key]) == 1:
                (in_titles[role].setdefault(others, {}) if others else only[role])[key] = value
    return Divided(shared, only, in_titles)
