import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings, newContext, openBrowser } from './browser.ts';
import { tabThrough } from './keyboard.ts';

// A check that cannot fail proves nothing. Each gets a page on which it has to find something, and the same page put
// right, on which it has to find nothing.

const context = await newContext(await openBrowser(), { viewport: { width: 400, height: 300 } });
const page = await context.newPage();

type Look = (page: Page) => Promise<readonly string[]>;

const geometry: Look = (shown) => shown.evaluate(() => window.looks.geometry());
const contrast: Look = (shown) => shown.evaluate(() => window.looks.contrast({ strict: false }));
const strictContrast: Look = (shown) => shown.evaluate(() => window.looks.contrast({ strict: true }));
const structure: Look = (shown) => shown.evaluate(() => window.looks.structure());
const motion: Look = (shown) => shown.evaluate(() => window.looks.motion());

interface Case {
  readonly name: string;
  readonly look: Look;
  readonly bad: string;
  readonly good: string;
  readonly found: RegExp;
}

const word = 'Donaudampfschifffahrtsgesellschaftskapitaenswitwenrente';
const picture = (content: string): string =>
  `<svg role="img" aria-label="A picture" width="200" height="100" viewBox="0 0 200 100" font-size="14">${content}</svg>`;

const cases: readonly Case[] = [
  {
    name: 'a page that scrolls sideways',
    look: geometry,
    bad: '<div style="width: 600px">wide</div>',
    good: '<div style="overflow-x: auto" tabindex="0"><div style="width: 600px">wide</div></div>',
    found: /^overflow: the page is .* because of div "wide"/,
  },
  {
    name: 'content that is cut off at the side',
    look: geometry,
    bad: `<p style="width: 100px; overflow: hidden">${word}</p>`,
    good: `<p style="width: 100px; overflow: hidden; overflow-wrap: anywhere">${word}</p>`,
    found: /^cut off: p /,
  },
  {
    name: 'content that is cut off below',
    look: geometry,
    bad: '<p style="height: 30px; overflow: clip">one<br>two<br>three</p>',
    good: '<p style="height: 90px; overflow: clip">one<br>two<br>three</p>',
    found: /^cut off: p /,
  },
  {
    name: 'a text that ends in dots',
    look: geometry,
    bad: `<p style="width: 100px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">${word}</p>`,
    good: '<p style="width: 100px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap">short</p>',
    found: /^cut off: p /,
  },
  {
    name: 'a text that reaches out of its block',
    look: geometry,
    bad: `<p style="width: 100px">${word}</p>`,
    good: `<p style="width: 100px; overflow-wrap: anywhere">${word}</p>`,
    found: /^spill: "Donau/,
  },
  {
    name: 'a text on another text',
    look: geometry,
    bad: '<p style="margin: 0">one line</p><p style="margin: -16px 0 0">another line</p>',
    good: '<p style="margin: 0">one line</p><p style="margin: 0">another line</p>',
    found: /^overlap: "one line" and "another line"/,
  },
  {
    name: 'a block on another block',
    look: geometry,
    bad: '<div style="height: 40px"></div><div style="height: 40px; margin-top: -20px"></div>',
    good: '<div style="height: 40px"></div><div style="height: 40px; margin-top: 20px"></div>',
    found: /^overlap: div "" and div ""/,
  },
  {
    name: 'a text in a picture on another one',
    look: geometry,
    bad: picture('<text x="10" y="20">first</text><text x="20" y="22">second</text>'),
    good: picture('<text x="10" y="20">first</text><text x="20" y="52">second</text>'),
    found: /^overlap: "first" and "second"/,
  },
  {
    name: 'letters that are too small',
    look: geometry,
    bad: '<svg role="img" aria-label="A" width="50" viewBox="0 0 100 50"><text x="10" y="20" font-size="12">tiny</text></svg>',
    good: '<svg role="img" aria-label="A" width="100" viewBox="0 0 100 50"><text x="10" y="20" font-size="12">tiny</text></svg>',
    found: /^too small: "tiny" has letters of 6/,
  },
  {
    name: 'a text that is wider than its box in a picture',
    look: geometry,
    bad: picture(
      '<rect x="60" y="5" width="40" height="30"/><text x="30" y="25" fill="white">wider than its box</text>',
    ),
    good: picture(
      '<rect x="5" y="5" width="180" height="30"/><text x="30" y="25" fill="white">wider than its box</text>',
    ),
    found: /^picture: the text "wider than its box" is wider than its shape/,
  },
  {
    name: 'a text at the edge of a picture',
    look: geometry,
    bad: picture('<text x="180" y="20">outside</text>'),
    good: picture('<text x="80" y="20">outside</text>'),
    found: /^picture: the text "outside" is cut off at the edge/,
  },
  {
    name: 'a shape at the edge of a picture',
    look: geometry,
    bad: picture('<rect x="150" y="20" width="80" height="20"/>'),
    good: picture('<rect x="100" y="20" width="80" height="20"/>'),
    found: /^picture: a shape is cut off/,
  },
  {
    name: 'a line through a text of a picture',
    look: geometry,
    bad: picture('<path d="M0 20 H200" fill="none" stroke="black"/><text x="40" y="25">crossed</text>'),
    good: picture(
      '<path d="M0 20 H200" fill="none" stroke="black"/><rect x="30" y="5" width="100" height="30" fill="white"/><text x="40" y="25">crossed</text>',
    ),
    found: /^picture: a line runs through "crossed"/,
  },
  {
    name: 'a pale text',
    look: contrast,
    bad: '<p style="color: #888">pale</p>',
    good: '<p style="color: #666">pale</p>',
    found: /^contrast: 3\.54 instead of 4\.5 for "pale"/,
  },
  {
    name: 'a text on the background of something around it',
    look: contrast,
    bad: '<div style="background: #444"><p style="color: #222">dark</p></div>',
    good: '<div style="background: #444"><p style="color: #222; background: color-mix(in srgb, white 90%, black)">dark</p></div>',
    found: /for "dark"/,
  },
  {
    name: 'a text that shines through',
    look: contrast,
    bad: '<div style="opacity: 0.4"><p>thin</p></div>',
    good: '<div style="opacity: 0.9"><p>thin</p></div>',
    found: /for "thin"/,
  },
  {
    name: 'a large text that is too pale even for its size',
    look: contrast,
    bad: '<p style="font-size: 24px; color: #aaa">large</p>',
    good: '<p style="font-size: 24px; color: #888">large</p>',
    found: /instead of 3 for "large"/,
  },
  {
    name: 'a text of high contrast that is not',
    look: strictContrast,
    bad: '<p style="color: #666">grey</p>',
    good: '<p style="color: #444">grey</p>',
    found: /instead of 7 for "grey"/,
  },
  {
    name: 'a text on a shape of a picture',
    look: contrast,
    bad: picture('<rect width="100" height="40" fill="#333"/><text x="10" y="20">on dark</text>'),
    good: picture('<rect width="100" height="40" fill="#eee"/><text x="10" y="20">on dark</text>'),
    found: /for "on dark"/,
  },
  {
    name: 'a pale line of a picture',
    look: contrast,
    bad: picture('<line x1="0" y1="10" x2="100" y2="10" stroke="#ccc"/>'),
    good: picture('<line x1="0" y1="10" x2="100" y2="10" stroke="#777"/>'),
    found: /for the line line/,
  },
  {
    name: 'words of a style sheet that are pale',
    look: contrast,
    bad: '<style>p::before { content: "Note"; color: #bbb }</style><p>text</p>',
    good: '<style>p::before { content: "Note"; color: #555 }</style><p>text</p>',
    found: /for "Note" ::before p/,
  },
  {
    name: 'a heading of a level that was left out',
    look: structure,
    bad: '<h1>Title</h1><h3>Part</h3>',
    good: '<h1>Title</h1><h2>Part</h2>',
    found: /^headings: level 3 follows 1/,
  },
  {
    name: 'a mark that only its colour explains',
    look: structure,
    bad: '<h1>Title</h1><p class="finding" data-severity="warning">Tier 2 has no benefit.</p>',
    good: '<h1>Title</h1><p class="finding" data-severity="warning"><span aria-label="Warning">!</span> Tier 2 has no benefit.</p>',
    found: /^colour only: .* p\.finding "Tier 2/,
  },
  {
    name: 'a table without a name',
    look: structure,
    bad: '<h1>Title</h1><table><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>',
    good: '<h1>Title</h1><table aria-label="Letters"><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>',
    found: /^tables: .* has no name/,
  },
  {
    name: 'a table whose headers do not say what they are for',
    look: structure,
    bad: '<h1>Title</h1><table aria-label="Letters"><tr><th>A</th></tr><tr><td>1</td></tr></table>',
    good: '<h1>Title</h1><table aria-label="Letters"><tr><th scope="col">A</th></tr><tr><td>1</td></tr></table>',
    found: /^tables: .* lacks headers/,
  },
  {
    name: 'a picture without words',
    look: structure,
    bad: '<h1>Title</h1><svg viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
    good: '<h1>Title</h1><svg viewBox="0 0 9 9" role="img"><title>A square</title><rect width="9" height="9"/></svg>',
    found: /^pictures: svg/,
  },
  {
    name: 'one id for two elements',
    look: structure,
    bad: '<h1 id="a">Title</h1><p id="a">text</p>',
    good: '<h1 id="a">Title</h1><p id="b">text</p>',
    found: /^ids: "a"/,
  },
  {
    name: 'something that moves',
    look: motion,
    bad: '<p style="transition: color 200ms">text</p>',
    good: '<p>text</p>',
    found: /^motion: p "text" still moves/,
  },
  {
    name: 'a page that scrolls smoothly',
    look: motion,
    bad: '<style>html { scroll-behavior: smooth }</style><p>text</p>',
    good: '<style>html { scroll-behavior: auto }</style><p>text</p>',
    found: /^motion: html .* still scrolls smoothly/,
  },
  {
    name: 'a focus that cannot be seen',
    look: tabThrough,
    bad: '<style>button:focus { outline: none }</style><button>Press</button>',
    good: '<style>button:focus { outline: 2px solid black }</style><button>Press</button>',
    found: /^focus: nothing marks the focus on button "Press"/,
  },
  {
    name: 'a focus mark that is too pale',
    look: tabThrough,
    bad: '<style>button:focus { outline: 2px solid #ddd }</style><button>Press</button>',
    good: '<style>button:focus { outline: 2px solid #555 }</style><button>Press</button>',
    found: /^focus: the mark has a contrast of/,
  },
  {
    name: 'a focus below something else',
    look: tabThrough,
    bad: '<button>Press</button><div style="position: fixed; inset: 0; background: white"></div>',
    good: '<button>Press</button><div style="position: fixed; inset: auto 0 0 0; background: white">x</div>',
    found: /lies on button "Press"/,
  },
  {
    name: 'a button that the Tab key jumps over',
    look: tabThrough,
    bad: '<button id="first">One</button><button id="last">Two</button><script>first.onkeydown = (event) => event.preventDefault()</script>',
    good: '<button id="first">One</button><button id="last">Two</button>',
    found: /^focus: the Tab key does not reach button#last|^focus: the Tab key is caught/,
  },
  {
    name: 'a button without a name',
    look: axeFindings,
    bad: '<main><h1>Title</h1><button></button></main>',
    good: '<main><h1>Title</h1><button>Press</button></main>',
    found: /^axe: button-name/,
  },
];

for (const { name, look, bad, good, found } of cases) {
  describe(name, () => {
    it('is found', async () => {
      await show(bad);
      const findings = await look(page);
      assert.ok(
        findings.some((finding) => found.test(finding)),
        `Found instead: ${findings.join('\n') || 'nothing'}`,
      );
    });
    it('is not found where it is put right', async () => {
      await show(good);
      assert.deepEqual(await look(page), []);
    });
  });
}

async function show(content: string): Promise<void> {
  await page.setContent(
    `<!DOCTYPE html><html lang="en"><head><title>Page</title></head><body style="font: 16px/1.5 sans-serif">${content}</body></html>`,
  );
}
