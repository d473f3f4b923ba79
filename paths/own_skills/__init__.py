"""One's own skills: as they are typed or named in a CV, and as an address names them."""
