"""The words by which a clause asks for what it names, wishes for it or denies it."""

import re

from vocabulary.lazy_regex import lazy_regex

# Where a clause ends whatever comes next.
BREAK = lazy_regex(
    r"""
      ;                                                     # SQL required; Spark a plus
    | [.!?](?=\s)                                           # Know Python. Scala is a plus
    | \s[–—-]{1,2}\s                                        # Docker – required
    | (?<!anything),?\s{1,4}\b(?:but|though|although|while|whereas|however|yet)\b   # Java is not required, though Kotlin helps
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Where a new phrase opens behind a comma or "and"; a bare name behind one goes on with the list.
PHRASE = lazy_regex(
    r"""
    (?: , \s{0,4} (?:and\s{1,4})? | \s{1,4} (?:and|plus|with) \s{1,4} )
    (?= (?: with | plus | any | some | an? | prior | previous | basic | strong | solid | good | deep | hands-on | working
          | knowledge | experience | famili\w+ | understanding | exposure | proficien\w+ | expertise | ability | skills?
          | we | you | they | it | preferably | ideally | not | no | nor | without | rather | bonus | optionally ) \b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Cues that speak for what follows, wherever in the clause they come.
AHEAD = lazy_regex(
    r"""
      (?P<preferred>
          \b(?:preferably | ideally | optionally | better \s+ yet)\b                # Python, preferably with Django
        | \bbonus (?:\s+points?)? \s* (?:for | if | to | :)                         # bonus points for Airflow
        | \b(?:nice | good)[ -]to[ -]haves? \s* (?:: | (?:skills|technologies|tools)\b) # nice to have: Rust
        | (?:(?<=,\s) | (?<=,) | (?<=\band\s) | (?<=\bbut\s)) (?:nice | good)[ -]to[ -]have \s+
          (?!(?:for|but|if|when|in|and|or|with|to|as|not)\b)(?=\w)                   # …, nice to have Helm
        | \b(?:prefer(?:red|ence) | desir(?:ed|able) | optional | pluses | (?:a\s+)?plus) \s* : # Preferred: MLflow
        | \bprefer(?:red|ence) \s+ (?:experience | knowledge | skills? | for | given\s+to) \b   # preference for Go
        | \bwe \s+ (?:would\s+|'d\s+)? prefer \b                                    # we prefer Scala
        | \bconsider \s+ (?:an? | getting | learning)\b                             # consider a degree
      )
    | (?P<required>
          \bmust \s+ (?:have | know | be | possess) \b                              # must know Python
        | \b(?:required | mandatory | must[ -]haves?) \s* :                         # Required: SQL
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Cues that speak for what comes before.
BEHIND = lazy_regex(
    r"""
      (?P<not_asked>
          \b(?:not | n[o']t | isn['’]t | aren['’]t | never | no\s+longer) \s+
          (?:(?:strictly | absolutely | always | a | an | be | at\s+all) \s+)*
          (?:required | needed | necessary | mandatory | compulsory | essential | expected | assumed
           | must | prerequisite | requirement | obligatory | wanted | accepted | used | tested
           | (?:asked|looked) \s+ for | sought)\b                                    # Java is not required
        | \b(?:unnecessary | not \s+ a \s+ must | need \s+ not (?!\s+(?:apply|be)\b) | overkill | used \s+ to \s+ be
             | (?:can|may) \s+ be \s+ (?:skipped|ignored))\b                         # Kafka is unnecessary
        | \b(?:rarely | seldom | hardly | scarcely | barely) \s+ (?:ever\s+)?
          (?:required | needed | necessary | expected | wanted | used | tested | asked | sought)\b  # Perl is seldom needed
        | (?<=[?:|(\s]) (?<!\bsay\s) (?<!\bsaying\s) no \s* (?=[.!]?\s*$)               # Perl? No. · Perl (no)
      )
    | (?P<preferred>
          \b(?:nice | good | great | useful)[ -]to[ -]haves?\b                      # Terraform is good to have
        | \b(?:an? | any | big | huge | strong | real | definite | added | major | plus | distinct) \s+
          (?:\w+\s+)?? (?:plus | bonus | asset | advantage | benefit)\b             # a plus, a strong plus, an added advantage
        | \b(?:is | are | as | considered) \s+ (?:bonus(?:es)? | pluses)\b           # are pluses
        | \b(?:prefer(?:red|able|ably) | ideally | desir(?:ed|able) | advantageous | beneficial | helpful
           | optional | recommended | favou?rable | welcome | appreciated | voluntary
           | (?:highly|well) \s+ (?:valued|regarded))\b                              # Scala preferred
        | \bwould \s+ be \s+ (?:great | nice | good | ideal | useful | handy | lovely)\b   # Scala would be great
        | \b(?:never \s+ hurts? | (?:\w+n['’]t | not) \s+ hurt)\b                    # Scala wouldn't hurt
        | \bif \s+ you \s+ (?:want | wish | plan | like | hope | intend | aim)\b         # PMP, if you want to lead
        | \bextra \s+ (?:points | credit)\b
        | \bhelps? \s+ (?:in | with) \s+ (?:some | many | most | a\s+few)\b            # a Master's helps in some countries
        | \bworth \s+ considering\b                                                 # a course is worth considering
        | \b(?:would | can | will | could | may) \s+ (?:also\s+)? help \s* (?=$|[,.;)])   # TensorFlow would also help
        | \b(?:also\s+)? helps \s* (?=$|[,.;)])                                     # JavaScript helps
        | \b(?:a \s+)? bonus(?:es)? \s* (?=$|[,.;)])                                # Rust: bonus
      )
    | (?P<required>
          \b(?:is | are | be | being) \s+ (?:also\s+|strictly\s+|absolutely\s+|highly\s+)?
          (?:required | mandatory | essential | needed | necessary | expected | compulsory | (?:a \s+)? must)\b
        | \b(?:a \s+ must (?:[ -]have)? | must[ -]haves?)\b                         # Python a must
        | \b(?:required | mandatory)\s* (?=$|[,.;)] | \s+ (?:and|for|in|by)\b)      # Linux and Git required
      )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A word that denies what follows. "Not only Python", "not limited to Docker" and "no less than" deny nothing.
DENIES = lazy_regex(
    r"""
    \b(?: (?: no | not | never | nor | neither | cannot | n[’']t | \w+n[’']t ) \b
          (?! \s+ (?: only | just | merely | simply | limited | less | fewer | later | more | matter | problem | to\s+mention
                   | one | exceed\w* ) \b | -)
        | anything \s+ but\b | never \s+ mind\b | (?:forget | skip | ignore)\b (?!\s+(?:it|them|this|that)\b)
        | (?<!\ba\s) (?:few \s+ (?!and\b)(?:\w+\s+)?(?:\w+s)) \b | nobody\b | no \s+ one\b | hardly \s+ any\w*\b
        | without\b | rather \s+ than\b | instead \s+ of\b | as \s+ opposed \s+ to\b | other \s+ than\b )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What opens with one of these asks for nothing, whatever it names.
DISMISSES = lazy_regex(
    r"\W*(?:(?:you|feel\s+free\s+to)\s+)?(?:(?:can|may)\s+)?(?:safely\s+)?(?:never\s+mind|forget|skip|ignore|anything\s+but)\b",
    re.IGNORECASE,
)
# "No Docker, Kafka or Spark experience is needed": the denial reaches up to these words.
NO_NEED = lazy_regex(
    r"\b(?:required|needed|necessary|expected|assumed|experience|knowledge|need(?:\s+(?:to|for))?)\b", re.IGNORECASE
)
NOTHING_NEEDED = lazy_regex(
    r"\b(?:no|not\s+any|without|not)\b[^.;]{0,160}"
    r"\b(?:required|needed|necessary|expected|assumed|need|require)\b",
    re.IGNORECASE,
)
# "While not strictly mandatory, a degree is often expected."
CONCEDES = lazy_regex(
    r"\b(?:while|although|though)\s+(?:it\s*(?:is|['’]s)\s+)?not\s+(?:\w+\s+){0,2}?"
    r"(?:required|mandatory|necessary|essential|compulsory|needed)\s*,"
    r"|\b(?:nice|helpful|useful|welcome|valued|good)(?:\s+to\s+have)?,?\s+but\s+not\s+(?:\w+\s+)?(?:required|necessary|needed|essential)\b",
    re.IGNORECASE,
)
ENDS_PHRASE = lazy_regex(r"[,.)]|\s+and\b")
DENIAL_ENDS = lazy_regex(r",|\s+(?:and|because|since)\s+", re.IGNORECASE)
BRACKET = lazy_regex(r"\(([^()]*)\)|\[([^\[\]]*)\]")
LINKS = lazy_regex(
    r"^\s*(?:,\s*)?(?:(?:and|is|are|it|this|that|which|would|be|strictly|highly|strongly)\s+)*", re.IGNORECASE
)
LIST_COMMA = lazy_regex(r",\s*")
NOTHING_MORE = lazy_regex(r"[\s.:]*$")
# Behind a cue that opens a clause: "… – nice to have for large teams" still speaks for what came before.
GOES_ON = lazy_regex(r"\s*(?:$|[,.;:)]|(?:for|when|if|in|to|as|but|and|with)\b)", re.IGNORECASE)
# The words of a heading or lead-in under which nothing is a must.
OPENS_PREFERRED = lazy_regex(
    r"""
    \b(?: prefer(?:red|able|ably|s)? | preference\s+(?:for|given) | an? \s+ (?:\w+\s+)? plus | pluses
      | (?:nice | good)[ -]to[ -]haves? | ideally | desir(?:ed|able) | advantageous | an \s+ (?:added\s+)? advantage
      | beneficial | bonus | helpful | optional | worth\s+considering | consider | asset | recommended ) \b
    | ^\W* (?:also\s+)? useful (?:\s+(?:skills|knowledge|extras))? \W*$                      # Useful:
    | ^[\W\d]* (?:should|could|can|may) (?:[ -]haves?)? (?:\s+(?:criteria|skills|requirements|items))? \W*$     # Should have
    """,
    re.IGNORECASE | re.VERBOSE,
)
# How many of many ask for a thing.
SHARE = lazy_regex(
    r"""
      \d \s? (?: % | per\s?cent\b ) \s+ of \s+ (?:all\s+ | the\s+ | our\s+)? (?:\w+\s+){0,2}?
      (?: ads? | adverts? | advertisements? | postings? | listings? | jobs? | vacanc\w+ | briefs? | clients? | employers?
        | compan\w+ | respondents? | recruiters? | teams? | roles? | offers? | positions? | descriptions? )\b   # 88% of adverts
    | \( \s* [~≈]? \d+(?:[.,]\d+)? \s? % \s* \)                                              # SQL (88%)
    | \d \s? (?: % | per\s?cent\b ) \s+ (?: (?:still|now|also|only) \s+ )?                      # 17% insist on a degree
      (?: insist | require | ask | want | expect | demand | mention | list | name | specif(?:y|ied) | look\s+for ) (?:s|ed)? \b
    | \b(?: one | two | three | \d+ ) \s+ (?: in | out\s+of ) \s+                               # one in six asks for
      (?: two | three | four | five | six | seven | eight | nine | ten | \d+ ) \b \s+ (?: \w+\s+ ){0,2}?
      (?: asks? | insists? | requires? | wants? | expects? | demands? | mentions? | lists? | names? ) \b
    | \b(?: few | hardly\s+any | a\s+minority\s+of | a\s+handful\s+of ) \s+                     # few employers require
      (?: employers? | compan\w+ | adverts? | ads? | recruiters? | teams? | roles? | jobs? | firms? | vacanc\w+ | postings? ) \b
    """,
    re.IGNORECASE | re.VERBOSE,
)
