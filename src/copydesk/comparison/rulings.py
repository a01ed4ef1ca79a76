"""What relating two claims gives."""

import msgspec

from copydesk.domain.claim import RelationKind


class Ruling(msgspec.Struct, frozen=True, gc=False):
    """A relation without its claims. `swapped` tells that the first claim supersedes the second."""

    kind: RelationKind
    reason: str
    swapped: bool = False
