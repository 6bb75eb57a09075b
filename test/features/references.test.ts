import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Location, WorkspaceEdit } from 'vscode-languageserver-types';
import { applyEdits, indexLines, type Range } from '../../server/src/core/text.ts';
import { definition } from '../../server/src/features/definition.ts';
import { documentHighlight } from '../../server/src/features/document-highlight.ts';
import { findReferences } from '../../server/src/features/find-references.ts';
import { Refusal } from '../../server/src/features/refusal.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { askAt, fullClient, labelsAt, openDocument, uri } from '../harness/ask.ts';
import { readMarked } from '../harness/marked-text.ts';

const plan = `tiers:
  - { id: gold, name: Gold }
  - { id: silver, name: Silver }
movement:
  rules:
    - from: silver
      to: "gold"
attribution:
  fields: [{ name: Deal Source }, { name: Partner }]
  routing: { sets: [{ field: Deal Source }], view: total }
  views: [{ id: total }, { id: sourced, name: Sourced }]
  stages: [Won, Lost]
playbook:
  coSell: { tiers: { gold: strict, silver: none } }
  addendums: [{ tier: gold }]
  dealProcess: { updates: [{ milestone: Won }] }
measurement:
  businessReview: { tiers: [gold] }
launch:
  softLaunch: { tiers: [gold] }
`;

/** The plan with the cursor in front of one of the places where a text stands. */
function cursorAt(text: string, occurrence: number): string {
  const offset = [...plan.matchAll(new RegExp(text, 'g'))][occurrence]?.index ?? assert.fail();
  return `${plan.slice(0, offset)}$0${plan.slice(offset)}`;
}

/** The lines of places, counted from one, with the text that they mark. */
function shown(places: readonly { readonly range: Range }[]): string[] {
  const lines = indexLines(plan);
  return places.map(({ range }) => {
    const text = plan.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
    return `${range.start.line + 1}: ${text}`;
  });
}

async function referencesAt(marked: string, includeDeclaration: boolean): Promise<Location[]> {
  const { text, offset } = readMarked(marked);
  const position = indexLines(text).positionAt(offset);
  const params = { textDocument: { uri }, position, context: { includeDeclaration } };
  return findReferences.answer({ params, document: openDocument(text), client: fullClient });
}

async function renameAt(marked: string, newName: string): Promise<WorkspaceEdit | null> {
  const { text, offset } = readMarked(marked);
  const params = { textDocument: { uri }, position: indexLines(text).positionAt(offset), newName };
  return rename.answer({ params, document: openDocument(text), client: { ...fullClient, documentChanges: false } });
}

/** That something is refused with a sentence. */
async function refused(answer: Promise<unknown>, message: RegExp): Promise<void> {
  await assert.rejects(answer, (error) => error instanceof Refusal && message.test(error.message));
}

describe('tracks of a plan', () => {
  const text = `tracks:
  - { id: sell, name: Select }
tiers:
  - { id: gold, name: Gold, track: sell }
  - { id: silver, name: Silver, track: sell }
`;

  it('are renamed in every tier that names them', async () => {
    const edits = (await renameAt(text.replace('track: sell', 'track: se$0ll'), 'resell'))?.changes?.[uri] ?? [];
    assert.deepEqual(
      edits.map(({ range }) => range.start.line + 1),
      [2, 4, 5],
    );
  });

  it('are offered where a tier names one', async () => {
    assert.deepEqual(await labelsAt(text.replace('silver, name: Silver, track: sell', 'silver, track: $0')), ['sell']);
  });
});

describe('names in a plan', () => {
  it('lead to their definition', async () => {
    for (const [text, occurrence, line] of [
      ['silver\n', 0, '3: silver'],
      ['gold"', 0, '2: gold'],
      ['gold: strict', 0, '2: gold'],
      ['gold', 5, '2: gold'],
      ['Deal Source', 1, '9: Deal Source'],
      ['total', 0, '11: total'],
      ['Won', 1, '12: Won'],
    ] as const) {
      assert.deepEqual(shown(await askAt(definition, cursorAt(text, occurrence))), [line]);
    }
  });

  it('lead nowhere when they are not defined, or are no names', async () => {
    assert.deepEqual(await askAt(definition, 'movement:\n  rules: [{ from: no$0body }]\n'), []);
    assert.deepEqual(await askAt(definition, 'program:\n  name: No$0rthwind\n'), []);
    assert.deepEqual(await askAt(definition, '$0'), []);
  });

  it('are found wherever they are used', async () => {
    const uses = ['7: "gold"', '14: gold', '15: gold', '18: gold', '20: gold'];
    for (const occurrence of [0, 1, 2, 3, 4, 5]) {
      const marked = cursorAt('gold', occurrence);
      assert.deepEqual(shown(await referencesAt(marked, false)), uses);
      assert.deepEqual(shown(await referencesAt(marked, true)), ['2: gold', ...uses]);
    }
  });

  it('are renamed everywhere', async () => {
    const edit = await renameAt(cursorAt('gold', 3), 'premium');
    const edits = edit?.changes?.[uri] ?? [];
    assert.deepEqual(shown(edits), ['2: gold', '7: "gold"', '14: gold', '15: gold', '18: gold', '20: gold']);
    // Quotes stay where they are.
    assert.deepEqual(
      edits.map(({ newText }) => newText),
      ['premium', '"premium"', 'premium', 'premium', 'premium', 'premium'],
    );
  });

  it('are renamed in what an assumption is about, where it names the place', async () => {
    const text = `tiers: [{ id: $0gold }]
assumptions:
  - { about: tiers.gold.partners }
  - { about: 'tiers.gold' }
  - { about: tiers.golden.partners }
  - { about: regions.gold.owner }
  - { about: tiers of gold. }
`;
    const edit = await renameAt(text, 'top');
    const lines = indexLines(readMarked(text).text);
    const changes = (edit?.changes?.[uri] ?? []).map(({ range, newText }) => ({
      span: { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) },
      newText,
    }));
    assert.equal(
      applyEdits(readMarked(text).text, changes),
      readMarked(text)
        .text.replace('id: gold', 'id: top')
        .replace('tiers.gold.partners', 'tiers.top.partners')
        .replace("'tiers.gold'", 'tiers.top'),
    );
  });

  it('are quoted where they have to be', async () => {
    const edit = await renameAt(cursorAt('Deal Source', 1), 'Source: deal, or not');
    assert.deepEqual(
      edit?.changes?.[uri]?.map(({ newText }) => newText),
      ['"Source: deal, or not"', '"Source: deal, or not"'],
    );
  });

  it('are not renamed to something that cannot be a name, and it says why', async () => {
    await refused(renameAt(cursorAt('gold', 0), 'Gold Tier'), /^"Gold Tier" cannot be an id\. Use lower case letters/);
    await refused(renameAt(cursorAt('gold', 0), 'a b: c'), /^"a b: c" cannot be an id\./);
    await refused(renameAt(cursorAt('Deal Source', 0), ' '), /^A name cannot be empty/);
    for (const name of ['Deal\nSource', 'Deal\tSource', 'Deal\u2028Source', '\u001B[31mDeal'])
      await refused(renameAt(cursorAt('Deal Source', 0), name), /^A name stands in one line/);
  });

  it('are not renamed to what something else is called, and it says which', async () => {
    await refused(
      renameAt(cursorAt('gold', 1), 'silver'),
      /^silver is the id of Tier 2 "Silver"\. Write another id, because what refers to gold and to silver could not be told apart any more\.$/,
    );
    await refused(renameAt(cursorAt('total', 0), 'sourced'), /^sourced is the id of the pipeline view "Sourced"\./);
    await refused(renameAt(cursorAt('Deal Source', 0), 'Partner'), /^Partner is the name of another CRM field\./);
    await refused(renameAt(cursorAt('Won', 0), 'Lost'), /^Lost is the name of another deal stage\. Write another name/);
  });

  it('are renamed to what they are called, and to what only a reference says', async () => {
    assert.ok(await renameAt(cursorAt('gold', 0), 'gold'));
    const text = 'tiers:\n  - id: $0gold\nlaunch: { softLaunch: { tiers: [golden] } }\n';
    assert.ok(await renameAt(text, 'golden'));
  });

  it('show which text will be renamed', async () => {
    const prepared = await askAt(prepareRename, cursorAt('gold"', 0));
    assert.deepEqual(prepared, {
      range: { start: { line: 6, character: 10 }, end: { line: 6, character: 16 } },
      placeholder: 'gold',
    });
    const elsewhere = 'program:\n  name: No$0rthwind\n';
    await refused(askAt(prepareRename, elsewhere), /^Nothing else in the plan refers to what stands here/);
    await refused(renameAt(elsewhere, 'Southwind'), /^Nothing else in the plan refers to what stands here/);
  });

  it('say why not, of what is the same in every plan', async () => {
    const fields = 'attribution:\n  fields: [{ name: Source of the deal, captures: deal-source }]\n';
    for (const [marked, message] of [
      ['program:\n  cr$0m: zoho\n', /^crm is a key of the format, which is the same in every plan\. What can be/],
      ['program:\n  crm: zo$0ho\n', /^zoho is a word of the format.* type it or choose it\. What can be/],
      [
        `${fields}  categories: { part$0ner-sourced: Theirs. }\n`,
        /an option of the field Source of the deal, which can/,
      ],
      [
        `${fields}  views: [{ id: a, shows: dir$0ect }]\n`,
        /^direct is a word.* an option of the field Source of the deal/,
      ],
      ['tiers:\n  - id: a\n    name: Go$0ld\n', /^Nothing else in the plan refers to what stands here/],
    ] as const) {
      await refused(askAt(prepareRename, marked), message);
    }
  });

  it('are renamed once where an alias stands for them', async () => {
    const text = 'tiers:\n  - id: &gold gold\nlaunch:\n  softLaunch: { tiers: [*gold] }\n';
    const edit = await renameAt(text.replace('gold\n', '$0gold\n'), 'premium');
    assert.equal(edit?.changes?.[uri]?.length, 1);
  });
});

describe("metrics of a plan's own", () => {
  const text = `metrics:
  - { id: points, name: Points, unit: points }
  - { id: score, name: Score, weights: [{ metric: points, weight: 100% }] }
tiers:
  - id: gold
    criteria: { performance: [{ metric: points, atLeast: 900 points }, { metric: win-rate, atLeast: 30% }] }
    expectations: [{ metric: points, atLeast: 900 points }]
movement:
  rules: [{ from: silver, to: gold, when: [{ metric: points, atLeast: 900 points }] }]
measurement:
  secondary: [{ metric: points }, { metric: activation-rate }]
`;
  const linesOf = (edits: readonly { readonly range: Range }[]) => edits.map(({ range }) => range.start.line + 1);

  it('are found and renamed wherever a threshold names them', async () => {
    const marked = text.replace('metric: points, atLeast', 'metric: po$0ints, atLeast');
    assert.deepEqual(linesOf(await askAt(definition, marked)), [2]);
    assert.deepEqual(linesOf(await referencesAt(marked, false)), [3, 6, 7, 9, 11]);
    assert.deepEqual(linesOf((await renameAt(marked, 'program-points'))?.changes?.[uri] ?? []), [2, 3, 6, 7, 9, 11]);
  });

  it('do not count those of the framework as their own', async () => {
    await refused(
      renameAt(text.replace('win-rate', 'win$0-rate'), 'rate'),
      /the id of a tier, of a track, of a region, of a metric/,
    );
    await refused(renameAt(text.replace('activation', 'acti$0vation'), 'rate'), /Nothing else in the plan refers/);
  });

  it('are offered before those of the framework', async () => {
    const marked = text.replace('metric: points, atLeast', 'metric: $0, atLeast');
    assert.deepEqual((await labelsAt(marked)).slice(0, 3), ['points', 'score', 'sourced-pipeline']);
  });
});

describe('kinds of contribution', () => {
  const text = `attribution:
  contributions:
    kinds: [{ id: visit, name: Reference visit }, { id: news, name: Newsletter }]
    shownApart: [news, connected-only]
    compare: [win-rate]
`;

  it('are found and renamed where they are shown apart', async () => {
    const edits = (await renameAt(text.replace('[news', '[n$0ews'), 'newsletter'))?.changes?.[uri] ?? [];
    assert.deepEqual(
      edits.map(({ range }) => range.start.line + 1),
      [3, 4],
    );
    await refused(renameAt(text.replace('connected-', 'conn$0ected-'), 'other'), /Nothing else in the plan refers/);
  });

  it('are offered there, with the one that every plan has', async () => {
    assert.deepEqual(await labelsAt(text.replace('[news, connected-only]', '[$0]')), [
      'visit',
      'news',
      'connected-only',
    ]);
    assert.deepEqual((await labelsAt(text.replace('[win-rate]', '[$0]'))).slice(0, 3), [
      'win-rate',
      'average-deal-size',
      'time-to-close',
    ]);
  });
});

describe('a CRM field that is renamed', () => {
  const text = `attribution:
  fields:
    - { name: Deal Source, object: opportunity }
    - { name: Deal Source Detail, requiredWhen: Deal Source is Partner-influenced }
  routing: { sets: [{ field: Deal Source }], steps: ["The workflow fills Deal Source and Deal Source Detail, no deal source by hand."] }
  views:
    - { id: sourced, filter: 'Deal Source equals Partner-sourced and Deal Source Detail is set' }
    - id: direct
      filter: >
        Deal
        Source equals Direct
`;
  const renamed = async (
    newName: string,
    changeAnnotations: boolean,
    source = 'Deal Source',
  ): Promise<readonly [string, WorkspaceEdit]> => {
    const own = text.replaceAll('Deal Source', source);
    const document = openDocument(own);
    const position = document.lines.positionAt(own.indexOf(source));
    const params = { textDocument: { uri }, position, newName };
    const edit = await rename.answer({
      params,
      document,
      client: { ...fullClient, documentChanges: true, changeAnnotations },
    });
    const edits = (edit?.documentChanges ?? []).flatMap((change) => ('edits' in change ? change.edits : []));
    const changed = edits
      .filter((one) => 'newText' in one)
      .map((one) => ({
        span: { start: document.lines.offsetAt(one.range.start), end: document.lines.offsetAt(one.range.end) },
        newText: one.newText,
      }));
    return [applyEdits(own, changed), edit ?? assert.fail()];
  };

  it('has its new label in filters and conditions, and not where a longer label begins with it', async () => {
    const [after, edit] = await renamed('Lead Origin', false);
    assert.equal(edit.changeAnnotations, undefined);
    assert.equal(
      after,
      text
        .replace('name: Deal Source,', 'name: Lead Origin,')
        .replace('requiredWhen: Deal Source is', 'requiredWhen: Lead Origin is')
        .replace('field: Deal Source }', 'field: Lead Origin }')
        .replace("'Deal Source equals", "'Lead Origin equals")
        .replace('Deal\n        Source equals', 'Lead Origin equals'),
    );
  });

  it('has it in other sentences as far as a person chooses', async () => {
    const [after, edit] = await renamed('Lead Origin', true);
    assert.match(after, /fills Lead Origin and Deal Source Detail, no deal source by hand/);
    assert.deepEqual(
      Object.values(edit.changeAnnotations ?? {}).map(({ needsConfirmation }) => needsConfirmation),
      [true],
    );
  });

  it('is found whatever signs its label holds', async () => {
    const [after] = await renamed('Lead Origin', false, 'Co-sell Source (new) / $ 1.5* +^');
    assert.match(after, /requiredWhen: Lead Origin is Partner-influenced/);
    assert.match(after, /'Lead Origin equals Partner-sourced/);
  });

  it('is quoted where its new label means something to YAML', async () => {
    const [after] = await renamed('Source: deal', false);
    assert.match(after, /requiredWhen: "Source: deal is Partner-influenced"/);
    assert.match(after, /filter: "Source: deal equals Partner-sourced and Deal Source Detail is set"/);
  });
});

describe('the other places of what is under the cursor', () => {
  async function highlightsAt(marked: string): Promise<string[]> {
    const { text } = readMarked(marked);
    const lines = indexLines(text);
    const found = await askAt(documentHighlight, marked);
    return found.map(({ range, kind }) => {
      const place = text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end));
      return `${range.start.line + 1}: ${place}${kind === 3 ? ', written' : ''}`;
    });
  }

  it('are marked, and where it gets its name as being written', async () => {
    for (const occurrence of [0, 2]) {
      assert.deepEqual(await highlightsAt(cursorAt('gold', occurrence)), [
        '2: gold, written',
        '7: "gold"',
        '14: gold',
        '15: gold',
        '18: gold',
        '20: gold',
      ]);
    }
    assert.deepEqual(await highlightsAt(cursorAt('Sourced', 0)), []);
  });

  const shared = `x-owners: &head Head of Partnerships # &head
program: &p { owner: *head }
x: &heads
  - *head
launch: { <<: *p, y: *heads }
`;
  for (const [what, before] of [
    ['an anchor', 'x-owners: &he'],
    ['an alias', 'owner: *'],
    ['an alias in a list', '  - *head'],
  ] as const) {
    const marked = shared.replace(before, `${before}$0`);
    it(`are those that share a value, at ${what}`, async () => {
      assert.deepEqual(await highlightsAt(marked), ['1: &head, written', '2: *head', '4: *head']);
      const [place, ...others] = await askAt(definition, marked);
      assert.deepEqual(others, []);
      assert.deepEqual(place?.range, { start: { line: 0, character: 10 }, end: { line: 0, character: 15 } });
      assert.equal((await referencesAt(marked, true)).length, 3);
      assert.equal((await referencesAt(marked, false)).length, 2);
    });
  }

  it('are those of a group that is merged', async () => {
    assert.deepEqual(await highlightsAt(shared.replace('<<: *', '<<: *$0')), ['2: &p, written', '5: *p']);
    assert.deepEqual(await highlightsAt(shared.replace('&heads', '&hea$0ds')), ['3: &heads, written', '5: *heads']);
  });
});
