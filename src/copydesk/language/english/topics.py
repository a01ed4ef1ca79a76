"""English: words and typical sentences of the IPTC Media Topics.

Codes and names are those of the IPTC's vocabulary (cv.iptc.org, CC BY 4.0): its 17 top-level concepts, and of
the second level those that words can tell. Words and sentences were written for this project.
"""

from copydesk.language.english.topics_culture import CULTURE
from copydesk.language.english.topics_public import PUBLIC
from copydesk.language.english.topics_society import SOCIETY
from copydesk.language.english.topics_trade import TRADE
from copydesk.language.topics import TopicWords

TOPICS: tuple[TopicWords, ...] = (*TRADE, *PUBLIC, *CULTURE, *SOCIETY)
"""The 17 top-level concepts, each with its second level."""
