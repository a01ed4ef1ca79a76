"""English: negation, hedges, forecasts, plans and denials."""

from copydesk.language.certainty import CertaintyWords

CERTAINTY = CertaintyWords()
