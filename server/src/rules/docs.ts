import * as z from 'zod';
import type { Rule } from '../core/rule.ts';
import { documentationOf } from '../core/vocabulary.ts';
import { isAlwaysTold } from './always-told.ts';
import { configurationFiles } from './configuration.ts';
import { type ExampleFix, fixesOfExample } from './example-fixes.ts';

/**
 * The page of a rule, as Markdown. It has no address, because the pages are published nowhere: the extension shows it,
 * `partner-plan explain` prints it, and a report for machines names the rule by its id.
 */
export function rulePage(rule: Rule): string {
  const fixes = fixesOfExample(rule);
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    `Severity: **${rule.severity}**. ${fixSentence(rule, fixes)}`,
    `## Why\n\n${rule.why}`,
    sourceSection(rule),
    `## Example\n\n${partsOnly}\n\nReported:\n\n${codeBlock(rule.examples.bad)}\n\nFine:\n\n${codeBlock(rule.examples.good)}`,
    fixSection(fixes),
    optionsSection(rule),
    `## When not to use it\n\n${rule.exceptions}`,
    settingsSection(rule),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Under every example, because who tries one finds more than this. */
export const partsOnly =
  'Shown is the part that this rule looks at. A whole plan has more, and other rules ask for what is left out here.';

function fixSentence(rule: Rule, fixes: readonly ExampleFix[]): string {
  if (!rule.fixable) return 'It has no fix.';
  return fixes.some(isApplied) ? 'A safe fix is offered.' : 'A fix is offered.';
}

/** Whether a fix of the rule is applied to its example without asking. */
export function hasSafeFix(rule: Rule): boolean {
  return fixesOfExample(rule).some(isApplied);
}

function isApplied({ safe, asks }: Pick<ExampleFix, 'safe' | 'asks'>): boolean {
  return safe && !asks;
}

function fixSection(fixes: readonly ExampleFix[]): string {
  if (fixes.length === 0) return '';
  const shown = fixes.map((fix) => `**${fix.title}.** ${safetyOf(fix)}\n\n${codeBlock(fix.diff.join('\n'), 'diff')}`);
  const head = fixes.length === 1 ? '## What the fix writes' : '## What the fixes write';
  return [head, ...shown].join('\n\n');
}

/** Whether a fix is applied unasked, and why not. */
export function safetyOf({ safe, asks }: Pick<ExampleFix, 'safe' | 'asks'>): string {
  if (isApplied({ safe, asks })) return 'Safe: `partner-plan fix` and **Fix All** in VS Code apply it without asking.';
  if (asks) {
    return 'Not safe: what it writes is a proposal, to be filled in or confirmed by you. Nothing applies it unasked.';
  }
  return 'Not safe: it decides something for you, so that it is applied only when you pick it.';
}

/** An option of a rule as a table or a setting shows it. */
export interface OptionDocumentation {
  readonly name: string;
  readonly description: string;
  /** As it is written in a setting. */
  readonly defaultValue: string;
}

export function optionsOf(rule: Rule): readonly OptionDocumentation[] {
  if (!(rule.options instanceof z.ZodObject)) return [];
  const defaults = rule.options.parse({}) as Record<string, unknown>;
  return Object.entries(rule.options.shape as Record<string, z.ZodType>).map(([name, schema]) => ({
    name,
    description: documentationOf(schema).description ?? '',
    defaultValue: JSON.stringify(defaults[name]),
  }));
}

function sourceSection({ source, practice }: Rule): string {
  const quotes = (source ?? []).map((sentence) => `> ${sentence}`).join('\n>\n');
  if (practice === undefined) return `## The framework says\n\n${quotes}`;
  const closest = quotes === '' ? '' : `\n\nIn the framework this is closest to it:\n\n${quotes}`;
  return `## Where it comes from\n\n${practice}${closest}`;
}

function optionsSection(rule: Rule): string {
  const rows = optionsOf(rule).map(
    ({ name, description, defaultValue }) => `| \`${name}\` | ${description} | \`${defaultValue}\` |`,
  );
  return rows.length === 0
    ? ''
    : `## Options\n\n| Option | Meaning | Default |\n| --- | --- | --- |\n${rows.join('\n')}`;
}

function settingsSection(rule: Rule): string {
  if (isAlwaysTold(rule.id)) {
    return '## Change it\n\nNo comment, no configuration and no selection of rules suppresses it.';
  }
  const [option] = optionsOf(rule);
  const example = option === undefined ? 'off' : `{ ${option.name}: ${option.defaultValue} }`;
  return [
    '## Change it',
    `For one place, in the plan, on the line above the one where the finding stands:\n\n${codeBlock(`# partner-plan-ignore ${rule.id}: why this is fine`)}`,
    `For a folder, in a file \`${configurationFiles[0]}\`${option === undefined ? '' : ', here with the value that counts anyway'}:\n\n${codeBlock(`rules:\n  ${rule.id}: ${example}`)}`,
    `In the settings of VS Code:\n\n${codeBlock(`"partnerPlan.rules": { "${rule.id}": "off" }`, 'json')}`,
    'A rule can be `off`, `error`, `warning`, `information` or `hint`.',
  ].join('\n\n');
}

function codeBlock(text: string, language = 'yaml'): string {
  return `\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\``;
}
