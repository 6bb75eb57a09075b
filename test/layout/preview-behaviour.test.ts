import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import type { ToPreview } from '../../client/src/preview/messages.ts';
import { notices } from '../../client/src/preview/notices.ts';
import type { PreviewState } from '../../client/src/preview/state.ts';
import { newState } from '../../client/src/preview/state.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { checkDocument } from '../../server/src/features/document.ts';
import { openDocument, uri } from '../harness/ask.ts';
import { previewOf } from '../harness/preview.ts';
import { axeFindings, newContext, openBrowser } from './browser.ts';
import { buildPreview, openPreview, type PreviewPage } from './preview-page.ts';
import { settle } from './settle.ts';
import { type Theme, themes } from './themes.ts';

// What the preview does while somebody types, reads and works in it. The extension is played by these tests.

const plan = readFileSync(new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url), 'utf8');
const named = plan.replace(
  'name: Strategic',
  'name: Strategic partners with a name that needs several lines in its cell',
);
const withTier = plan.replace('  - id: growth', '  - id: extra\n    name: Extra\n  - id: growth');

/** Less than anyone sees, in pixels. */
const nothing = 1;

const browser = await openBrowser();
const context = await newContext(browser, { viewport: { width: 800, height: 700 } });
const parts = await buildPreview();

/** A preview with one plan after the other in it. */
class Reader {
  readonly page: Page;
  /** All that the preview has told. */
  readonly told: () => Promise<readonly unknown[]>;
  readonly setTheme: (theme: Theme) => Promise<void>;
  #version = 0;
  #text = '';

  private constructor({ page, messages, setTheme }: PreviewPage) {
    this.page = page;
    this.told = messages;
    this.setTheme = setTheme;
  }

  static async open(state?: PreviewState): Promise<Reader> {
    const opened = await openPreview(context, parts);
    const { page, messages, setTheme } = opened;
    if (state !== undefined) {
      await page.addInitScript((remembered) => {
        const { acquireVsCodeApi } = window as unknown as { acquireVsCodeApi(): { setState(state: unknown): void } };
        acquireVsCodeApi().setState(remembered);
      }, state);
      await page.reload();
    }
    if (themes[1]) await setTheme(themes[1]);
    await messages();
    return new Reader(opened);
  }

  /** What a person has asked for. A click may scroll as well, and each document is answered. */
  async messages(): Promise<readonly unknown[]> {
    const others = ['scrolled', 'shown'];
    return (await this.told()).filter((message) => !others.includes((message as { type: string }).type));
  }

  /** @param as the address of the plan, of several that come into the same preview. */
  async show(text: string, last?: string, as = uri): Promise<void> {
    this.#version += 1;
    this.#text = text;
    const { kind, settings } = openDocument(text);
    const lastReadable = last === undefined ? undefined : readPlan(last);
    const document = checkDocument({ kind, uri, version: this.#version, text, settings, lastReadable });
    await this.post({ type: 'document', uri: as, result: await previewOf(document) });
  }

  /** Moves the cursor of the editor in front of a text. */
  async moveTo(text: string, more: { readonly moved?: boolean; readonly follow?: boolean } = {}): Promise<void> {
    const offset = this.#text.indexOf(text);
    assert.ok(offset >= 0, text);
    await this.post({ type: 'cursor', offset, version: this.#version, follow: true, moved: true, ...more });
  }

  async scrollEditorTo(text: string): Promise<void> {
    const offset = this.#text.indexOf(text);
    await this.post({ type: 'scroll', offset, version: this.#version, follow: true });
  }

  async post(message: ToPreview): Promise<void> {
    await this.page.evaluate((posted) => window.postMessage(posted, '*'), message);
    await settle(this.page);
  }

  /** Scrolls until an element stands right below the bar, as a reader does. */
  async read(selector: string): Promise<void> {
    await this.page
      .locator(selector)
      .first()
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await settle(this.page);
  }

  top(selector: string): Promise<number> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  }

  marked(): Promise<readonly string[]> {
    return this.page
      .locator('[aria-current="true"]')
      .evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
  }

  focused(): Promise<string> {
    return this.page.locator(':focus').innerText();
  }

  isInView(selector: string): Promise<boolean> {
    return this.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < window.innerHeight;
      });
  }

  state(): Promise<PreviewState> {
    return this.page.evaluate(() => {
      const { acquireVsCodeApi } = window as unknown as { acquireVsCodeApi(): { getState(): PreviewState } };
      return acquireVsCodeApi().getState();
    });
  }
}

describe('the text under the eyes of a reader', () => {
  it('does not move when parts above it change', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.read('#measurement h2');
    const before = await reader.top('#measurement h2');
    const versions: readonly (readonly [string, string?])[] = [
      [named],
      [withTier],
      [withTier.replace('name: Extra', 'name: Extra: ['), withTier],
      [plan.replace(/\ndiagnosis:.*?\ntiers:/s, '\ntiers:')],
      [plan],
    ];
    for (const [text, last] of versions) {
      await reader.show(text, last);
      const now = await reader.top('#measurement h2');
      assert.ok(Math.abs(now - before) <= nothing, `It moved from ${before} to ${now}.`);
    }
  });

  it('does not move when it is typed', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.moveTo('Strategic\n');
    const before = await reader.top('[data-cursor]');
    await reader.show(named);
    await reader.moveTo('partners with a name', { moved: false });
    assert.ok(Math.abs((await reader.top('[data-cursor]')) - before) <= nothing);
    await reader.show(named.replace('owner: ', 'ownr: '));
    assert.ok(Math.abs((await reader.top('[data-cursor]')) - before) <= nothing);
  });

  it('keeps the elements of lines that say the same, so that nothing flickers', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    const rows = reader.page.locator('#tiers tbody tr[data-start]');
    await rows.evaluateAll((all) => {
      for (const row of all)
        Object.assign(row, { known: row.querySelector('th')?.textContent?.replace(/Tier \d/, '') });
    });
    await reader.show(withTier);
    const known = await reader.page
      .locator('#tiers > table tbody tr')
      .evaluateAll((all) => all.map((row) => (row as Element & { known?: string }).known));
    assert.deepEqual(known.filter((name) => name === undefined).length, 1);
  });
});

describe('the cursor of the editor', () => {
  it('is marked in its block, and brings it into view when it is moved', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.moveTo('Growth\n');
    assert.deepEqual(await reader.marked(), ['Tier 2 (Growth)']);
    assert.ok(await reader.isInView('[data-cursor]'));
  });

  it('leaves a reader alone who has scrolled on, while typing and while nothing moves', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.moveTo('Growth\n');
    await reader.read('#risks h2');
    const before = await reader.top('#risks h2');
    await reader.moveTo('Growth\n');
    await reader.show(plan.replace('Growth\n', 'Growing\n'));
    await reader.moveTo('Registered\n', { moved: false });
    assert.deepEqual(await reader.marked(), ['Tier 3 (Registered)']);
    assert.ok(Math.abs((await reader.top('#risks h2')) - before) <= nothing);
    await reader.moveTo('Strategic\n', { follow: false });
    assert.ok(Math.abs((await reader.top('#risks h2')) - before) <= nothing);
  });

  it('keeps its mark while its block cannot be read', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.moveTo('Growth\n');
    const broken = plan.replace('Growth\n', 'Growth: x\n');
    await reader.show(broken, plan);
    await reader.moveTo(': x\n', { moved: false });
    assert.deepEqual(await reader.marked(), ['Tier 2 (Growth)']);
    assert.match(await reader.page.locator('#mistake').innerText(), /^Line \d+ cannot be read/);
  });

  it('is not marked in a text of which it does not stand in', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.post({ type: 'cursor', offset: plan.indexOf('Growth\n'), version: 7, follow: true, moved: true });
    assert.deepEqual(await reader.marked(), []);
  });

  it('is followed by scrolling of the editor, part by part', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.scrollEditorTo('launch:');
    assert.ok((await reader.top('#launch h2')) < 200);
    await reader.scrollEditorTo('partnerPlan:');
    assert.ok(await reader.isInView('h1'));
  });
});

describe('scrolling of the preview', () => {
  const scrolled = async (reader: Reader): Promise<readonly { readonly offset: number; readonly version: number }[]> =>
    (await reader.told()).filter(
      (message): message is { type: 'scrolled'; offset: number; version: number } =>
        (message as { type: string }).type === 'scrolled',
    );

  it('by a person leads the editor to what is at the top', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.told();
    await reader.read('#risks h2');
    const message = (await scrolled(reader)).at(-1);
    assert.equal(message?.version, 1);
    assert.equal(message?.offset, plan.indexOf('risks:'));
    await reader.page.evaluate(() => window.scrollTo(0, 0));
    await settle(reader.page);
    assert.equal((await scrolled(reader)).at(-1)?.offset, 0);
  });

  it('by itself does not, when the editor or the text moves it', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.scrollEditorTo('launch:');
    await reader.moveTo('Growth\n');
    await reader.moveTo('Registered\n');
    assert.deepEqual(await scrolled(reader), []);
    await reader.read('#measurement h2');
    await reader.told();
    await reader.show(withTier);
    await reader.show(plan);
    assert.deepEqual(await scrolled(reader), []);
  });

  it('does not where an earlier state is shown, whose places are gone', async () => {
    const reader = await Reader.open();
    await reader.show(plan.replace('Growth\n', 'Growth: x\n'), plan);
    await reader.read('#tiers h2');
    assert.deepEqual(await scrolled(reader), []);
  });
});

describe('a preview without a document', () => {
  it('says what is wrong and what to do, until there is one', async () => {
    const reader = await Reader.open();
    await reader.post(notices.unread);
    assert.match(
      await reader.page.locator('main').innerText(),
      /^The plan cannot be shown\n+Either the file was moved/,
    );
    assert.equal(await reader.page.locator('#notice').innerText(), 'The plan cannot be shown');
    assert.deepEqual(await reader.page.evaluate(() => window.looks.geometry()), []);
    await reader.show(plan);
    await reader.post({ type: 'notice' });
    assert.doesNotMatch(await reader.page.locator('main').innerText(), /cannot be shown/);
    await reader.post(notices.unread);
    assert.match(await reader.page.locator('#notice').innerText(), /shows what it last was/);
    assert.ok(await reader.page.locator('#risks').isVisible());
  });
});

describe('what the plan suppresses', () => {
  it('is counted in the bar, which leads to it', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    assert.ok(await reader.page.getByText('suppressed').first().isHidden());
    await reader.show(
      `# partner-plan-ignore-file style/em-dash: It is the name of a product\n${plan.replace('Strategic\n', 'Strategic \u2014 A\n')}`,
    );
    assert.equal(await reader.page.locator('#summary').innerText(), 'All 7 sections are complete, 1 suppressed');
    await reader.page.getByRole('link', { name: '1 suppressed', exact: true }).click();
    assert.ok(await reader.isInView('#suppressed-findings h2'));
  });
});

describe('a block', () => {
  it('leads to its source with two clicks and with the Enter key, and not with one click', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    const heading = reader.page.locator('#risks h2');
    await heading.click();
    assert.deepEqual(await reader.messages(), []);
    await heading.dblclick();
    const start = plan.indexOf('risks:');
    const [message, ...others] = await reader.messages();
    assert.deepEqual(others, []);
    assert.equal((message as { start: number }).start, start);
    await heading.focus();
    await reader.page.keyboard.press('Enter');
    assert.equal(((await reader.messages())[0] as { start: number }).start, start);
  });

  it('is reached with the arrow keys, and one of all with the Tab key', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    assert.equal(await reader.page.locator('main [tabindex="0"]').count(), 1);
    await reader.page.locator('main [tabindex="0"]').focus();
    await reader.page.keyboard.press('End');
    const last = await reader.focused();
    await reader.page.keyboard.press('ArrowUp');
    assert.notEqual(await reader.focused(), last);
    await reader.page.keyboard.press('ArrowDown');
    assert.equal(await reader.focused(), last);
    assert.ok(await reader.isInView(':focus'));
    await reader.show(named);
    assert.equal(await reader.focused(), last);
    assert.equal(await reader.page.locator('main [tabindex="0"]').count(), 1);
  });
});

describe('findings', () => {
  const text = plan.replace('owner: ', 'ownr: ').replace('atLeast: 600000 USD', 'atLeast: 600000 USDX');

  it('can be filtered, and the filter stays while somebody types', async () => {
    const reader = await Reader.open();
    await reader.show(text);
    const shown = reader.page.locator('.found:visible');
    await reader.page.getByRole('button', { name: /^Findings/ }).click();
    assert.equal(await shown.count(), 2);
    await reader.page.getByLabel('Section').selectOption('tiers');
    assert.equal(await shown.count(), 1);
    await reader.show(text.replace('Growth\n', 'Growing\n'));
    assert.equal(await shown.count(), 1);
    assert.equal(await reader.page.getByLabel('Section').inputValue(), 'tiers');
    await reader.page.getByRole('button', { name: '2 errors' }).click();
    assert.equal(await shown.count(), 0);
    assert.ok(await reader.page.getByText('No finding passes the filter.').isVisible());
    assert.deepEqual((await reader.state()).filter, { hidden: ['error'], part: 'tiers' });
  });

  it('ask for their fix in the version that is shown, and hand the focus on when they are gone', async () => {
    const reader = await Reader.open();
    await reader.show(text);
    await reader.page.getByRole('button', { name: /^Findings/ }).click();
    const fix = reader.page.getByRole('button', { name: 'Change "ownr" to "owner"' });
    await fix.focus();
    await reader.page.keyboard.press('Enter');
    const start = text.indexOf('ownr');
    assert.deepEqual(await reader.messages(), [
      {
        type: 'fix',
        version: 1,
        rule: 'schema/unknown-key',
        start,
        end: start + 4,
        title: 'Change "ownr" to "owner"',
        asks: false,
      },
    ]);
    await reader.show(text.replace('ownr: ', 'owner: '));
    assert.match(await reader.focused(), /^Line \d+$/);
  });

  it('lead to their place and to the page of their rule', async () => {
    const reader = await Reader.open();
    await reader.show(text);
    await reader.page.getByRole('button', { name: /^Findings/ }).click();
    await reader.page.getByRole('button', { name: 'schema/unknown-key' }).click();
    await reader.page.getByRole('button', { name: /^Line/ }).last().click();
    const start = text.indexOf('ownr');
    assert.deepEqual(await reader.messages(), [
      { type: 'rule', id: 'schema/unknown-key' },
      { type: 'place', start, end: start + 4 },
    ]);
  });

  it('are marked on their blocks, and a mark leads to the finding', async () => {
    const reader = await Reader.open();
    await reader.show(text);
    const mark = reader.page.getByRole('button', { name: 'Show what was found here: 1 error' }).first();
    await mark.click();
    assert.ok(await reader.page.locator('.found').first().isVisible());
    assert.match(await reader.focused(), /^Line \d+$/);
    assert.ok(await reader.isInView(':focus'));
  });
});

describe('a preview that comes back', () => {
  it('shows what was read, what was unfolded, and its lists and filter', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.page.getByRole('button', { name: /^Contents/ }).click();
    await reader.page.locator('#figure-launch-timeline summary').click();
    await reader.read('#risks h2');
    const before = await reader.top('#risks h2');
    await reader.post({ type: 'lock', locked: true });
    const state = await reader.state();
    assert.equal(state.locked, true);

    const again = await Reader.open(state);
    await again.show(named);
    assert.ok(Math.abs((await again.top('#risks h2')) - before) <= 2 * nothing);
    await again.moveTo('Growth\n');
    assert.deepEqual(await again.marked(), ['Tier 2 (Growth)']);
    assert.ok(Math.abs((await again.top('#risks h2')) - before) <= 2 * nothing, 'The cursor has scrolled.');
    await again.moveTo('Registered\n');
    assert.ok(await again.isInView('[data-cursor]'));
    assert.ok(await again.page.locator('#figure-launch-timeline table').isVisible());
    assert.ok(await again.page.locator('#contents').isHidden());
  });

  it('shows a plan as it was left when another one was in it meanwhile', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.page.locator('#figure-launch-timeline summary').click();
    await reader.read('#risks h2');
    const before = await reader.top('#risks h2');
    await reader.show(named, undefined, 'file:///other');
    assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
    assert.ok(await reader.page.locator('#figure-launch-timeline table').isHidden());
    await reader.show(plan);
    await reader.moveTo('Growth\n', { moved: false });
    assert.ok(Math.abs((await reader.top('#risks h2')) - before) <= 2 * nothing);
    assert.ok(await reader.page.locator('#figure-launch-timeline table').isVisible());
  });

  it('starts at the top with another plan', async () => {
    const reader = await Reader.open({
      ...newState('file:///other', false),
      place: { part: 'risks', index: 0, top: 0 },
    });
    await reader.show(plan);
    assert.equal(await reader.page.evaluate(() => window.scrollY), 0);
    assert.equal((await reader.state()).uri, uri);
  });
});

describe('a context menu', () => {
  it('knows the section and the place on which it was opened', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.page.locator('#risks h2').click({ button: 'right' });
    const described = await reader.page.evaluate(
      () => JSON.parse(document.body.dataset.vscodeContext ?? '{}') as object,
    );
    const start = plan.indexOf('risks:');
    const { end, ...rest } = described as { end: number };
    assert.ok(end > start);
    assert.deepEqual(rest, { uri, start, partnerPlanHasPlace: true, section: 'risks', partnerPlanSection: true });
    await reader.page.locator('#bar').click({ button: 'right' });
    assert.deepEqual(
      await reader.page.evaluate(() => JSON.parse(document.body.dataset.vscodeContext ?? '{}') as object),
      { uri },
    );
  });
});

describe('a preview with everything open', () => {
  it('has nothing that axe finds, and fits narrow windows, with findings and in a broken state', async () => {
    const broken = plan.replace('owner: ', 'ownr: ').replace('Growth\n', 'Growth: x\n');
    const suppressed = `# partner-plan-ignore-file style/em-dash: It is the name of a product\n${plan.replace('Strategic\n', 'Strategic \u2014 A\n')}`;
    const reader = await Reader.open();
    for (const [text, last] of [[broken, plan], [suppressed]] as const) {
      await reader.show(text, last);
      await reader.moveTo('Registered\n');
      const findings = reader.page.getByRole('button', { name: /^Findings/ });
      if ((await findings.getAttribute('aria-expanded')) === 'false') await findings.click();
      for (const width of [320, 800]) {
        await reader.page.setViewportSize({ width, height: 700 });
        await settle(reader.page);
        assert.deepEqual(await reader.page.evaluate(() => window.looks.geometry()), [], `at ${width} px`);
      }
      for (const theme of themes) {
        await reader.setTheme(theme);
        assert.deepEqual(await axeFindings(reader.page), [], theme.name);
        const strict = theme.kind.startsWith('vscode-high-contrast');
        assert.deepEqual(
          await reader.page.evaluate((need) => window.looks.contrast({ strict: need }), strict),
          [],
          theme.name,
        );
      }
    }
  });
});
