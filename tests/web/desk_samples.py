"""Words that the tests of the desk share."""

from datetime import UTC, datetime

from copydesk.settings import Settings

SETTINGS = Settings(encoder=False)
DAY = datetime(2026, 3, 10, 8, tzinfo=UTC)
ORIGIN = {"origin": "http://localhost"}
HOSTILE = '<script>alert(1)</script><img src=x onerror=alert(2)> "quoted" \u202e\u2066 \x1b[31m &amp;'
BRIDGE = (
    "Police in Elmsworth said {toll} people were killed when the Corran bridge collapsed into the Tame. "
    "“We had no warning at all,” said Ida Solberg, the mayor of Elmsworth. "
    "The council of Elmsworth had closed one lane of the bridge after engineers found cracks in two pillars."
)
FESTIVAL = (
    "The Halden jazz festival opened with a concert by the pianist Jonas Wik on the harbour stage. "
    "Organisers of the festival in Halden sold 12,000 tickets for the concerts, worth $300,000."
)
