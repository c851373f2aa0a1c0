// Looks at the page that it is added to, as a browser shows it, and tells its parent frame what is wrong with it.
'use strict';

const faults = new Set();
const fault = (kind, what) => faults.add(kind + ': ' + what);
const all = (selector) => [...document.querySelectorAll(selector)];
const shortly = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 70);

function check_width() {
  const page = document.scrollingElement;
  if (page.scrollWidth <= innerWidth) return;
  const wide = all('body *').find((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
  fault('overflow', `${page.scrollWidth} of ${innerWidth}${wide ? ' by ' + shortly(wide) : ''}`);
}

function check_structure() {
  if (!document.documentElement.lang) fault('language', 'html has no lang');
  if (!document.title) fault('title', 'the page has none');
  if (all('main').length !== 1) fault('landmark', 'there is not one main');
  for (const part of document.body.children) {
    if (!part.matches('header, main, footer, .skip, script')) fault('landmark', 'outside of all: ' + shortly(part));
  }
  const ids = all('[id]').map((element) => element.id);
  for (const id of ids.filter((id, at) => ids.indexOf(id) !== at)) fault('id', `${id} stands twice`);
  for (const link of all('a[href^="#"]')) {
    if (!document.getElementById(link.getAttribute('href').slice(1))) fault('link', shortly(link));
  }
  const focusable = document.querySelector('a, button, summary, [tabindex]');
  if (!focusable || focusable.getAttribute('href') !== '#' + document.querySelector('main')?.id) {
    fault('skip link', 'the first thing that takes the focus does not lead to main');
  }
  if (all('[tabindex]').some((element) => element.tabIndex > 0)) fault('tab order', 'tabindex above 0');
  let level = 0;
  for (const heading of all('h1, h2, h3, h4, h5, h6')) {
    const next = Number(heading.tagName[1]);
    if (next > level + 1) fault('heading', `h${next} after h${level}: ${heading.textContent}`);
    level = next;
  }
  if (all('h1').length !== 1) fault('heading', 'there is not one h1');
  for (const table of all('table')) {
    if (!name_of(table) && !table.caption) fault('table', 'has no name');
    if (table.querySelector('th:not([scope])')) fault('table', 'a heading has no scope');
    if (!table.querySelector('thead th[scope=col]')) fault('table', 'has no column headings');
  }
}

function name_of(element) {
  const ids = element.getAttribute('aria-labelledby');
  if (ids) return ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' ').trim();
  return element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
}

// What the page would fetch is refused by its own policy, and told here.
addEventListener('securitypolicyviolation', (event) => fault('network', event.blockedURI));

// Letters of Vietnamese stand in Vietnamese, whatever the page is written in. Names of charts, which cannot say their
// language, aside.
function check_languages() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element.closest('title, desc, script, style')) continue;
    const is_vietnamese = /[ơưƠƯẠ-ỹ]/.test(walker.currentNode.data.normalize('NFC'));
    if (is_vietnamese && element.closest('[lang]')?.lang !== 'vi')
      fault('text language', shortly(element));
  }
}

// Whoever goes from one thing to the next with the keyboard sees where he is, and in the order of the text.
function check_focus() {
  let before = null;
  for (const element of all('a[href], button, input, summary, [tabindex]')) {
    if (element.closest('.skip')) continue;
    element.focus();
    if (document.activeElement !== element) fault('focus', 'does not take it: ' + shortly(element));
    const box = element.getClientRects()[0];
    if (!box || box.width < 1 || box.height < 1) fault('focus', 'is not seen: ' + shortly(element));
    if (getComputedStyle(element).outlineStyle === 'none') fault('focus', 'has no outline: ' + shortly(element));
    if (before && !(before.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING))
      fault('focus', 'stands before the one before: ' + shortly(element));
    before = element;
  }
  document.activeElement?.blur();
}

function check_names() {
  for (const link of all('a, summary, [role=img]')) {
    if (!name_of(link).trim() && !link.textContent.trim()) fault('name', 'none: ' + shortly(link));
  }
  for (const chart of all('svg.bullet[role=img]')) {
    const parts = (chart.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    if (parts.length !== 2 || parts.some((part) => !chart.contains(part) || part.textContent.length < 10))
      fault('chart', 'is not told in words: ' + shortly(chart));
  }
  for (const image of all('svg, img, nav, section')) {
    if (image.closest('[aria-hidden=true]')) continue;
    if (!name_of(image)) fault('name', shortly(image));
    if (image.matches('svg:not([role=img])')) fault('name', 'an svg is no image: ' + shortly(image));
  }
}

// Contrast as WCAG 2 defines it.
function colour_of(text) {
  const parts = text.match(/[\d.]+/g)?.map(Number);
  return parts && text.startsWith('rgb') && (parts[3] ?? 1) === 1 ? parts.slice(0, 3) : null;
}
function luminance([red, green, blue]) {
  const linear = (value) => (value /= 255) <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
function contrast(one, other) {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}
const page_colour = () =>
  colour_of(getComputedStyle(document.body).backgroundColor) ??
  (matchMedia('(prefers-color-scheme: dark)').matches ? [18, 18, 18] : [255, 255, 255]);

function colour_behind(element, x, y) {
  for (const behind of document.elementsFromPoint(x, y)) {
    if (behind === element || element.contains(behind)) continue;
    const style = getComputedStyle(behind);
    const colour = behind instanceof SVGElement && behind.tagName !== 'svg' ? colour_of(style.fill)
                                                                              : colour_of(style.backgroundColor);
    if (colour) return colour;
  }
  return page_colour();
}

function check_text_contrast() {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || element.closest('title, desc, script, style') || seen.has(element)) continue;
    seen.add(element);
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getClientRects()[0];
    const hidden = element.closest('thead, .skip, .heard')?.getBoundingClientRect(); // for ears only
    if (!box || box.width === 0 || (hidden && (hidden.right <= 0 || hidden.width <= 1))) continue;
    const style = getComputedStyle(element);
    const colour = colour_of(element instanceof SVGElement ? style.fill : style.color);
    const own = element instanceof SVGElement ? null : colour_of(style.backgroundColor);
    const behind = own ?? colour_behind(element, box.left + box.width / 2, box.top + box.height / 2);
    const ratio = colour ? contrast(colour, behind) : 0;
    if (ratio < 4.5) fault('contrast', `${ratio.toFixed(2)} of “${walker.currentNode.data.trim().slice(0, 30)}”`);
    ++texts;
  }
  if (texts === 0) fault('contrast', 'no text was seen');
}

// What the charts' style sheet promises, chart by chart: every bar, mark and tick on what may lie behind it.
function check_graphics_contrast() {
  const sample = (kind, parent = 'bullet') => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', parent);
    svg.innerHTML = `<path class="${kind}"/>`;
    document.body.append(svg);
    const style = getComputedStyle(svg.firstChild);
    const colour = colour_of(style.stroke) ?? colour_of(style.fill);
    svg.remove();
    return colour;
  };
  if (!document.querySelector('.bullet')) return;
  const on = (what, colour, behind, surface) => {
    const ratio = colour && surface ? contrast(colour, surface) : 0;
    if (ratio < 3) fault('contrast', `${ratio.toFixed(2)} of ${what} on ${behind}`);
  };
  for (const band of ['q0', 'q1', 'q2', 'q3', 'q4']) {
    on('a bar', sample('bar'), band, sample(band));
    on('a missed bar', sample('bar', 'bullet missed'), band, sample(band));
    on('a mark', sample('mark'), band, sample(band));
    on('a tick', sample('ticks'), band, sample(band));
  }
  on('a mark', sample('mark'), 'its halo', sample('halo'));
  on('a missed bar', sample('bar', 'bullet missed'), 'its hatching', sample('hatch'));
  on('a tick', sample('ticks'), 'the page', page_colour());
}

// A page that is dark although its reader asked for light, or the other way round.
function check_scheme() {
  const wants_dark = matchMedia('(prefers-color-scheme: dark)').matches;
  if (wants_dark !== luminance(page_colour()) < 0.2) fault('scheme', wants_dark ? 'not dark' : 'not light');
}

// Things follow each other on the page as they do in the text: below, or in the same line to the right. What
// stands in a column to the right may begin further up. What is folded away stands nowhere. What stands in the
// margin, beside the text, goes down by itself.
function check_order() {
  const is_marginal = (element) => element.closest('.para > .beside') !== null;
  check_order_of((element) => !is_marginal(element));
  check_order_of(is_marginal);
}
function check_order_of(belongs) {
  const boxes = all('h1, h2, h3, p, dt, dd, th, td, li, svg, summary')
    .filter((element) => !element.querySelector('h2, h3, p, dt, dd, th, td, li, svg') && !element.closest('thead'))
    .filter(belongs)
    .filter((element) => !element.closest('details:not([open]) > :not(summary)'))
    .map((element) => [element, element.getBoundingClientRect()])
    .filter(([, box]) => box.width > 1 && box.height > 1);
  for (let at = 1; at < boxes.length; ++at) {
    const [, before] = boxes[at - 1];
    const [element, box] = boxes[at];
    const is_above = box.bottom <= before.top + 1;
    const is_beside = box.top < before.bottom - 1 && box.bottom > before.top + 1;
    if ((is_above && box.left < before.right - 1) || (is_beside && box.right <= before.left + 1)) {
      fault('order', `${shortly(element)} stands before ${shortly(boxes[at - 1][0])}`);
    }
  }
}

addEventListener('load', () => {
  check_width();
  for (const note of all('details')) note.open = true;
  check_width();
  check_structure();
  check_languages();
  check_focus();
  check_names();
  check_text_contrast();
  check_graphics_contrast();
  check_scheme();
  check_order();
  parent.postMessage([...faults], '*');
});
