import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { briefJsonSchema, jsonSchema } from '../../schemas/json-schema.ts';
import { partnerTypes } from '../../schemas/partner-types.ts';
import { severities } from '../../server/src/core/problem.ts';
import type { Rule } from '../../server/src/core/rule.ts';
import { answeredOtherwise, askingSentences } from '../../server/src/framework/sentences.ts';
import { briefFindingPage } from '../../server/src/generate/finding-page.ts';
import { briefFindings } from '../../server/src/generate/findings.ts';
import { documentStyle } from '../../server/src/render/document-style.ts';
import { configurationSchema, settableRules } from '../../server/src/rules/configuration.ts';
import { hasSafeFix, rulePage } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';
import { editorTools } from '../../server/src/tools/editor-tools.ts';
import { skillName, skillText } from '../../server/src/tools/skill.ts';
import { root } from './files.ts';
import { rulesThatQuote } from './framework.ts';
import { briefPage } from './pages/brief-page.ts';
import { commandLinePage } from './pages/command-line-page.ts';
import { configurationPage } from './pages/configuration-page.ts';
import { documentsPage } from './pages/documents-page.ts';
import { findingsPage } from './pages/findings-page.ts';
import { formatPages } from './pages/format-page.ts';
import { quantitiesPage } from './pages/quantities-page.ts';
import { vscodePage } from './pages/vscode-page.ts';
import { walkthroughPictures } from './walkthrough-pictures.ts';

/** The files of the project that are rendered from the code, by their path from the top of the project. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('package.json', manifest());
  files.set('schemas/partner-plan.schema.json', json(jsonSchema()));
  files.set('schemas/partner-brief.schema.json', json(briefJsonSchema()));
  files.set('server/src/generate/example-briefs.ts', exampleBriefs());
  files.set(
    'schemas/configuration.schema.json',
    json(z.toJSONSchema(configurationSchema(), { io: 'input', target: 'draft-7' })),
  );
  files.set('client/src/preview/webview/document.css', documentStyleSheet());
  for (const [step, picture] of walkthroughPictures()) files.set(`media/walkthrough/${step}.svg`, picture);
  files.set(`skills/${skillName}/SKILL.md`, skillText());
  files.set('server/src/mcp/framework-text.ts', frameworkText());
  files.set('docs/rules/README.md', rulesIndex());
  files.set('docs/COVERAGE.md', coverage());
  files.set('docs/BRIEFS.md', briefPage());
  files.set('docs/COMMAND-LINE.md', commandLinePage());
  files.set('docs/QUANTITIES.md', quantitiesPage());
  files.set('docs/FINDINGS.md', findingsPage());
  files.set('docs/CONFIGURATION.md', configurationPage());
  files.set('docs/DOCUMENTS.md', documentsPage());
  files.set('docs/VSCODE.md', vscodePage());
  for (const [path, text] of formatPages()) files.set(path, text);
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule));
  for (const code of Object.keys(briefFindings)) files.set(`docs/rules/${code}.md`, briefFindingPage(code) ?? '');
  return files;
}

/** The preview shows documents in the same style as the HTML file, and its bundle is built from style sheets. */
function documentStyleSheet(): string {
  return `/* Rendered from server/src/render/document-style.ts by npm run generate. */\n\n${documentStyle}`;
}

/** The manifest as it stands, with the setting of the rules and the tools for agents made from the code, each on one line. */
function manifest(): string {
  const written = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    contributes: {
      configuration: { properties: Record<string, Record<string, unknown>> };
      languageModelTools: unknown;
    };
  };
  const setting = written.contributes.configuration.properties['partnerPlan.rules'];
  if (setting === undefined) throw new Error('The manifest has no setting partnerPlan.rules.');
  setting.properties = Object.fromEntries(settableRules().map(({ id }) => [id, id]));
  setting.additionalProperties = false;
  written.contributes.languageModelTools = editorTools().map(({ name }) => name);
  const lines = new Map(
    settableRules().map((rule) => [`"${rule.id}": "${rule.id}"`, `"${rule.id}": ${oneLine(ruleSetting(rule))}`]),
  );
  const tools = new Map(editorTools().map((tool) => [`"${tool.name}"`, oneLine(tool)]));
  return json(written)
    .replace(/"([^"]+)": "\1"/g, (name) => lines.get(name) ?? name)
    .replace(/(?<=^ +)"partner_plan_\w+"/gm, (name) => tools.get(name) ?? name);
}

/** JSON on one line, with spaces. Line breaks in texts are escaped in JSON, so these are the ones between values. */
function oneLine(value: object): string {
  return JSON.stringify(value, undefined, 1).replace(/\n */g, ' ');
}

function ruleSetting({ summary, severity, options }: Rule): object {
  const description = `${summary} Unless it is set: ${severity}.`;
  const weight = { type: 'string', enum: ['off', ...severities] };
  if (!(options instanceof z.ZodObject)) return { ...weight, description };
  const { properties } = z.toJSONSchema(options, { io: 'input', target: 'draft-7' });
  const group = { type: 'object', properties: { severity: weight, ...properties }, additionalProperties: false };
  return { anyOf: [weight, group], description };
}

function rulesIndex(): string {
  const rows = rules.map((rule) => {
    const { id, summary, severity, fixable, practice } = rule;
    const fix = hasSafeFix(rule) ? 'safe' : fixable ? 'yes' : '';
    return `| [${id}](${id}.md) | ${summary} | ${severity} | ${practice === undefined ? 'framework' : 'practice'} | ${fix} |`;
  });
  const briefRows = Object.entries(briefFindings).map(
    ([code, { summary, severity }]) => `| [${code}](${code}.md) | ${summary} | ${severity} |`,
  );
  return `# Rules\n\nEvery finding of Partner Plan carries the id of its rule. There are ${rules.length}. The page of each is the one that VS Code shows and \`partner-plan explain\` prints. [Findings and fixes](../FINDINGS.md) says what severities and safe fixes are.\n\n| Rule | What it finds | Severity | From | Fix |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n\n## Briefs\n\nBriefs, from which plans are generated, have findings of their own. They have no settings.\n\n| Finding | What it finds | Severity |\n| --- | --- | --- |\n${briefRows.join('\n')}\n`;
}

/** The example briefs as text in a module, so that the command line carries them along in one file. */
function exampleBriefs(): string {
  const entries = partnerTypes.map((type) => {
    const text = readFileSync(`${root}examples/${type}.partner-brief.yaml`, 'utf8');
    return `  ${/^\w+$/.test(type) ? type : `'${type}'`}: \`${text.replace(/[\\`]|\$\{/g, '\\$&')}\`,`;
  });
  return `import type { PartnerType } from '../../../schemas/partner-types.ts';\n\n/** Rendered from examples/*.partner-brief.yaml by npm run generate. */\nexport const exampleBriefs: Readonly<Record<PartnerType, string>> = {\n${entries.join('\n')}\n};\n`;
}

/** The framework as text in a module, so that a server for agents carries it along in one file. */
function frameworkText(): string {
  const text = readFileSync(`${root}docs/FRAMEWORK.md`, 'utf8');
  return `/** Rendered from docs/FRAMEWORK.md by npm run generate. */\nexport const frameworkText = \`${text.replace(/[\\`]|\$\{/g, '\\$&')}\`;\n`;
}

function coverage(): string {
  const rows = askingSentences.map((sentence) => {
    const ids = rulesThatQuote(sentence).map((id) => `[${id}](rules/${id}.md)`);
    return `| ${sentence.replaceAll('|', '\\|')} | ${ids.length > 0 ? ids.join(', ') : answeredOtherwise[sentence]} |`;
  });
  return `# Coverage\n\nWhich rule answers to which sentence of [the framework](FRAMEWORK.md). What is checked beyond it comes from practice, and the page of each rule says from where.\n\n| The framework says | What answers |\n| --- | --- |\n${rows.join('\n')}\n\n## What is not a rule\n\n${notRules}\n`;
}

/** What one could expect to be checked and is not, with the reason. */
const notRules = `| Check | Why it is no rule |
| --- | --- |
| Headings, order and labels of the document | The document is made from the plan, and a test holds it against the framework's output format. |
| The line "Partner type" | The document makes it from the partner types, so it cannot differ from them. |
| Additions that are recommended without a diagnosis | A plan has no place for additions. What it does about a problem stands in the diagnosis itself. |
| Risks that mention the diagnosed problems | Whether a sentence is about a problem cannot be told reliably, and a false alarm would cost more than it helps. |
| Measured data that disagree with the plan | A plan holds targets and thresholds, not measurements. Thresholds that nobody can reach are found (\`tiers/impossible-threshold\`). |
| A revenue target without separate targets in sales | A program may have a target of its own while sales counts partner deals toward one number. The opposite is found (\`measurement/no-revenue-target\`). |`;

function json(value: object): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
