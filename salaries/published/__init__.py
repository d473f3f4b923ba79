"""Percentiles of pay as a publisher gives them: its tables → rows, taken over as they are and never recomputed. Pure."""
