"""Make the vectors of the topics' typical sentences (run by hand whenever those sentences change).

    python train/topic_vectors.py src/copydesk/language/english/topic_vectors.npy

Output: one row of half floats per sentence, in the order of `copydesk.language.english.topics`, by the
default encoder. Encoding them anew would cost every process half a second; a test holds that they are
up to date.
"""

import sys

import numpy as np

from copydesk.analysis.models import load_encoder
from copydesk.language.english.topics import TOPICS


def main() -> int:
    """Encode every example and write the table."""
    texts = [text for topic in TOPICS for text in topic.examples]
    np.save(sys.argv[1], load_encoder().encode(texts).astype(np.float16))
    return 0


if __name__ == "__main__":
    sys.exit(main())
