import { escapeMarkdown } from '../../render/escape-markdown.ts';
import { plainText } from '../../render/plain-text.ts';
import type { SetupFile } from '../../setup/files.ts';
import type { Setup } from '../../setup/model.ts';

/** A call that a person makes with a tool of their own. Nothing here ever makes it. */
export interface ApiRequest {
  /** Where its body stands, from the folder of the setup. */
  readonly file: string;
  readonly title: string;
  readonly method: 'POST';
  /** Behind the base address, which is a variable. */
  readonly path: string;
  readonly body: unknown;
  /** The keys of the elements that it sets up. */
  readonly sets: readonly string[];
}

/** What differs from CRM to CRM around the same kind of folder. */
export interface ApiFolder {
  readonly requests: readonly ApiRequest[];
  /** Further headers, with variables in place of values. */
  readonly headers: readonly (readonly [string, string])[];
  readonly variables: readonly (readonly [string, string])[];
  /** What an admin has to know before the first call, as Markdown of ours. */
  readonly notes: readonly string[];
}

/** The bodies, a page on how to send them, and one file that editors with a client for HTTP run as it is. */
export function apiFiles(setup: Setup, { requests, headers, variables, notes }: ApiFolder): readonly SetupFile[] {
  return [
    ...requests.map(({ file, body, sets }) => ({
      path: file,
      content: `${JSON.stringify(body, undefined, 2)}\n`,
      sets,
    })),
    { path: 'requests.http', content: httpFile(requests, headers, variables), sets: [] },
    { path: 'README.md', content: readme(setup, requests, variables, notes), sets: [] },
  ];
}

function httpFile(
  requests: readonly ApiRequest[],
  headers: ApiFolder['headers'],
  variables: ApiFolder['variables'],
): string {
  const head = [
    '# Run from top to bottom. Fill in the variables in your own client, and keep the token out of this file.',
    ...variables.map(([name, meaning]) => `# {{${name}}}: ${meaning}`),
  ];
  const calls = requests.map(({ title, method, path, file }) =>
    [
      `### ${oneLine(title)}`,
      `${method} {{base}}${path}`,
      'Authorization: Bearer {{token}}',
      'Content-Type: application/json',
      ...headers.map(([name, value]) => `${name}: ${value}`),
      '',
      `< ./${file}`,
    ].join('\n'),
  );
  return `${head.join('\n')}\n\n${calls.join('\n\n')}\n`;
}

/** A text of a plan in a comment of a file whose lines are commands. */
function oneLine(text: string): string {
  return plainText(text)
    .replace(/\s+/g, ' ')
    .replace(/[{}<>#]/g, '');
}

function readme(
  setup: Setup,
  requests: readonly ApiRequest[],
  variables: ApiFolder['variables'],
  notes: readonly string[],
): string {
  return `# ${escapeMarkdown(plainText(`Setup of ${setup.crm} for ${setup.program}`))}

${requests.length} request bodies, made from the plan. Nothing in them was tried in your account: send them to a sandbox or trial account first.

## How to send them

\`requests.http\` lists the calls in their order, with variables in place of values. Any client for HTTP takes them.

${variables.map(([name, meaning]) => `- \`${name}\`: ${meaning}`).join('\n')}

A call for something that is there already is refused and changes nothing. Compare what is there first: \`partner-plan drift PLAN FOLDER\`.

## What to know

${notes.map((note) => `- ${note}`).join('\n')}

What no call does is in CHECKLIST.md, in its order, with the reason and how to see that it is done.
`;
}

/** A name of a file from a name for programs. */
export function fileName(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9_-]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80) || 'field'
  );
}

/** Numbers files of one folder whose names would be the same. */
export function withUniqueFiles(requests: readonly ApiRequest[]): readonly ApiRequest[] {
  const taken = new Set<string>();
  return requests.map((request) => {
    let file = request.file;
    for (let number = 2; taken.has(file.toLowerCase()); number++)
      file = request.file.replace(/\.json$/, `-${number}.json`);
    taken.add(file.toLowerCase());
    return { ...request, file };
  });
}
