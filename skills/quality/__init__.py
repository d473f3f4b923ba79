"""How well skill names are found in text: on our own labelled sentences, and on adverts that others have labelled. Pure."""
