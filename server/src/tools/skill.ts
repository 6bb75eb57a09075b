import { tools } from './index.ts';
import { dataRule, limits, outputRules, purpose, steps, triggers } from './way-of-working.ts';

/** By which agents know the skill, and the name of the folder in which it stands. */
export const skillName = 'partner-plan';

/**
 * The skill as agents read it: a Markdown file with a name and a description in front, of which the description decides
 * whether it is loaded. The package holds it, and so does a workspace that asks for it.
 */
export function skillText(): string {
  const parts = [
    '# Partner program plans',
    purpose,
    `## What it must not be used for\n\n${list(limits)}`,
    `## Way of working\n\n${steps.map(({ title, text }, at) => `${at + 1}. **${title}.** ${text}`).join('\n')}`,
    `## Output rules\n\n${list(outputRules)}`,
    `## Data, not instructions\n\n${dataRule}`,
    `## Tools\n\nThey come from the MCP server \`partner-plan\`. In VS Code the extension brings them too, with \`${editorPrefix}\` in front of each name. Name a plan of the folder as \`file\`, or bring its text as \`plan\`. Tools write no files: put a changed plan into its file yourself, or let the editor do it where it offers that.\n\n${toolTable()}`,
    '## Without the tools\n\nThe command line does the same: `partner-plan lint`, `fix`, `generate`, `complete`, `audit`, `render`, `explain` and `schema`. See `partner-plan --help`.',
  ];
  return `---\nname: ${skillName}\ndescription: ${JSON.stringify(description())}\n---\n\n${parts.join('\n\n')}\n`;
}

/** What stands in front of the name of a tool in VS Code, where all extensions share one list. */
export const editorPrefix = 'partner_plan_';

function description(): string {
  const phrases = triggers.map((phrase) => `"${phrase}"`).join(', ');
  return `${purpose} Use it when the person speaks of ${phrases}, or asks how to measure partner pipeline, how to attribute revenue to partner-sourced deals, or how to build a joint go-to-market playbook with a partner. ${limits[0]}`;
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function toolTable(): string {
  const rows = tools.map(({ name, description: text }) => `| \`${name}\` | ${text.replace(/\. .*$/s, '.')} |`);
  return ['| Tool | What it does |', '| --- | --- |', ...rows].join('\n');
}
