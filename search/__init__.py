"""Search: one box over roles, titles, skills and sentences, and the answer to what was asked."""
