"""What the words of a guide say of its own lists and of its own day. Pure.

lists   an item that stands twice, and a list of another length than its opening promises
now     "now" and "currently" beside a figure, without a date
shares  one share in two sentences, with two percentages
"""

RULES = {
    "item_twice": "One list names the same thing twice.",
    "list_count": "The opening of a list promises another number of items than the list has.",
    "undated_now": "A figure is given as of “now” or “currently”, without a date.",
    "rival_shares": "One share is given with different percentages.",
}
