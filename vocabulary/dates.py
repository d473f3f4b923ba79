"""Calendar years and months as guides print them. Pure."""

import re

YEAR = r"(?:19|20)\d\d"
# A year by itself: not four digits of a longer number.
WHOLE_YEAR = re.compile(rf"(?<!\d){YEAR}(?!\d)")
MONTHS = "january february march april may june july august september october november december".split()
