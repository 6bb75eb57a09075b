import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { brief as briefSchema } from '../../schemas/brief.ts';
import { briefJsonSchema } from '../../schemas/json-schema.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { checkBrief, checkBriefWith, type Setting } from '../../server/src/generate/brief-file.ts';
import { briefFindings } from '../../server/src/generate/findings.ts';
import { writeBrief } from '../../server/src/generate/write-brief.ts';
import { mutations } from '../harness/mutations.ts';
import { randomNumbers } from '../harness/random.ts';
import { randomAnswers } from './random-answers.ts';

const examples = new URL('../../examples/', import.meta.url);
const files = readdirSync(examples).filter((file) => file.endsWith('.partner-brief.yaml'));
const textOf = (file: string): string => readFileSync(new URL(file, examples), 'utf8');

/** One in so many mutations is read as a file. It shares no factor with their cycles, so that all kinds have their turn. */
const STRIDE = 5;

/** Each problem as `line:column code "text of the place"`. */
function found(text: string): readonly string[] {
  const lines = indexLines(text);
  return checkBrief(text).problems.map(({ rule, span }) => {
    const { line, character } = lines.positionAt(span.start);
    return `${line + 1}:${character + 1} ${rule.replace('brief/', '')} "${text.slice(span.start, span.end)}"`;
  });
}

const least = 'partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n';

describe('a brief file', () => {
  it('needs three answers', () => {
    const { brief, problems } = checkBrief(least);
    assert.deepEqual(
      { brief, problems },
      { brief: { partnerTypes: ['reseller'], state: 'informal', crm: 'hubspot' }, problems: [] },
    );
  });

  for (const file of files) {
    it(`is fine: ${file}`, () => assert.deepEqual(found(textOf(file)), []));
  }

  const cases: readonly (readonly [title: string, text: string, problems: readonly string[]])[] = [
    ['a wrong value', `${least}dealSize: 45000\n`, ['4:11 unreadable-answer "45000"']],
    ['a value without quotes', `${least}company: 42\n`, ['4:10 unreadable-answer "42"']],
    ['an unknown key', `${least}crmNmae: x\n`, ['4:1 unknown-answer "crmNmae"']],
    ['an unknown key inside', `${least}partners: { planned: 35, current: 3 }\n`, ['4:13 unknown-answer "planned"']],
    ['a wrong item', `${least}countries: [Germany, 7]\n`, ['4:22 unreadable-answer "7"']],
    ['a wrong value inside', `${least}team:\n  partnerManagers: many\n`, ['5:20 unreadable-answer "many"']],
    ['a missing value', 'partnerTypes: [reseller]\nstate:\ncrm: zoho\n', ['2:1 missing-answer "state"']],
    ['a missing answer', 'crm: zoho\nstate: none\n', ['1:1 missing-answer "crm"']],
    ['a missing name', 'partnerTypes: [reseller]\nstate: none\ncrm: other\n', ['3:6 missing-answer "other"']],
    ['a value beyond limits', `${least}salesCycle: 900 years\n`, ['4:13 implausible-answer "900 years"']],
    [
      'a contradiction',
      `${least}partners: { current: 0, target: 4 }\n`,
      ['4:11 contradiction "{ current: 0, target: 4 }"'],
    ],
    ['an answer without effect', `${least}crmName: SugarCRM\n`, ['4:10 unused-answer "SugarCRM"']],
    [
      'a pipeline that the plan replaces',
      `${least}targets: { sourcedRevenue: 90000 EUR, sourcedPipeline: 2M EUR }\n`,
      ['4:56 unused-answer "2M EUR"'],
    ],
    ['a budget without its people', `${least}budget: 100 USD\n`, ['4:9 small-budget "100 USD"']],
    ['motions of another type', `${least}motions: { referral: [refer] }\n`, ['4:12 unused-answer "referral"']],
    ['an unknown symptom', `${least}symptoms:\n  - own-wyas\n`, ['5:5 unreadable-answer "own-wyas"']],
    [
      'an unknown key of a symptom',
      `${least}symptoms:\n  - symptom: own-ways\n    evidense: We do.\n`,
      ['6:5 unknown-answer "evidense"'],
    ],
    ['a symptom without a name', `${least}symptoms:\n  - evidence: x\n`, ['5:5 missing-answer "evidence: x"']],
    [
      'everything at once',
      'partnerTypes: [resseler]\ncrm: sap\nstate: none\nsymptoms: [own-ways]\nwinRate: 0.3\ncolour: red\n',
      [
        '1:16 unreadable-answer "resseler"',
        '2:6 unreadable-answer "sap"',
        '4:1 unused-answer "symptoms"',
        '5:10 implausible-answer "0.3"',
        '6:1 unknown-answer "colour"',
      ],
    ],
    ['nothing', '', ['1:1 empty ""']],
    ['a comment alone', '# company: Acme\n', ['1:1 empty "# company: Acme"']],
    ['a list', '- company\n', ['1:1 yaml/syntax "-"']],
    ['broken YAML', 'company: [', ['1:10 yaml/syntax "["']],
    [
      'broken YAML and a wrong value',
      'crm: sap\ncompany: "Acme\n',
      ['1:6 unreadable-answer "sap"', '2:10 yaml/syntax ""Acme"'],
    ],
    ['a key twice', `${least}crm: zoho\n`, ['4:1 yaml/syntax "crm"']],
    ['two documents', `${least}---\n${least}`, ['4:1 yaml/syntax "---"']],
  ];
  for (const [title, text, problems] of cases) {
    it(`shows the place of ${title}`, () => assert.deepEqual(found(text), problems));
  }

  it('reads answers as people type them', () => {
    const { brief } = checkBrief(`${least}dealSize: $45k\nworkingDays: Mon-Fri\npartners: 20\nwinRate: 30\n`);
    assert.equal(brief?.dealSize?.amount, 45_000);
    assert.equal(brief?.workingDays?.length, 5);
    assert.deepEqual(brief?.partners, { current: 20 });
    assert.equal(brief?.winRate?.value, 30);
  });

  it('follows anchors and merge keys', () => {
    const text = 'base: &b { crm: zoho }\n<<: *b\npartnerTypes: [reseller]\nstate: none\n';
    assert.deepEqual(found(text), ['1:1 unknown-answer "base"']);
  });

  it('is repaired by what was meant', () => {
    const wrong = 'partnerTypes: [resseler]\nstate: informel\ncrm: hubspot\ndealSise: 45000 USD\n';
    const edits = checkBrief(wrong).problems.flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    assert.deepEqual(found(applyEdits(wrong, edits)), []);
    assert.equal(edits.length, 3);
  });

  it('says under which key a missing answer belongs', () => {
    assert.match(
      checkBrief('state: none\npartnerTypes: [referral]\n').problems[0]?.message ?? '',
      /Its key is "crm"\.$/,
    );
  });

  for (const [code, { bad, good, severity }] of Object.entries(briefFindings)) {
    it(`is found and is not found as the page of ${code} shows`, () => {
      assert.deepEqual(
        checkBrief(bad).problems.map((problem) => [problem.rule, problem.severity]),
        [[code, severity]],
      );
      assert.deepEqual(checkBrief(good).problems, []);
    });
  }
});

describe('a brief file with settings', () => {
  const setting = (text: string): Setting => ({
    key: text.split('=')[0] ?? '',
    answer: text.slice(text.indexOf('=') + 1),
  });
  const settings = (...texts: readonly string[]) => texts.map(setting);

  it('takes answers from both', () => {
    const { brief } = checkBriefWith(
      `${least}partners: 20\nsymptoms: [own-ways]\n`,
      settings(
        'partners.target=35',
        'crm=zoho',
        'symptoms.own-ways=Three ways',
        'symptoms.no-feedback=',
        'countries=Chile',
      ),
    );
    assert.equal(brief?.crm, 'zoho');
    assert.deepEqual(brief?.partners, { current: 20, target: 35 });
    assert.deepEqual(brief?.symptoms, [{ symptom: 'own-ways', evidence: 'Three ways' }, 'no-feedback']);
    assert.deepEqual(brief?.countries, ['Chile']);
  });

  it('can do without the file', () => {
    const { brief, problems, refused } = checkBriefWith(
      undefined,
      settings('partnerTypes=referral', 'state=none', 'crm=zoho'),
    );
    assert.deepEqual(problems, []);
    assert.deepEqual(refused, []);
    assert.deepEqual(brief, { partnerTypes: ['referral'], state: 'none', crm: 'zoho' });
  });

  it('tells what is wrong with each', () => {
    const { brief, problems, refused } = checkBriefWith(
      `${least}dealSize: 45000\n`,
      settings('salesCycle=long', 'team.partnerManagers=x', 'colour=red', 'symptoms.own-wyas=x'),
    );
    assert.equal(brief, undefined);
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['brief/unreadable-answer'],
    );
    assert.deepEqual(
      refused.map((refusal) => refusal.setting?.key),
      ['salesCycle', 'team.partnerManagers', 'colour', 'symptoms.own-wyas'],
    );
  });

  it('puts a wrong answer of the file right, and leaves one out', () => {
    assert.deepEqual(checkBriefWith(`${least}dealSize: 45000\n`, settings('dealSize=45000 USD')).problems, []);
    assert.deepEqual(checkBriefWith(`${least}dealSize: 45000\n`, settings('dealSize=')).problems, []);
  });

  it('tells what is missing in both', () => {
    const { refused } = checkBriefWith(undefined, settings('state=none'));
    assert.deepEqual(
      refused.map(({ setting: given, message }) => [given, / Its key is "(\w+)"\.$/.exec(message)?.[1]]),
      [
        [undefined, 'partnerTypes'],
        [undefined, 'crm'],
      ],
    );
  });
});

describe('a brief that is written', () => {
  it('reads back as it was, in the same words each time', () => {
    for (let seed = 0; seed < 300; seed++) {
      const { brief, problems } = checkBrief(JSON.stringify(randomAnswers(seed)));
      if (brief === undefined) continue;
      const text = writeBrief(brief);
      const again = checkBrief(text);
      assert.deepEqual(again.brief, brief, `${seed}: ${text}`);
      assert.deepEqual(
        again.problems.map(({ rule }) => rule),
        problems.map(({ rule }) => rule),
      );
      assert.equal(writeBrief(again.brief ?? brief), text);
      for (const line of text.split('\n')) assert.ok(line.length < 110, line);
    }
  });
});

describe('the JSON Schema and the zod schema of briefs', () => {
  const accepts = new Ajv({ strict: true, allErrors: false, validateFormats: false }).compile(briefJsonSchema());

  it('have examples to agree on', () => assert.ok(files.length >= 4));

  for (const file of files) {
    it(`agree on every mutation of ${file}, and what they accept can be read`, () => {
      const value: unknown = parse(textOf(file));
      assert.equal(accepts(value), true);
      let rejected = 0;
      let compared = 0;
      for (const [index, { name, mutated }] of [...mutations(value)].entries()) {
        const isFine = briefSchema.safeParse(mutated).success;
        assert.equal(accepts(mutated), isFine, name);
        compared++;
        if (!isFine) {
          rejected++;
          continue;
        }
        if (index % STRIDE !== 0) continue;
        const readable = checkBrief(JSON.stringify(mutated)).problems.map(({ rule }) => rule);
        assert.ok(!readable.includes('brief/unknown-answer') && !readable.includes('brief/unreadable-answer'), name);
      }
      assert.ok(rejected > compared / 4 && rejected < compared, `${rejected} of ${compared} rejected`);
    });
  }
});

describe('whatever stands in a brief', () => {
  it('is read without failing, and every problem is inside the text', () => {
    for (const file of files) {
      for (const [index, { name, mutated }] of [...mutations(parse(textOf(file)))].entries()) {
        if (index % STRIDE === 0) check(JSON.stringify(mutated), name);
      }
    }
  });

  it('is read without failing when the text itself is broken', () => {
    const random = randomNumbers(7);
    for (const file of files) {
      const text = textOf(file);
      for (let turn = 0; turn < 60; turn++) {
        const start = Math.floor(random() * text.length);
        const end = Math.min(text.length, start + Math.floor(random() * 20));
        const noise =
          ['', ':', '[', '}', '"', '\n', '  ', '- ', '\t', '&a *a', '\u{1F642}', '---'][Math.floor(random() * 12)] ??
          '';
        check(text.slice(0, start) + noise + text.slice(end), `${file} ${turn}`);
      }
    }
  });

  it('has what looks like a number quoted as it was written', () => {
    const { problems } = checkBrief(`company: 007\nprogramName: 3.10\n${least}`);
    assert.deepEqual(
      problems.map(({ message }) => /"[^"]*"\.$/.exec(message)?.[0]),
      ['"007".', '"3.10".'],
    );
  });

  it('is read in a moment when it is very long', () => {
    const keys = Array.from({ length: 5_000 }, (_, index) => `key${index}: 1\n`).join('');
    const items = Array.from({ length: 5_000 }, () => '- own-wyas\n').join('');
    assert.equal(found(least + keys).length, 1_000);
    assert.equal(found(`${least}symptoms:\n${items}`).length, 1_000);
    assert.equal(checkBrief(`${least}team:\n${keys.replace(/^/gm, '  ')}`).brief, undefined);
  });

  it('keeps keys of objects out', () => {
    for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      assert.deepEqual(found(`${least}${key}: 1\n`), [`4:1 unknown-answer "${key}"`]);
      assert.deepEqual(found(`${least}team: { ${key}: 1 }\n`), [`4:9 unknown-answer "${key}"`]);
      assert.equal(checkBriefWith(least, [{ key: `${key}.${key}`, answer: '1' }]).refused.length, 1);
    }
  });

  function check(text: string, name: string): void {
    const { brief, problems } = checkBrief(text);
    const hasError = problems.some(({ severity }) => severity === 'error');
    assert.equal(brief === undefined, hasError, `${name}: ${JSON.stringify(problems)}`);
    for (const { span, message } of problems) {
      assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, name);
      assert.match(message, /[.?]$/, name);
    }
  }
});

describe('words of a plan in a brief', () => {
  const messages = (lines: string) =>
    checkBrief(`partnerTypes: [reseller]\nstate: informal\ncrm: hubspot\n${lines}`).problems.map(
      ({ message }) => message,
    );

  for (const [lines, says] of [
    [
      'deals: { averageSize: 40000 EUR, salesCycle: 90 days }\n',
      '"deals" is the word of a plan. In a brief, "deals.averageSize" is dealSize and "deals.salesCycle" is salesCycle.',
    ],
    [
      'program: { partnerManagers: 3 }\n',
      '"program" is the word of a plan. In a brief, "program.partnerManagers" is team.partnerManagers.',
    ],
    ['averageSize: 40000 EUR\n', '"averageSize" is the word of a plan. In a brief, "averageSize" is dealSize.'],
    [
      'partnerManagers: 3\n',
      '"partnerManagers" is the word of a plan. In a brief, "partnerManagers" is team.partnerManagers.',
    ],
  ] as const) {
    it(lines.trim(), () => assert.deepEqual(messages(lines), [says]));
  }
});

describe('a fix of a brief', () => {
  it('is not offered where an anchor shares the value with another answer', () => {
    const fixesIn = (text: string) => checkBrief(text).problems.flatMap(({ fixes }) => fixes.map(({ title }) => title));
    assert.deepEqual(fixesIn('crm: salesforc\n'), ['Write salesforce instead']);
    assert.deepEqual(fixesIn('crm: &a salesforc\ncompany: *a\n'), []);
  });
});
