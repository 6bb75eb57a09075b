import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { notices } from '../../client/src/preview/notices.ts';
import { newState } from '../../client/src/preview/state.ts';
import { uri } from '../harness/ask.ts';
import { axeFindings } from './browser.ts';
import { Reader } from './reader.ts';
import { settle } from './settle.ts';
import { themes } from './themes.ts';

// What the preview does while somebody types, reads and works in it. The extension is played by these tests.

const plan = readFileSync(new URL('../../examples/technology-salesforce.partner-plan.yaml', import.meta.url), 'utf8');
const named = plan.replace(
  'name: Strategic',
  'name: Strategic partners with a name that needs several lines in its cell',
);
const withTier = plan.replace('  - id: growth', '  - id: extra\n    name: Extra\n  - id: growth');

/** A plan with many findings of every weight, and without most of what belongs into it. */
const faulty = `partnerPlan: 1
program:
  company: Northwind
  built: 2026-13-01
  partnerTypes: [technology]
  crm: hubspott
tiers:
${['Gold', 'Silver', 'Bronze', 'Iron', 'Wood']
  .map(
    (name) =>
      `  - id: ${name.toLowerCase()}\n    name: ${name} \u2014 basic\n    criteria: { commitment: [agreement-signed] }`,
  )
  .join('\n')}
risks:
  - risk: Nobody registers deals \u2014 at all.
`;

/** Less than anyone sees, in pixels. */
const nothing = 1;

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

describe('a preview that is opened for the first time', () => {
  it('shows the document, with its title and its head in view', async () => {
    for (const width of [320, 500]) {
      const reader = await Reader.open();
      await reader.page.setViewportSize({ width, height: 700 });
      await reader.show(faulty);
      assert.ok(await reader.page.locator('#contents').isHidden());
      assert.ok(await reader.page.locator('#findings').isHidden());
      for (const selector of ['h1', '.subtitle', 'header dd']) {
        const line = reader.page.locator(`#document ${selector}`).first();
        const bottom = await line.evaluate((element) => element.getBoundingClientRect().bottom);
        assert.ok(bottom < 350, `${selector} ends at ${bottom} px of 700, in a window of ${width} px.`);
      }
    }
  });
});

describe('a bar with many words', () => {
  /** How far an element stands below the bar; less than nothing when the bar covers it. */
  const belowBar = (reader: Reader, selector: string): Promise<number> =>
    reader.page
      .locator(selector)
      .first()
      .evaluate((element) => {
        const bar = document.getElementById('bar')?.getBoundingClientRect();
        return element.getBoundingClientRect().top - (bar?.bottom ?? 0);
      });

  it('covers neither the filters nor a heading to which somebody goes', async () => {
    const heights = new Set<number>();
    for (const width of [320, 500, 800]) {
      const reader = await Reader.open();
      await reader.page.setViewportSize({ width, height: 700 });
      await reader.show(faulty);
      assert.match(await reader.page.locator('#summary').innerText(), /^0 of 8 .* missing, .* error.* warning.* note/);
      heights.add(Math.round(await reader.page.locator('#bar').evaluate((bar) => bar.clientHeight)));
      await reader.page.getByRole('button', { name: /^Findings/ }).click();
      await settle(reader.page);
      assert.ok((await belowBar(reader, '.filters')) >= 0, `filters at ${width} px`);
      await reader.page.getByRole('button', { name: 'Contents' }).click();
      for (const part of ['attribution', 'risks', 'tiers']) {
        await reader.page.locator(`#contents a[href="#${part}"]`).click();
        await settle(reader.page);
        const below = await belowBar(reader, `#${part} h2`);
        assert.ok(below >= 0 && below < 400, `${part} stands ${below} px below the bar at ${width} px`);
      }
    }
    assert.ok(heights.size > 1, 'The bar had the same height in all windows.');
  });
});

describe('the lists with the keyboard', () => {
  it('take the focus when they are opened, and findings come before contents', async () => {
    const reader = await Reader.open();
    await reader.show(plan.replace('owner: ', 'ownr: '));
    const { keyboard } = reader.page;
    await keyboard.press('Tab');
    assert.match(await reader.focused(), /^Findings/);
    await keyboard.press('Tab');
    assert.match(await reader.focused(), /^Contents/);
    await keyboard.press('Enter');
    assert.equal(await reader.focused(), 'Program');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Shift+Tab');
    await keyboard.press('Enter');
    assert.match(await reader.focused(), /^Line \d+$/);
    // From the last button of the only finding to the first link of the contents.
    for (const stop of ['schema/unknown-key', 'Change "ownr" to "owner"', 'Remove "ownr"']) {
      await keyboard.press('Tab');
      assert.equal(await reader.focused(), stop);
    }
    await keyboard.press('Tab');
    assert.equal(await reader.focused(), 'Program');
  });

  it('lead to what there is when nothing was found', async () => {
    const reader = await Reader.open();
    await reader.show(plan);
    await reader.page.getByRole('button', { name: /^Findings/ }).press('Enter');
    assert.match(await reader.focused(), /^Findings/);
    assert.ok(await reader.page.getByText('Nothing was found.').isVisible());
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
    assert.equal(await reader.page.locator('#summary').innerText(), 'All 8 sections are complete, 1 suppressed');
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

  it('are marked behind the words that they are about, and the brackets around these', async () => {
    const reader = await Reader.open();
    await reader.show(plan.replace('name: Growth', 'name: Growth \u2014 basic'));
    const names = await reader.page.locator('#tiers > table tbody th').allInnerTexts();
    assert.match(names[1] ?? '', /^Tier 2 \(Growth, basic\) \u2716\s/);
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
    assert.ok(await again.page.locator('#contents').isVisible());
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
