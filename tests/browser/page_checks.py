"""What is asked of every page: questions put to the browser, each answered by a list of what is wrong."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# Of these, what colours alone decide: all that can differ between two themes of one page.
OF_COLOURS = ["color-contrast", "link-in-text-block"]
AXE = Axe()
RUN_AXE = "([within, options]) => axe.run(within || document, options).then(results => results.violations)"
# axe reads the colour of a text and of all its grounds anew for every element, and four tenths of its time go into reading the
# same few texts. Here each is read once on a page.
READ_COLOURS_ONCE = """() => {
  const {prototype} = axe.commons.color.Color, read = prototype.parseString, known = new Map();
  prototype.parseString = function (text) {
    if (known.has(text)) return Object.assign(this, known.get(text));
    read.call(this, text);
    const {r, g, b, alpha} = this;
    known.set(text, {r, g, b, alpha});
    return this;
  };
}"""
# One element of those with words that look alike: with the same colour and size of type on the same grounds, from the element
# up to the root. How words lie over each other is no matter of a theme, and has been looked at for every element before.
UNLIKE = """() => {
  const grounds = new Map([[null, ""]]);
  const ground = each => {
    if (!grounds.has(each)) {
      const {backgroundColor, backgroundImage, opacity, filter, mixBlendMode} = getComputedStyle(each);
      grounds.set(each, [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, ground(each.parentElement)].join());
    }
    return grounds.get(each);
  };
  const hasWords = each => each.matches("input, select, textarea") ||
    [...each.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
  const look = each => {
    const {color, fontSize, fontWeight, textShadow, textDecorationLine} = getComputedStyle(each);
    const around = getComputedStyle(each.parentElement).color;
    return [each.localName, color, fontSize, fontWeight, textShadow, textDecorationLine, around, ground(each)].join();
  };
  const found = [...document.body.querySelectorAll("*")].filter(each => hasWords(each) && each.checkVisibility());
  return {include: [...new Map(found.map(each => [look(each), each])).values()]};
}"""

# The words of a page that are for everybody. What is marked as a script's only keeps or repeats them.
WORDS = """() => {
  const added = [...document.querySelectorAll("main [data-scripted]:not([hidden])")];
  added.forEach(each => each.hidden = true);
  const words = document.querySelector("main").innerText;
  added.forEach(each => each.hidden = false);
  return words;
}"""

# Text that cannot be read to its end: beyond the window, or beyond a box that hides what does not fit. What scrolls in
# a region of its own is reachable; what is clipped to nothing is meant for readers' ears.
CUT_TEXT = """() => {
  const boxes = new Map();
  const boxOf = element => {
    if (!boxes.has(element)) {
      const style = getComputedStyle(element);
      const words = style.overflowX + " " + style.overflowY;
      boxes.set(element, {
        rect: element.getBoundingClientRect(),
        scrolls: /auto|scroll/.test(words) && element !== document.body,
        hides: /hidden|clip/.test(words) && style.display !== "inline",
        isForEars: style.clipPath !== "none",
      });
    }
    return boxes.get(element);
  };
  const isCut = (text, element) => {
    const sheet = document.documentElement;
    for (let each = element; each && each !== sheet; each = each.parentElement) {
      const box = boxOf(each);
      if (box.scrolls || box.isForEars) return false;
      const {left, right, top, bottom} = box.rect;
      if (box.hides && (text.left < left - 1 || text.right > right + 1 || text.top < top - 1 || text.bottom > bottom + 1))
        return true;
    }
    return text.right > innerWidth + 1 || text.left < -1;
  };
  const found = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility({visibilityProperty: true})) continue;
    range.selectNodeContents(node);
    if (isCut(range.getBoundingClientRect(), holder))
      found.push(`cut: ${holder.tagName.toLowerCase()}.${holder.getAttribute("class")}: ${node.data.trim().slice(0, 60)}`);
  }
  return found;
}"""

SIDEWAYS = """() => {
  const {scrollWidth} = document.scrollingElement;
  if (scrollWidth <= innerWidth) return [];
  const wide = [...document.body.querySelectorAll("*")].filter(each => each.getBoundingClientRect().right > innerWidth + 1);
  return [`scrolls sideways: ${scrollWidth} px at ${innerWidth}, first: ${wide[0]?.outerHTML.slice(0, 120)}`];
}"""

HEADINGS = """() => [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")]
  .filter(each => each.checkVisibility()).map(each => [Number(each.tagName[1]), each.textContent.trim()])"""

# Everything Tab should reach, in the order of the document. Of radio buttons of one name it reaches one.
REACHABLE = """() => {
  const all = "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']";
  const names = new Set();
  return [...document.querySelectorAll(all)].filter(each => {
    if (each.disabled || each.tabIndex < 0 || !each.checkVisibility({visibilityProperty: true})) return false;
    if (each.type !== "radio") return true;
    return !names.has(each.name) && names.add(each.name);
  });
}"""

# Press Tab until it comes round, and tell what it passed over, took out of order, or focused without a visible ring.
WATCH_FOCUS = """() => {
  window.focused = [];
  document.addEventListener("focusin", ({target}) => {
    const style = getComputedStyle(target);
    window.focused.push([target, style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2]);
  });
}"""
MISSED_BY_TAB = f"""() => {{
  const wanted = ({REACHABLE})();
  const shown = each => each.outerHTML.slice(0, 90);
  const reached = window.focused.filter(([each]) => wanted.includes(each));
  const order = reached.map(([each]) => each);
  return [
    ...wanted.filter(each => !order.includes(each)).map(each => `Tab never reaches ${{shown(each)}}`),
    ...reached.filter(([, ring]) => !ring).map(([each]) => `no visible focus on ${{shown(each)}}`),
    ...order.filter((each, at) => wanted[at] !== each).slice(0, 1).map(each => `out of reading order: ${{shown(each)}}`),
  ];
}}"""

# Only what a page of ours may load: no script but from a file of ours, no handler in a mark, no address that runs.
RUNS = """() => [...document.querySelectorAll("*")].filter(each =>
    (each.tagName === "SCRIPT" && !each.src.startsWith(location.origin + "/static/")) ||
    [...each.attributes].some(({name, value}) => /^on/i.test(name) || /^\\s*javascript:/i.test(value))
  ).map(each => each.outerHTML.slice(0, 120))"""
# Words of ours run from left to right: in none does the last character stand left of the first on the same line.
TURNED = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, words = node.data.trim(), holder = node.parentElement;
    if (words.length < 2 || holder.closest("bdi, .quoted, [dir=auto]") || !holder.checkVisibility()) continue;
    const at = (from, range = new Range()) => (range.setStart(node, from), range.setEnd(node, from + 1),
      range.getBoundingClientRect());
    const start = node.data.indexOf(words), first = at(start), second = at(start + 1);
    if (words.includes("\\u202e") || (first.top === second.top && second.left < first.left))
      found.push(`turned: ${holder.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""


def put_axe_into(page: Page) -> None:
    """Half a megabyte of script: once for all that is asked of a page."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
        page.evaluate(READ_COLOURS_ONCE)


def axe(page: Page, rules: list[str] | None = None, within: object = None) -> list[tuple[str, str]]:
    """What breaks WCAG 2.2 A and AA or good practice: each rule with the element and what is wrong with it.

    Only these rules, where some are named, and only within what axe takes for a context.
    """
    chosen = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    options = {"runOnly": chosen, "resultTypes": ["violations"]}
    put_axe_into(page)
    found = page.evaluate(RUN_AXE, [within, options])
    return [(each["id"], f"{node['target'][0]}: {node['failureSummary']}") for each in found for node in each["nodes"]]


def axe_of_colours(page: Page) -> list[tuple[str, str]]:
    """The same of a page that axe has seen whole in another theme: only colours can differ."""
    return axe(page, OF_COLOURS, page.evaluate_handle(UNLIKE))


def headings(page: Page) -> list[str]:
    """One h1, and no level passed over on the way down."""
    outline = page.evaluate(HEADINGS)
    levels = [level for level, _ in outline]
    wrong = [f"{levels.count(1)} h1"] if levels.count(1) != 1 else []
    steps = zip([0, *levels], outline, strict=False)
    return wrong + [
        f"h{above} is followed by h{level}: {words}" for above, (level, words) in steps if level > above + 1
    ]


def fit(page: Page) -> list[str]:
    """Nothing beyond the window, nothing cut off."""
    return [*page.evaluate(SIDEWAYS), *page.evaluate(CUT_TEXT)]


def tabbing(page: Page) -> list[str]:
    page.evaluate(WATCH_FOCUS)
    for _ in range(page.evaluate(f"() => ({REACHABLE})().length")):
        page.keyboard.down("Tab")  # held, as somebody would who looks for the end: half the messages
    page.keyboard.up("Tab")
    missed: list[str] = page.evaluate(MISSED_BY_TAB)
    return missed
