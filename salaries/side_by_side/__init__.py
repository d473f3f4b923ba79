"""Pay of several roles, levels and places side by side: what is known of each, which may share an axis, and by how much they
differ."""
