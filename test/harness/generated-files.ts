import { jsonSchema } from '../../schemas/json-schema.ts';
import { rulePage } from '../../server/src/rules/docs.ts';
import { rules } from '../../server/src/rules/index.ts';

/** The files of the project that are rendered from the code, by their path from the top of the project. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('schemas/partner-plan.schema.json', `${JSON.stringify(jsonSchema(), undefined, 2)}\n`);
  files.set('docs/rules/README.md', rulesIndex());
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule));
  return files;
}

function rulesIndex(): string {
  const rows = rules.map(
    ({ id, summary, severity, fixable }) =>
      `| [${id}](${id}.md) | ${summary} | ${severity} | ${fixable ? 'yes' : ''} |`,
  );
  return `# Rules\n\nEvery finding of Partner Plan carries the id of its rule.\n\n| Rule | What it finds | Severity | Fix |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
