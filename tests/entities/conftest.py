import pytest

from copydesk.entities import resolve_entities
from copydesk.language.english import ENGLISH


@pytest.fixture
def resolve():
    def resolved(*articles, **options):
        return {entity.name: entity for entity in resolve_entities(articles, ENGLISH, **options)}

    return resolved
