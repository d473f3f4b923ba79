"""Where an offer lies, from what is stored: the adverts of a role, stated bands and published percentiles."""
