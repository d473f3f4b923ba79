"""Words of English that say nothing of what is looked for. Pure."""

STOP_WORDS = frozenset(
    """
    a about above actually after again all also am an and any anybody anyone anything are arent as at be because been
    before being best better between both but by can cannot cant come comes could did didnt do does doesnt doing done dont
    each either else enough even ever every everyone everything exactly far few find for from get gets getting give given
    go goes going gonna good got great guys had has hasnt have havent having he hello help her here hey hi him his how
    however hows i id if ill im in instead into is isnt it its ive just keep kind know let lets like list look looking lot
    lots make makes making many may maybe me mean means might more most much must my need needed needs new no nor not now of
    off often ok okay on one only or other others our out over own please per possible put quite rather really right said
    same say see should show shows since so some somebody someone something somewhat still stuff such sure take tell than
    thank thanks that thats the their them then there theres these they theyre thing things think this those though
    through to today together too toward towards under until up upon us use used useful uses using usually vs versus very
    via want wanna wants was wasnt way we well were weve what whats when where whether which while who whom whos whose why
    will wish with within without wont work working works would wouldnt wow yes yet you your youre yours yourself
    """.split()
)
