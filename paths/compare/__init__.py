"""Two or three roles side by side: what they share, what each has alone, and the sentences behind it."""
