"""Where an offer lies among adverts, stated bands and published percentiles. Pure arithmetic and words."""
