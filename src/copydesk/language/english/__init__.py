"""English."""

from copydesk.language.english.briefs import BRIEFS
from copydesk.language.english.certainty import CERTAINTY
from copydesk.language.english.checking import CHECKING
from copydesk.language.english.markets import MARKETS
from copydesk.language.english.numbers import NUMBERS
from copydesk.language.english.pages import PAGES
from copydesk.language.english.senses import SENSES
from copydesk.language.english.speech import SPEECH
from copydesk.language.english.times import TIMES
from copydesk.language.english.tone import TONE
from copydesk.language.profile import Language

ENGLISH = Language(
    code="en",
    name="English",
    pages=PAGES,
    numbers=NUMBERS,
    times=TIMES,
    speech=SPEECH,
    certainty=CERTAINTY,
    tone=TONE,
    markets=MARKETS,
    briefs=BRIEFS,
    senses=SENSES,
    checking=CHECKING,
)
