"""What stated pay and years say of each other. Pure: claims in, findings out.

claims       what one band states, which bands may be compared, and what a printed figure stands for
bands        levels in order, gaps, overlaps, and a range that says nothing
overview     the pay stated in prose against the bands of the levels
experience   required years against the levels' years, the levels' years among themselves, the ladder against the bands
age          pay that is years old
adverts      a level's band against what employers advertise for it
guides       one role's band, stated differently by two guides

Two figures are apart only where the intervals they are printed for do not meet. A hedged end ("about") is no end, an
open top no bound, and unlike things are not compared.
"""

RULES = {
    "band_order": "A level's band lies below the band of the level before it, at both ends.",
    "band_gap": "The band of one level ends before the band of the next begins.",
    "band_overlap": "The band of one level reaches into the band of the next.",
    "band_wide": "The top of one level's range is three times its bottom or more.",
    "overview_pay": "The pay given in the text and the bands of the levels have different ends.",
    "required_years": "The years required of everyone exceed the years of a level that the guide pays.",
    "level_years": "Between the years of two neighbouring levels more than one year is missing or counted twice.",
    "ladder_bands": "The ladder and the pay section name different levels.",
    "pay_age": "The pay figures are more than two years old.",
    "band_adverts": "A level's band lies wholly above, or wholly below, what three in four adverts offer for it.",
    "pay_across_guides": "Two guides give different pay for the same role and level.",
}
