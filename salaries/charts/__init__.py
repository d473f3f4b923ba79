"""Pay as a page draws it: lanes on one axis, the figures that open a note, and how far each kind can be trusted."""
