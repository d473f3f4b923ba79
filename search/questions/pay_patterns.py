"""What of pay is asked for, where no level says it: that of whoever begins, or who is paid best. Pure."""

import re

# "first job", "without experience", "straight after university".
AT_THE_START = re.compile(
    r"""\b(?:
        (?:first|starter)\ (?:\w+\ )?(?:jobs?|roles?|positions?|pay|salar(?:y|ies)|wages?)   # my first job in data
      | first\ year
      | (?:no|without|zero|0)\ (?:\w+\ ){0,2}experience                                     # with no work experience
      | inexperienced | newcomers? | students? | school\ leavers? | never\ worked
      | (?:out\ of|after|from|finish\w*|left|leaving)\ (?:my\ |a\ |the\ )?
        (?:school|college|university|uni|studies|bootcamp)                                  # straight out of college
      | new\ to\ (?:the\ |this\ )?(?:field|industry|it|tech)
      | (?:just|only)\ (?:starting|graduated|finished) | starting\ out
      | (?:when|as|if)\ (?:i|you|they|one|we)\ starts?                                      # when you start
      | at\ the\ (?:start|beginning) | to\ start | starts?\ (?:with|on|out)
    )\b""",
    re.VERBOSE,
)
# Roles are to be ordered by their pay.
BY_PAY = re.compile(
    r"\b(?:highest|lowest|best|worst|most|least|top|well|better|poorest) (?:\w+ )?(?:paid|paying|pay|earning)\b"
)
EVERY = (AT_THE_START, BY_PAY)
