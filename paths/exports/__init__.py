"""Answers about roles and skills as files."""

from paths.exports.matches import MATCHES
from paths.exports.move import MOVE
from paths.exports.skill_gap import SKILL_GAP

EXPORTS = (SKILL_GAP, MATCHES, MOVE)
