import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readPlan } from '../../server/src/core/plan.ts';
import { readSettings } from '../../server/src/core/settings.ts';
import { applyEdits, indexLines } from '../../server/src/core/text.ts';
import { parseYaml } from '../../server/src/core/yaml.ts';
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
import { checkPlan } from '../../server/src/rules/check.ts';
import { checkConfiguration, readConfiguration } from '../../server/src/rules/configuration.ts';
import { completePlan } from '../../server/src/update/complete.ts';
import { randomAnswers } from '../generate/random-answers.ts';
import { fullClient, openDocument, uri } from '../harness/ask.ts';
import { today } from '../harness/engine.ts';
import { loadExporter } from '../harness/exporters.ts';
import { holdForPlan } from '../harness/held-by-every-plan.ts';

/** A part of the product that is tried with texts in which somebody, or something, changed a few places. */
export interface Area {
  readonly name: string;
  /** Of how many texts it takes one. What costs more takes fewer. */
  readonly oneOf: number;
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
    oneOf: 1,
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
    oneOf: 2,
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
    oneOf: 5,
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
  { name: 'fixes', oneOf: 40, hold: (text) => void holdForPlan(text) },
  {
    name: 'renderers',
    oneOf: 25,
    hold: (text) => {
      const document = buildDocument(readPlan(text));
      for (const { render } of formats) assert.equal(typeof render(document), 'string');
    },
  },
  {
    name: 'tables',
    oneOf: 25,
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
    oneOf: 5,
    hold: (text) => {
      const { problems } = checkBrief(text.replace('partnerPlan: 1', 'company: Northwind'));
      assert.ok(problems.every(({ message }) => message.length < 700));
    },
  },
  {
    name: 'configuration',
    oneOf: 1,
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
    name: 'incremental',
    oneOf: 1,
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
    name: 'preview',
    oneOf: 20,
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
    oneOf: 200,
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
    oneOf: 1_000,
    hold: (text) => {
      const after = applyEdits(text, completePlan({ text, settings }).edits);
      const before = parseYaml(text).problems.length;
      assert.ok(parseYaml(after).problems.length <= before, 'Completing leaves a text that reads worse.');
    },
  },
];

/** A line break of Windows that arrives in two pieces is none in between, so that the lines are other ones. */
function splitsLineBreak(pieces: readonly string[]): boolean {
  return pieces.some((piece, index) => piece.endsWith('\r') || (index > 0 && piece.startsWith('\n')));
}
