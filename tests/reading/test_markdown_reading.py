import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.article import Article
from copydesk.reading import read_bytes
from copydesk.reading.markdown import read_markdown

DRAFT = """---
title: "The pier"
outlet: The Port Gazette
date: 2026-03-02T10:00:00Z
url: https://gazette.example/pier
author: Ann Lee
---

# A heading that is not the title

The council **approved** the [new pier](https://example.org/pier) on _Monday_,
said `the clerk`.[^1]

* First point
* Second point
  goes on

> "We are glad," said the mayor.

Costs
-----

| Year | Cost |
|------|------|
| 2026 | $3 million |

```
code is no text
```

![A picture](x.png)

<b>Bold</b> words &amp; more, 5 * 3 * 2 and snake_case_name.

[^1]: a note
"""


def test_the_parts_of_a_markdown_text():
    draft = read_markdown(DRAFT)
    assert draft.title == "The pier"
    parts = [(part.kind, part.text) for part in draft.parts]
    assert (None, "The council approved the new pier on Monday, said the clerk.") in parts
    assert ("bullet", "First point") in parts
    assert ("bullet", "Second point goes on") in parts
    assert (None, '"We are glad," said the mayor.') in parts
    assert ("heading", "Costs") in parts
    assert ("heading", "2026 | $3 million") in parts
    assert (None, "Bold words & more, 5 * 3 * 2 and snake_case_name.") in parts
    assert not any("code" in text or "picture" in text or "note" in text for _, text in parts)


def test_a_first_heading_is_the_title():
    assert read_markdown("# The pier\n\nIt is new.").title == "The pier"
    assert read_markdown("The pier\n========\n\nIt is new.").title == "The pier"
    assert read_markdown("It is new.\n\n# Later").title == ""


def test_front_matter_tells_outlet_time_and_address():
    [article] = read_bytes(DRAFT.encode(), "pier.md")
    assert isinstance(article, Article)
    assert (article.outlet.name, article.title, article.authors) == (
        "The Port Gazette",
        "The pier",
        ("Ann Lee",),
    )
    assert str(article.published) == "2026-03-02 10:00:00+00:00"
    assert article.url == "https://gazette.example/pier"


def test_an_open_front_matter_is_text():
    assert read_markdown("---\nIt is new.").fields == {}


@pytest.mark.parametrize("text", ["", "#", "---", "***", "![]()", "```\nopen"])
def test_nothing_to_read(text):
    [item] = read_bytes(f"{text}\n".encode(), "a.md")
    assert not isinstance(item, Article)


@given(st.text(alphabet="ab #*_`[]()<>|-=~\\\n!&;1.", max_size=200))
def test_any_text_gives_parts_on_one_line(text):
    assert all("\n" not in part.text and part.text for part in read_markdown(text).parts)
