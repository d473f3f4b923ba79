"""The looks themselves: each sees the fault it is there for, and none on a sound page."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import page_checks
from tests.browser.conftest import Complaints

SOUND = """<!doctype html><html lang="en"><title>Sound</title>
<style>:focus {outline: 3px solid}</style><main><h1>One</h1><h2>Two</h2>
<p><a href="#here">A link to here</a> and <bdi>\u202eturned</bdi> words of ours</p><button>Press</button></main>"""

# Each way a colour comes to axe. The last words repeat the first, once others have been mixed with what they look like.
COLOURS = """<!doctype html><html lang="en"><title>Colours</title><style>body {background: #fafafa; color: #333}</style>
<main><h1>Colours</h1><p style="color: #767676">Grey</p><p style="color: #767676; opacity: .6">Faint</p>
<div style="background: rgb(0 0 0 / .5)"><p style="color: #767676">On a veil</p><p style="opacity: .4">Faint on a veil</p></div>
<p style="color: oklch(60% .2 30); background: hsl(30deg 80% 80%)">By hue</p><p style="color: #0000; background: red">Clear</p>
<div style="background: #767676; mix-blend-mode: multiply"><p>Multiplied</p></div><p style="color: #767676">Grey again</p>
</main>"""
CONTRAST = """() => axe.run({runOnly: ["color-contrast"]}).then(({violations, passes, incomplete}) =>
  [...violations, ...passes, ...incomplete].flatMap(({nodes}) => nodes.map(({html, any}) => [html, any[0].data])))"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 320, "height": 600})
    yield page
    page.close()


def runs(page: Page) -> list[str]:
    return list(page.evaluate(page_checks.RUNS))


def turned(page: Page) -> list[str]:
    return list(page.evaluate(page_checks.TURNED))


@pytest.mark.parametrize(
    "look",
    [
        page_checks.axe,
        page_checks.axe_of_colours,
        page_checks.headings,
        page_checks.fit,
        page_checks.tabbing,
        runs,
        turned,
    ],
)
def test_a_sound_page_is_left_alone(page: Page, look: Callable[[Page], list[str]]) -> None:
    page.set_content(SOUND)
    assert look(page) == []


@pytest.mark.parametrize(
    ("look", "instead", "message"),
    [
        (page_checks.axe, "<img src='data:,'>", "image-alt"),
        (page_checks.axe, "<p style='color: #ccc'>Pale</p>", "color-contrast"),
        (page_checks.axe_of_colours, "<p style='color: #ccc'>Pale</p>", "color-contrast"),
        (page_checks.axe_of_colours, "<div style='background: #666'><p>Dark on dark</p></div>", "color-contrast"),
        (page_checks.axe_of_colours, "<input aria-label=A value=Pale style='color: #ccc'>", "color-contrast"),
        (page_checks.axe_of_colours, "<p>Words <a href='#' style='text-decoration: none'>and</a></p>", "link-in-text"),
        (page_checks.headings, "<h1>Another</h1>", "2 h1"),
        (page_checks.headings, "<h4>Deep</h4>", "h2 is followed by h4"),
        (page_checks.fit, "<div style='width: 400px'>Wide</div>", "scrolls sideways: 408"),
        (page_checks.fit, "<p style='width: 3em; overflow: hidden; white-space: nowrap'>Cut in half</p>", "cut: p"),
        (page_checks.fit, "<svg width=320><text x=300>Far out</text></svg>", "cut: text"),
        (page_checks.tabbing, "<a href='#' style='outline: none'>Where</a>", "no visible focus"),
        (page_checks.tabbing, "<button tabindex=1>First</button>", "out of reading order"),
        (
            page_checks.tabbing,
            "<button onkeydown='return false'>Trap</button><button>Next</button>",
            "Tab never reaches",
        ),
        (runs, "<p onclick='x()'>Press</p>", "onclick"),
        (runs, "<a href=' javascript:x()'>Press</a>", "javascript"),
        (turned, "<p>Before <b>\u202eleft open</b> ours after it</p>", "turned: <p>"),
    ],
)
def test_a_fault_is_seen(page: Page, look: Callable[[Page], list[str]], instead: str, message: str) -> None:
    page.set_content(SOUND.replace("<button>Press</button>", instead))
    assert any(message in str(each) for each in look(page))


def test_colours_that_are_read_once_stay_what_they_are(page: Page) -> None:
    page.set_content(COLOURS)
    page.evaluate(page_checks.AXE.axe_script)
    each_anew = page.evaluate(CONTRAST)
    assert len(each_anew) == 9
    page.evaluate(page_checks.READ_COLOURS_ONCE)
    assert page.evaluate(CONTRAST) == page.evaluate(CONTRAST) == each_anew


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("console.error('oh')", "console error: oh"),
        ("console.warn('hm')", "console warning: hm"),
        ("setTimeout(() => nothing())", "page error"),
        ("alert('run')", "dialog: run"),
        ("new Image().src = 'http://127.0.0.1:9/none'", "failed: http://127.0.0.1:9/none"),
    ],
)
def test_a_complaint_is_heard(page: Page, script: str, message: str) -> None:
    heard = Complaints()
    heard.listen(page)
    page.set_content(f"<script>{script}</script>")
    page.wait_for_timeout(100)
    assert any(each.startswith(message) for each in heard.messages)
