import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.language.detect import detect_language
from copydesk.language.english.pages import PAGES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The council approved the new pier on Monday after a debate that went on for hours.", "en"),
        (
            "PORT ELLIS COUNCIL HAS APPROVED THE NEW PIER, SAID THE MAYOR AFTER THE VOTE ON MONDAY NIGHT.",
            "en",
        ),
        (
            "Der Stadtrat hat am Montag nach neun Stunden Debatte den neuen Pier genehmigt, sagte er.",
            "de",
        ),
        (
            "Byrådet godkendte mandag den nye mole efter ni timers debat, sagde en talsmand i dag.",
            "da",
        ),
        (
            "El ayuntamiento aprobó el lunes el nuevo muelle tras nueve horas de debate, dijo ayer.",
            "es",
        ),
        (
            "Городской совет в понедельник одобрил строительство нового причала, сообщил мэр.",
            "ru",
        ),
        ("市議会は月曜日、九時間の議論の末に新しい桟橋の建設を承認したと報道官が述べた。", "ja"),
        ("Pier approved", "und"),
        ("", "und"),
        ("12 34 56 78 90 11 12 13 14 15 16 17", "und"),
    ],
)
def test_languages(text, code):
    assert detect_language(text, PAGES) == code


@given(st.text(max_size=200))
def test_any_text_has_a_code(text):
    assert 2 <= len(detect_language(text, PAGES)) <= 3
