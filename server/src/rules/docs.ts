import type { Rule } from '../core/rule.ts';

/** Where the pages of the rules stand on the web. The same pages ship with the extension and the command line. */
const pages = 'https://github.com/partner-plan/partner-plan/blob/main/docs/rules';

/** The address of the page of a rule. */
export function ruleUrl(id: string): string {
  return `${pages}/${id}.md`;
}

/** The page of a rule, as Markdown. */
export function rulePage(rule: Rule): string {
  const parts = [
    `# ${rule.id}`,
    rule.summary,
    `Severity: **${rule.severity}**. ${rule.fixable ? 'A quick fix is offered.' : 'It has no quick fix.'}`,
    `## Why\n\n${rule.why}`,
    sourceSection(rule),
    `## Example\n\nReported:\n\n${codeBlock(rule.examples.bad)}\n\nFine:\n\n${codeBlock(rule.examples.good)}`,
    settingSection(rule),
  ];
  return `${parts.join('\n\n')}\n`;
}

function sourceSection({ source, practice }: Rule): string {
  if (source !== undefined) {
    return `## The framework says\n\n${source.map((sentence) => `> ${sentence}`).join('\n>\n')}`;
  }
  return `## Where it comes from\n\n${practice ?? ''}`;
}

function settingSection({ id }: Rule): string {
  return `## Change it\n\nIn the settings of VS Code:\n\n${codeBlock(`"partnerPlan.rules": { "${id}": "off" }`, 'json')}\n\nInstead of \`off\`, a rule can be \`error\`, \`warning\`, \`information\` or \`hint\`.`;
}

function codeBlock(text: string, language = 'yaml'): string {
  return `\`\`\`${language}\n${text.replace(/\n$/, '')}\n\`\`\``;
}
