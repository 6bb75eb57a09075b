import { type BriefFindingCode, briefFindings } from './findings.ts';

/** The page about something that is found in briefs, as Markdown; undefined when there is nothing of that name. */
export function briefFindingPage(code: string): string | undefined {
  if (!Object.hasOwn(briefFindings, code)) return undefined;
  const { severity, summary, why, bad, good } = briefFindings[code as BriefFindingCode];
  const parts = [
    `# ${code}`,
    summary,
    `Severity: **${severity}**. It is found in briefs, from which plans are generated, and it has no setting.`,
    `## Why\n\n${why}`,
    `## Example\n\nReported:\n\n${fenced(bad)}\n\nFine:\n\n${fenced(good)}`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function fenced(yaml: string): string {
  return `\`\`\`yaml\n${yaml.trimEnd()}\n\`\`\``;
}
