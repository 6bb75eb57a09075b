import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import type fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { crmSystems } from '../../schemas/program.ts';
import { auditPlan } from '../../server/src/audit/audit.ts';
import { auditFormats } from '../../server/src/audit/formats.ts';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
import { parseChange } from '../../server/src/core/yaml-incremental.ts';
import { driftOf } from '../../server/src/crm-files/drift/drift.ts';
import { driftMarkdown } from '../../server/src/crm-files/drift/markdown.ts';
import { checkSalesforce } from '../../server/src/crm-files/salesforce/check.ts';
import { writeSetup } from '../../server/src/crm-files/writers.ts';
import { exportFormats } from '../../server/src/export/formats.ts';
import { codeLens } from '../../server/src/features/code-lens.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { definition } from '../../server/src/features/definition.ts';
import { checkDocument } from '../../server/src/features/document.ts';
import { documentHighlight } from '../../server/src/features/document-highlight.ts';
import { documentLink } from '../../server/src/features/document-link.ts';
import { documentSymbol } from '../../server/src/features/document-symbol.ts';
import type { AnyFeature } from '../../server/src/features/feature.ts';
import { findReferences } from '../../server/src/features/find-references.ts';
import { foldingRange } from '../../server/src/features/folding-range.ts';
import { formatting, onTypeFormatting, rangeFormatting } from '../../server/src/features/formatting.ts';
import { hover } from '../../server/src/features/hover.ts';
import { inlayHint } from '../../server/src/features/inlay-hint.ts';
import { preview } from '../../server/src/features/preview/preview.ts';
import { Refusal } from '../../server/src/features/refusal.ts';
import { prepareRename, rename } from '../../server/src/features/rename.ts';
import { selectionRange } from '../../server/src/features/selection-range.ts';
import { semanticTokens, semanticTokensRange } from '../../server/src/features/semantic-tokens.ts';
import { readBrief } from '../../server/src/generate/brief.ts';
import { checkBrief } from '../../server/src/generate/brief-file.ts';
import { generatePlan } from '../../server/src/generate/generate.ts';
import { type TableId, tableFacts } from '../../server/src/protocol/formats.ts';
import { buildDocument } from '../../server/src/render/document.ts';
import { formats } from '../../server/src/render/formats.ts';
import { checkPlan, checkPlanFully } from '../../server/src/rules/check.ts';
import { checkConfiguration, readConfiguration } from '../../server/src/rules/configuration.ts';
import { completePlan } from '../../server/src/update/complete.ts';
import { randomAnswers } from '../generate/random-answers.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { today } from '../harness/engine.ts';
import { loadExporter } from '../harness/exporters.ts';
import { holdForAnswer } from '../harness/held-by-every-answer.ts';
import { holdForPlan } from '../harness/held-by-every-plan.ts';
import { mutatedBrief, mutatedText } from '../harness/mutated-plans.ts';

/** A part of the product that is tried with texts in which somebody, or something, changed a few places. */
export interface Area {
  readonly name: string;
  /** Of how many parts of the time of another area a long run gives it one. */
  readonly oneOf?: number;
  /** The texts to try it with. Without any, plans. */
  readonly texts?: fc.Arbitrary<string>;
  /** Throws where something does not hold. */
  readonly hold: (text: string, random: number) => void | Promise<void>;
}

const settings = readSettings({}, today);

const tables = Object.keys(tableFacts) as TableId[];

const asked: readonly AnyFeature[] = [
  hover,
  completion,
  definition,
  prepareRename,
  rename,
  documentHighlight,
  findReferences,
  foldingRange,
  formatting,
  rangeFormatting,
  onTypeFormatting,
  codeLens,
  inlayHint,
  semanticTokens,
  semanticTokensRange,
  documentLink,
  documentSymbol,
  selectionRange,
] as readonly AnyFeature[];

export const areas: readonly Area[] = [
  {
    name: 'parser',
    hold: (text) => {
      const { scalars, comments, problems } = parseYaml(text);
      const spans = [...scalars.map(({ node }) => node.span), ...comments.map(({ span }) => span)];
      for (const { start, end } of [...spans, ...problems.map(({ span }) => span)]) {
        assert.ok(0 <= start && start <= end && end <= text.length, 'A place lies outside of the text.');
      }
    },
  },
  {
    name: 'rules',
    hold: (text) => {
      const problems = checkPlan(readPlan(text), settings, (rule, error) => {
        throw new Error(`The rule ${rule} failed.`, { cause: error });
      });
      for (const { rule, span, message } of problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${rule} marks nothing.`);
        assert.ok(message.length < 700, `${rule} says more than anybody reads.`);
      }
    },
  },
  {
    name: 'features',
    hold: async (text, random) => {
      const document = openDocument(text);
      const position = indexLines(text).positionAt(random % (text.length + 1));
      for (const feature of asked) {
        const params = {
          textDocument: { uri },
          position,
          positions: [position],
          range: { start: position, end: position },
          options: { tabSize: 2, insertSpaces: true },
          ch: '\n',
          context: { includeDeclaration: true, diagnostics: [] },
          newName: ['new-name', 'A b'][random % 2],
        };
        try {
          await feature.answer({ params, document, client: fullClient } as never);
        } catch (error) {
          // A sentence that says why something cannot be done is an answer.
          if (!(error instanceof Refusal)) throw new Error(`${feature.method} failed.`, { cause: error });
        }
      }
    },
  },
  { name: 'fixes', hold: (text) => void holdForPlan(text) },
  {
    name: 'renderers',
    hold: (text) => {
      const document = buildDocument(readPlan(text));
      for (const { render } of formats) assert.equal(typeof render(document), 'string');
    },
  },
  {
    name: 'tables',
    hold: async (text, random) => {
      const plan = readPlan(text);
      const table = tables[random % tables.length];
      for (const { id, write } of exportFormats) {
        if (id !== 'csv' && id !== 'ics') continue;
        const { content } = await write(plan, { date: today, table, loadExporter });
        assert.equal(typeof content, 'string');
      }
    },
  },
  {
    name: 'briefs',
    texts: mutatedBrief,
    hold: (text) => {
      const { problems } = checkBrief(text);
      for (const { rule, span, message } of problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, `${rule} marks nothing.`);
        assert.ok(message.length < 700, `${rule} says more than anybody reads.`);
      }
      const { brief } = readBrief(text);
      if (brief !== undefined) assert.deepEqual(parseYaml(generatePlan(brief, today)).problems, []);
    },
  },
  {
    name: 'configuration',
    hold: (text, random) => {
      // Mostly settings, with the mutated text as one of them, below them or in their place.
      const shapes = [
        (part: string) => `exclude:\n  - ${part.split('\n', 1)[0]}\nrules:\n  style/em-dash: off\n`,
        (part: string) => `rules:\n${part.replaceAll(/^(?=.)/gm, '  ')}`,
        (part: string) => `rules:\n  tiers/too-many: { most: 4 }\n${part}`,
        (part: string) => part,
      ];
      const content = shapes[random % shapes.length]?.(text.slice(0, 400)) ?? text;
      const { leavesOut, settings: read } = readConfiguration(content, settings);
      assert.equal(typeof leavesOut(`archive/${random}.partner-plan.yaml`), 'boolean');
      assert.ok(Object.values(read.rules).every((setting) => typeof setting === 'object'));
      for (const { rule, span, message } of checkConfiguration(content, today)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= content.length, `${rule} marks nothing.`);
        assert.ok(message.length < 700, `${rule} says more than anybody reads.`);
      }
    },
  },
  {
    name: 'pieces',
    oneOf: 20,
    hold: (text, random) => {
      // What an editor sends piece by piece is the same text in the end, whatever the pieces were.
      const document = TextDocument.create(uri, 'partner-plan', 1, '');
      const cuts = [0, random % (text.length + 1), (random * 7) % (text.length + 1), text.length].sort((a, b) => a - b);
      const pieces = cuts.slice(1).map((cut, index) => text.slice(cuts[index], cut));
      for (const [index, piece] of [pieces[1], pieces[2], pieces[0]].entries()) {
        const place = document.positionAt(index === 1 ? document.getText().length : 0);
        TextDocument.update(document, [{ range: { start: place, end: place }, text: piece ?? '' }], index + 2);
      }
      if (splitsLineBreak(pieces)) return;
      assert.equal(document.getText(), text, 'The pieces together are another text.');
      const lines = indexLines(text);
      const offset = random % (text.length + 1);
      assert.deepEqual(lines.positionAt(offset), document.positionAt(offset), 'The editor has another place.');
    },
  },
  {
    name: 'incremental',
    hold: (text, random) => {
      // A text is read as the change of another one, to and fro.
      let source = parseYaml(text);
      for (let turn = 0; turn < 6; turn++) {
        const next = turn % 2 === 1 ? text : mutatedText(text, (random >>> turn) * 31 + turn);
        const fresh = parseYaml(next);
        const changed = parseChange(source, next);
        if (changed !== undefined) assert.deepEqual(changed, fresh, 'A change is read as another text than the whole.');
        source = changed ?? fresh;
      }
    },
  },
  {
    name: 'preview',
    hold: async (text, random) => {
      // Somebody has typed half of it: what could be read before stands in its place.
      const { plan } = openDocument(text);
      const half = text.slice(0, random % (text.length + 1));
      const document = checkDocument({ kind: 'plan', uri, version: 2, text: half, settings, lastReadable: plan });
      for (const each of [openDocument(text), document]) {
        await preview.answer({ params: { textDocument: { uri } }, document: each, client: fullClient } as never);
      }
    },
  },
  {
    name: 'generator',
    hold: (_text, random) => {
      const { brief } = readBrief(randomAnswers(random));
      if (brief === undefined) return;
      const plan = generatePlan(brief, today);
      assert.equal(plan, generatePlan(brief, today), 'The same brief gives another plan.');
      assert.deepEqual(parseYaml(plan).problems, []);
    },
  },
  {
    name: 'complete',
    hold: (text) => {
      const after = applyEdits(text, completePlan({ text, settings }).edits);
      const before = parseYaml(text).problems.length;
      assert.ok(parseYaml(after).problems.length <= before, 'Completing leaves a text that reads worse.');
    },
  },
  {
    name: 'audit',
    hold: (text) => {
      const plan = readPlan(text);
      const report = auditPlan({ plan, ...checkPlanFully(plan, settings), today });
      for (const { id, render } of auditFormats) {
        const rendered = render(report);
        if (id === 'json') JSON.parse(rendered);
        assert.doesNotMatch(rendered, /[^\P{Cc}\t\n]/u, 'The report of an audit has a control character.');
      }
    },
  },
  {
    name: 'setup',
    hold: (text, random) => {
      const system = crmSystems[random % crmSystems.length];
      const { files, steps } = writeSetup(readPlan(text), system === undefined ? {} : { system });
      assert.ok(steps.every(({ title }) => title !== ''));
      assert.equal(new Set(files.map(({ path }) => path)).size, files.length, 'Two files of a setup have one name.');
      for (const { path, content } of files) {
        assert.match(path, /^[\w./-]+$/);
        if (path.endsWith('.json')) JSON.parse(content);
        if (path.endsWith('.xml')) new DOMParser({ onError: failOn(path) }).parseFromString(content, 'text/xml');
      }
      if (system !== 'salesforce') return;
      assert.deepEqual(checkSalesforce(new Map(files.map(({ path, content }) => [path, content]))), []);
    },
  },
  {
    name: 'drift',
    hold: (text, random) => {
      const plan = readPlan(text);
      const system = crmSystems[random % crmSystems.length];
      const choice = system === undefined ? {} : { system };
      const { files } = writeSetup(plan, choice);
      const own = new Map(files.map(({ path, content }) => [path, content]));
      assert.deepEqual(driftOf(plan, own, choice).problems, [], 'What was just written differs from its plan.');
      const [path, content] = [...own][random % own.size] ?? ['', ''];
      const result = driftOf(plan, own.set(path, mutatedText(content, random)), choice);
      assert.equal(typeof driftMarkdown(result, text), 'string');
      for (const { span, message } of result.problems) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length, 'A difference has no place.');
        assert.ok(message.length < 700, 'A difference says more than anybody reads.');
      }
    },
  },
  {
    name: 'tools',
    hold: (text, random) => {
      const [name, input] = toolCalls[random % toolCalls.length] ?? ['', {}];
      holdForAnswer(name, { ...input, ...(name === 'interview' ? { brief: text } : { plan: text }) });
    },
  },
];

/** What an agent asks about a text. Completing has an area of its own. */
const toolCalls: readonly (readonly [string, object])[] = [
  ['check_plan', { limit: 100, leastSeverity: 'hint' }],
  ['apply_fixes', { give: 'edits' }],
  ['apply_fixes', { give: 'plan' }],
  ['audit_plan', { findings: 50 }],
  ['render_plan', { as: 'text', limit: 60_000 }],
  ['render_plan', { as: 'markdown', limit: 60_000 }],
  ['render_plan', { as: 'summary' }],
  ['set_up_crm', { steps: 60, read: 'CHECKLIST.md' }],
  ['compare_crm', { files: [{ path: 'fields.csv', text: 'label,name\nDeal Source,deal_source\n' }] }],
  ['interview', {}],
];

function failOn(path: string): (level: string, message: string) => void {
  return (level, message) => assert.fail(`${path} is no XML (${level}): ${message}`);
}

/** A line break of Windows that arrives in two pieces is none in between, so that the lines are other ones. */
function splitsLineBreak(pieces: readonly string[]): boolean {
  return pieces.some((piece, index) => piece.endsWith('\r') || (index > 0 && piece.startsWith('\n')));
}
