import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainClient } from '../../server/src/features/feature.ts';
import { accept, complete, labelsAt } from '../harness/ask.ts';

/** First what a program cannot do without, then what a rule misses, what is proposed, and last what only another CRM needs. */
const programKeys = [
  ...['partnerTypes', 'state'],
  ...['built', 'partners', 'deals', 'crm', 'scope', 'partnerPipelineTargets'],
  ...['name', 'company', 'motion', 'since', 'deadline', 'pains', 'crmEdition', 'crmAdmin', 'portal'],
  ...['certificationLevels', 'partnerManagers', 'people', 'crmName'],
];
const sections = [
  'program',
  'diagnosis',
  'tiers',
  'movement',
  'attribution',
  'playbook',
  'measurement',
  'launch',
  'risks',
  'history',
  'metrics',
  'tracks',
  'regions',
  'segments',
  'assumptions',
];

/** Where the cursor is, and the keys that are offered there. */
const offers: Readonly<Record<string, readonly [marked: string, labels: readonly string[]]>> = {
  'on an empty line of a section': ['program:\n  $0', programKeys],
  'on a half-typed key': ['program:\n  cr$0', programKeys],
  'on a half-typed key at the end of a file with CRLF': ['program:\r\n  cr$0', programKeys],
  'behind a byte order mark': ['\uFEFFprogram:\n  cr$0', programKeys],
  'between two keys': [
    'program:\n  built: 2026-11-22\n  $0\n  crm: salesforce\n',
    programKeys.filter((key) => !['built', 'crm', 'crmName'].includes(key)),
  ],
  'below a blank line and a comment': [
    'program:\n  built: 2026-11-22\n\n  # The system\n  $0',
    programKeys.filter((key) => key !== 'built'),
  ],
  'below a text of several lines': [
    'program:\n  scope: >-\n    crm: this is text\n    of the scope\n  $0',
    programKeys.filter((key) => key !== 'scope'),
  ],
  'above a group that is indented further': [
    'program:\n  $0\n  deals:\n    winRate: 25%\n',
    programKeys.filter((key) => key !== 'deals'),
  ],
  'in the first column': ['partnerPlan: 1\n$0', sections],
  'in the first column between sections': [
    'partnerPlan: 1\nprogram:\n  name: Northwind\n$0\ntiers: []\n',
    sections.filter((key) => !['program', 'tiers'].includes(key)),
  ],
  'behind the start of a document': ['---\n# A plan\npartnerPlan: 1\n$0', sections],
  'behind a hyphen': [
    'tiers:\n  - $0',
    ['id', 'name', 'criteria', 'benefits', 'expectations', 'track', 'description', 'entry', 'exit', 'partners'],
  ],
  'behind a hyphen without a space': ['risks:\n  -$0', ['risk', 'mitigation', 'kind', 'owner']],
  'behind a hyphen with keys below': ['risks:\n  - $0\n    kind: adoption\n', ['risk', 'mitigation', 'owner']],
  'behind a hyphen between other items': [
    'risks:\n  - risk: one\n  - $0\n  - risk: two\n',
    ['risk', 'mitigation', 'kind', 'owner'],
  ],
  'below the first key of an item': ['risks:\n  - risk: one\n    $0', ['mitigation', 'kind', 'owner']],
  'in a list right under its key': ['risks:\n- risk: one\n  $0\nlaunch:\n', ['mitigation', 'kind', 'owner']],
  'in a group inside an item': [
    'tiers:\n  - id: a\n    criteria:\n      $0',
    ['performance', 'potential', 'commitment', 'people', 'anyOf', 'sustained', 'founding', 'note'],
  ],
  'in a list inside an item': [
    'tiers:\n  - id: a\n    expectations:\n      - metric: win-rate\n        $0',
    ['atLeast', 'below', 'within', 'region', 'note'],
  ],
  'in the second item of a list': [
    'tiers:\n  - id: a\n    name: A\n  - id: b\n    na$0',
    ['name', 'criteria', 'benefits', 'expectations', 'track', 'description', 'entry', 'exit', 'partners'],
  ],
  'inside braces': ['program:\n  deals: { $0 }', ['averageSize', 'salesCycle', 'winRate', 'byType']],
  'inside braces that are not closed': ['program:\n  deals: { $0', ['averageSize', 'salesCycle', 'winRate', 'byType']],
  'inside braces on a half-typed key': [
    'program:\n  deals: { averageSize: 45000 USD, sal$0 }',
    ['salesCycle', 'winRate', 'byType'],
  ],
  'inside braces in front of other keys': [
    'program:\n  deals: { $0, winRate: 25% }\n  crm: hubspot\n',
    ['averageSize', 'salesCycle', 'byType'],
  ],
  'inside braces over several lines': [
    'program:\n  deals: {\n    winRate: 25%,\n    $0\n  }\n',
    ['averageSize', 'salesCycle', 'byType'],
  ],
  'inside braces in brackets': [
    'tiers:\n  - id: a\n    expectations: [{ metric: win-rate, $0 }]',
    ['atLeast', 'below', 'within', 'region', 'note'],
  ],
  'inside braces behind a hyphen': [
    'attribution:\n  views:\n    - { id: a, $0 }',
    ['name', 'shows', 'filter', 'metrics'],
  ],
  'inside braces behind other braces': [
    'attribution:\n  routing:\n    sets: [{ field: A, to: B }, { field: C, $0 }]',
    ['to'],
  ],
  'in a file that is one pair of braces': ['{ partnerPlan: 1, $0 }', sections],
  'behind the colon of a group': ['program:\n  deals: $0', ['averageSize', 'salesCycle', 'winRate', 'byType']],
  'right behind the colon of a group': [
    'program:\n  deals:$0\n  crm: zoho',
    ['averageSize', 'salesCycle', 'winRate', 'byType'],
  ],
  'below text that is broken': [
    'tiers: [\n  {{{\nprogram:\n  deals:\n    $0',
    ['averageSize', 'salesCycle', 'winRate', 'byType'],
  ],
};

/** Where there is nothing to offer, because a person is writing text, or nothing is known of the place. */
const silent: Readonly<Record<string, string>> = {
  'in a comment': 'program:\n  # cr$0',
  'in a comment behind a value': 'program:\n  crm: salesforce # cr$0',
  'in text': 'program:\n  name: Northwind $0',
  'in quoted text': 'program:\n  name: "North $0"',
  'in text of several lines': 'program:\n  scope: >-\n    This plan $0',
  'in text that looks like keys': 'program:\n  scope: |\n    crm: hubspot\n    $0',
  'in text that looks like a group': 'program:\n  scope: |\n    deals:\n      $0',
  'in text that goes on': 'program:\n  scope: This plan\n    covers $0',
  'in an item of text': 'attribution:\n  influence:\n    - The partner $0',
  'below an item of text': 'attribution:\n  influence:\n    - The partner\n      $0',
  'behind a key whose group is below': 'program:\n  deals: $0\n    winRate: 25%\n',
  'behind a key whose list is below': 'tiers: $0\n- id: a\n',
  'under a key that is not known': 'program:\n  budget:\n    $0',
  'behind closed braces': 'program:\n  deals: { winRate: 25% } $0',
  'on the line that starts a document': '---$0',
  'in a comment inside braces': 'program:\n  deals: {\n    # win$0\n  }',
  'in a second list inside a list': 'tiers:\n  - - $0',
};

/** What a text becomes when an item is accepted. */
const accepted: Readonly<Record<string, readonly [marked: string, label: string, result: string]>> = {
  'a choice': [
    'program:\n  cr$0',
    'crm',
    `program:\n  crm: \${1|salesforce,hubspot,dynamics,pipedrive,zoho,other,unknown|}`,
  ],
  'a flag': ['program:\n  $0', 'partnerPipelineTargets', `program:\n  partnerPipelineTargets: \${1|false,true|}`],
  text: ['program:\n  $0', 'name', 'program:\n  name: $1'],
  'a quantity': ['program:\n  deals:\n    $0', 'salesCycle', `program:\n  deals:\n    salesCycle: \${1:90 days}`],
  'a number': ['program:\n  $0', 'partnerManagers', `program:\n  partnerManagers: \${1:2}`],
  'a date': ['program:\n  $0', 'built', `program:\n  built: \${1:2026-11-22}`],
  'the version': ['$0\nprogram:', 'partnerPlan', `partnerPlan: \${1:1}\nprogram:`],
  'a group': ['playbook:\n  $0', 'coSell', 'playbook:\n  coSell:\n    $1'],
  'a group with required keys': [
    'partnerPlan: 1\npro$0',
    'program',
    `partnerPlan: 1\nprogram:\n  partnerTypes: [\${1|technology,reseller,referral,system-integrator|}]\n  state: \${2|informal,none,rebuild,running|}`,
  ],
  'a list of choices': [
    'program:\n  $0',
    'partnerTypes',
    `program:\n  partnerTypes: [\${1|technology,reseller,referral,system-integrator|}]`,
  ],
  'a list of texts': [
    'attribution:\n  $0',
    'influence',
    `attribution:\n  influence:\n    - \${1:The account already used the partner's integration when the opportunity was created.}`,
  ],
  'a text that YAML would read as something else': [
    'attribution:\n  conflict:\n    - when: two-partners\n      $0',
    'outcome',
    `attribution:\n  conflict:\n    - when: two-partners\n      outcome: \${1:The first accepted registration counts, the second partner is told why.}`,
  ],
  'the same text inside braces': [
    'attribution:\n  conflict: [{ when: two-partners, $0 }]',
    'outcome',
    `attribution:\n  conflict: [{ when: two-partners, outcome: \${1:"The first accepted registration counts, the second partner is told why."} }]`,
  ],
  'a choice, the sensible one first': [
    'measurement:\n  reporting:\n    $0',
    'cadence',
    `measurement:\n  reporting:\n    cadence: \${1|monthly,weekly,quarterly,semiannually,annually|}`,
  ],
  'a list of groups': [
    'partnerPlan: 1\n$0',
    'tiers',
    `partnerPlan: 1\ntiers:\n  - id: \${1:strategic}\n    name: \${2:Strategic}`,
  ],
  'a list of groups inside an item': [
    'tiers:\n  - id: a\n    $0',
    'expectations',
    `tiers:\n  - id: a\n    expectations:\n      - metric: \${1|sourced-revenue,sourced-pipeline,average-deal-size,customer-retention,influenced-pipeline,influenced-revenue,registered-deals,accepted-deals,closed-deals,win-rate,joint-customers,integration-usage,services-attach,customer-satisfaction,onboarding-time,icp-overlap,sales-team-size,target-account-relationships,certified-people|}`,
  ],
  'a group behind a hyphen': ['tiers:\n  - $0', 'criteria', 'tiers:\n  - criteria:\n      $1'],
  'a group inside braces': [
    'playbook:\n  coMarketing: { $0 }',
    'requests',
    'playbook:\n  coMarketing: { requests: { $1 } }',
  ],
  'a list inside braces': [
    'playbook:\n  coMarketing: { $0 }',
    'assets',
    `playbook:\n  coMarketing: { assets: [\${1:Solution brief}] }`,
  ],
  'a key that has its colon': ['program:\n  c$0: salesforce', 'crm', 'program:\n  crm: salesforce'],
  'a key whose name goes on behind the cursor': ['program:\n  c$0rn: salesforce', 'crm', 'program:\n  crm: salesforce'],
  'a key that has its colon inside braces': [
    'program:\n  deals: { w$0: 25% }',
    'winRate',
    'program:\n  deals: { winRate: 25% }',
  ],
  'a key that has its colon behind a hyphen': [
    'risks:\n  - r$0: Nobody registers',
    'risk',
    'risks:\n  - risk: Nobody registers',
  ],
  'a key between quotes that close by themselves, inside braces': [
    'program: { "$0" }',
    'state',
    `program: { state: \${1|informal,none,rebuild,running|} }`,
  ],
  'a key in single quotes in front of other keys': [
    "program: { 'sta$0', crm: hubspot }",
    'state',
    `program: { state: \${1|informal,none,rebuild,running|}, crm: hubspot }`,
  ],
  'a key in quotes that has its colon inside braces': [
    '{ "program": { "sta$0":"informal" } }',
    'state',
    '{ "program": { "state":"informal" } }',
  ],
  'a key between quotes on a line of its own': [
    'program:\n  "$0"',
    'state',
    `program:\n  state: \${1|informal,none,rebuild,running|}`,
  ],
  'a key in quotes that has its colon': ['program:\n  "sta$0": informal', 'state', 'program:\n  "state": informal'],
  'a key in front of a closing brace': ['program: {$0}', 'name', 'program: {name: $1}'],
  'a key behind a hyphen without a space': [
    'risks:\n  -$0',
    'risk',
    `risks:\n  - risk: \${1:Partners sign and never register a deal, because their sales teams do not know us.}`,
  ],
  'a key behind the colon of a group': [
    'program:\n  deals: $0',
    'winRate',
    `program:\n  deals:\n    winRate: \${1:25%}`,
  ],
  'a key right behind the colon of a group': [
    'program:\n  deals:$0',
    'winRate',
    `program:\n  deals:\n    winRate: \${1:25%}`,
  ],
  'an item of a list': [
    'tiers:\n  - id: a\n    name: A\n  $0',
    '- Tier',
    `tiers:\n  - id: a\n    name: A\n  - id: \${1:referral}\n    name: \${2:Referral}`,
  ],
  'an item of a list on a half-typed key': [
    'risks:\n  ri$0',
    '- Risk',
    `risks:\n  - risk: \${1:Partners sign and never register a deal, because their sales teams do not know us.}`,
  ],
  'an item of a list of texts': [
    'attribution:\n  influence:\n    $0',
    '- Qualifying activity',
    `attribution:\n  influence:\n    - \${1:The account already used the partner's integration when the opportunity was created.}`,
  ],
  'an item behind the colon of a list': [
    'attribution:\n  views: $0',
    '- Pipeline view',
    `attribution:\n  views:\n    - id: \${1:partner-sourced}\n      name: \${2:Partner-sourced pipeline}\n      shows: \${3|partner-sourced,partner-influenced,direct,total|}`,
  ],
  'braces inside brackets': [
    'attribution:\n  routing:\n    sets: [$0]',
    '{ Assignment }',
    `attribution:\n  routing:\n    sets: [{ field: \${1:Partner Name} }]`,
  ],
};

describe('completion of keys', () => {
  for (const [place, [marked, labels]] of Object.entries(offers)) {
    it(`is there ${place}`, async () => {
      assert.deepEqual(await labelsAt(marked), labels);
    });
  }

  for (const [place, marked] of Object.entries(silent)) {
    it(`is silent ${place}`, async () => {
      assert.deepEqual(await labelsAt(marked), []);
    });
  }

  for (const [what, [marked, label, result]] of Object.entries(accepted)) {
    it(`inserts ${what}`, async () => {
      assert.equal(await accept(marked, label), result);
    });
  }

  it('says what a key is for', async () => {
    const item = (await complete('program:\n  $0')).find(({ label }) => label === 'state');
    assert.equal(item?.detail, 'State of the program (required)');
    assert.match(JSON.stringify(item?.documentation), /none: there is no program yet.*`rebuild`.*state: informal/);
  });

  it('proposes the tiers of the plan where a group is named after them', async () => {
    const marked =
      'tiers:\n  - id: gold\n  - id: silver\n  - id: bronze\nplaybook:\n  coSell:\n    tiers:\n      silver: strict\n      $0';
    assert.deepEqual(await labelsAt(marked), ['gold', 'bronze']);
    assert.equal(await accept(marked, 'gold'), marked.replace('$0', `gold: \${1|strict,broad,none|}`));
  });

  it('puts the ids of the plan into new keys that refer to them', async () => {
    const marked = 'tiers:\n  - id: gold\n  - id: silver\nmovement:\n  $0';
    assert.equal(
      await accept(marked, 'rules'),
      marked.replace('$0', `rules:\n    - from: \${1|silver,gold|}\n      to: \${2|gold,silver|}`),
    );
  });

  it('writes plain text for an editor without snippets', async () => {
    const marked = 'tiers:\n  - id: a\n    $0';
    assert.equal(await accept(marked, 'partners', plainClient), 'tiers:\n  - id: a\n    partners: 5');
    const item = (await complete('partnerPlan: 1\n$0', plainClient)).find(({ label }) => label === 'diagnosis');
    assert.deepEqual([item?.label, item?.insertTextFormat], ['diagnosis', 1]);
  });

  it('puts lines below in one by one where an editor does not say how it indents them', async () => {
    const client = { ...plainClient, completionSnippets: true };
    const marked = 'tiers:\n  - id: a\n    $0\nrisks: []\n';
    const item = (await complete(marked, client)).find(({ label }) => label === 'criteria');
    assert.equal(item?.textEdit?.newText, 'criteria:');
    assert.equal(await accept(marked, 'criteria', client), marked.replace('$0', 'criteria:\n      '));
    assert.equal(
      await accept('tiers:\n  - id: a\n    $0', 'expectations', client),
      'tiers:\n  - id: a\n    expectations:\n      - metric: sourced-revenue',
    );
    assert.equal(
      await accept('tiers:\r\n  - id: a\r\n    $0 # soon\r\n', 'expectations', client),
      'tiers:\r\n  - id: a\r\n    expectations: # soon\r\n      - metric: sourced-revenue\r\n',
    );
  });

  it('gives an editor that knows no choices the first of them', async () => {
    const client = { ...plainClient, completionSnippets: true };
    assert.equal(await accept('program:\n  $0', 'state', client), `program:\n  state: \${1:informal}`);
  });

  it('indents as the file does', async () => {
    const four = 'program:\n    name: A\nplaybook:\n    coMarketing:\n        $0';
    assert.equal(await accept(four, 'assets'), four.replace('$0', `assets:\n            - \${1:Solution brief}`));
    assert.match(await accept(four, 'approvals (proposed)'), /\n {8}approvals:\n {12}logo: /);
    const unindented = 'diagnosis:\n- problem: no-tiers\nmeasurement:\n  $0';
    assert.match(await accept(unindented, 'secondary'), /\n {2}secondary:\n {2}- metric: /);
  });

  it('offers a whole plan where there is nothing yet', async () => {
    for (const marked of ['$0', '# A plan\n\n$0', '\uFEFF$0']) {
      assert.deepEqual(await labelsAt(marked), [
        'New partner plan (Salesforce)',
        'New partner plan (HubSpot)',
        'New partner plan (Microsoft Dynamics 365)',
        'New partner plan (Pipedrive)',
        'New partner plan (Zoho CRM)',
        'New partner plan (Another system)',
        'partnerPlan',
        ...sections,
      ]);
    }
  });
});
