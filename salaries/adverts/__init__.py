"""Advertised pay: rows of published tables → adverts with the two ends of their range, and what they come to. Pure."""
