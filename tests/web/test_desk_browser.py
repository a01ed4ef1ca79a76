"""The desk in a real browser: every page at phone and desktop size, keys, accessibility, a silent console."""

import os
import shutil
import threading
from importlib.resources import files

import pytest
import uvicorn

from copydesk.web import make_app

CHROMIUM = os.environ.get("COPYDESK_CHROMIUM") or next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
SIZES = {"phone": (390, 844), "desktop": (1280, 900)}
pytestmark = pytest.mark.skipif(
    CHROMIUM is None,
    reason="no Chromium is installed: apt-get install chromium, or name one in COPYDESK_CHROMIUM",
)


@pytest.fixture(scope="module")
def browser():
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Without a sandbox because a container's root cannot make one; it opens only this desk's pages.
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def place(desk):
    """The address of a desk that is served."""
    config = uvicorn.Config(make_app(desk), host="127.0.0.1", port=0, log_level="error")
    server = uvicorn.Server(config)
    with config.bind_socket() as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        thread.join(10)


@pytest.fixture
def said():
    """What the pages wrote to the console."""
    return []


@pytest.fixture(params=SIZES)
def page(request, browser, place, said):
    """A page of a fresh browser at phone or desktop size."""
    width, height = SIZES[request.param]
    with browser.new_context(viewport={"width": width, "height": height}, base_url=place) as context:
        opened = context.new_page()
        opened.on("console", lambda message: said.append(message.text))
        opened.on("pageerror", lambda error: said.append(str(error)))
        opened.on("dialog", lambda dialog: said.append(dialog.message))
        yield opened


def paths(store):
    story = next(one for one in store.stories() if one.articles == 2)
    first, second = store.story(story.story_id).article_ids
    return (
        "/",
        f"/story/{story.story_id}",
        f"/article/{first}?at=0-20",
        f"/article/{second}",
        "/names",
        "/name?key=elmsworth",
        "/figures",
        "/figures?of=people",
        "/check",
        "/add",
        "/search?q=bridge",
        "/search?q=bridge&find=claims",
        "/search?q=(",
        "/decisions",
    )


def test_every_page_fits_and_the_console_is_silent(page, filled, said):
    for path in paths(filled):
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert page.locator("h1").count() == 1, path
    assert said == []


CONTRAST = {"runOnly": ["color-contrast"]}


@pytest.mark.parametrize(("scheme", "rules"), [("light", {}), ("dark", CONTRAST)])
def test_axe_finds_nothing(browser, place, filled, scheme, rules):
    axe = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")
    with browser.new_context(color_scheme=scheme, base_url=place, bypass_csp=True) as context:
        page = context.new_page()
        for path in paths(filled):
            page.goto(path)
            page.evaluate(axe)
            found = page.evaluate(
                "rules => axe.run({ ...rules, iframes: false, resultTypes: ['violations'] })", rules
            )
            assert found["passes"], path
            broken = [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]]
            assert broken == [], path


def test_stories_are_read_with_keys_alone(page, filled):
    page.goto("/")
    page.keyboard.press("j")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("j")
    second = page.evaluate("document.activeElement.getAttribute('href')")
    assert {first, second} == {f"/story/{one.story_id}" for one in filled.stories()}
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.getAttribute('href')") == first
    page.keyboard.press("o")
    page.wait_for_url(f"**{first}")
    page.keyboard.press("m")
    assert page.locator("#tools").get_attribute("open") is not None
    page.keyboard.press("u")
    page.wait_for_url("**/")
    page.keyboard.press("j")
    page.keyboard.press("m")
    page.wait_for_url("**#tools")
    assert page.locator("#tools").get_attribute("open") is not None


def test_slash_goes_to_the_search_field_and_letters_stay_letters(page):
    page.goto("/")
    page.keyboard.press("/")
    page.keyboard.type("jazz ok?")
    assert page.locator("[role=search] input").input_value() == "jazz ok?"
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    assert page.locator("[role=search] input").input_value() == "jazz ok?"


def test_a_query_is_completed_with_fields_and_values_by_keys_alone(page, said):
    from playwright.sync_api import expect

    page.goto("/search")
    field, offered = page.locator("[data-complete]"), page.locator("#offers [role=option]")
    field.focus()
    page.keyboard.type("bridge out")
    expect(offered).to_have_text(["outlet:", "outlets:"])
    page.keyboard.press("ArrowDown")
    assert field.get_attribute("aria-activedescendant") == "offer-0"
    page.keyboard.press("Enter")
    assert field.input_value() == "bridge outlet:"
    expect(offered).to_have_text(['outlet:"=SUM(A1)"', 'outlet:"The Herald"'])
    page.keyboard.type("her")
    expect(offered).to_have_text(['outlet:"The Herald"'])
    page.keyboard.press("Escape")
    assert not page.locator("#offers").is_visible()
    page.keyboard.press("Backspace")
    offered.first.click()
    assert field.input_value() == 'bridge outlet:"The Herald" '
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")
    assert said == []


def test_question_mark_shows_the_keys(page):
    page.goto("/")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_a_sentence_opens_its_evidence_beside_it(page, filled):
    story = next(one for one in filled.stories() if one.articles == 2)
    page.goto(f"/story/{story.story_id}")
    point = page.locator(".column .points .point").first
    assert not point.locator(".evidence").is_visible()
    point.locator("summary").first.click()
    assert point.locator(".evidence").is_visible()
    point.locator(".evidence a").first.click()
    page.wait_for_url("**/article/**")
    assert page.locator("#cited .found.cited").first.is_visible()


def test_kinds_of_finding_are_switched_off(page, filled):
    path = next(path for path in paths(filled) if path.startswith("/article"))
    page.goto(path)
    figure = page.locator(".block .found.figure").first
    width = "element => getComputedStyle(element).borderBottomWidth"
    assert figure.evaluate(width) == "2px"
    page.locator("#show-figure").uncheck()
    assert figure.evaluate(width) == "0px"


def test_adding_shows_progress_and_leads_to_the_stories(page, said, tmp_path):
    file = tmp_path / "arvik.txt"
    file.write_text(
        "The Arvik ferry struck a pier on Monday. The mayor, Ana Lund, said 12 people were hurt.\n"
    )
    page.goto("/add")
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Add them").click()
    page.get_by_text("1 article added").wait_for(timeout=20_000)
    page.get_by_role("link", name="To the stories").click()
    assert page.get_by_text("Ana Lund").count()
    assert said == []


def test_a_split_is_made_and_taken_back_on_the_page(page, filled):
    story = next(one for one in filled.stories() if one.articles == 2)
    page.goto(f"/story/{story.story_id}#tools")
    page.locator("#tools input[type=checkbox]").nth(1).check()
    page.get_by_role("button", name="Split off").click()
    page.get_by_role("button", name="Take it back").click()
    page.wait_for_load_state()
    assert filled.story(story.story_id).summary.articles == 2
