import { escapeMarkdown } from '../../render/escape-markdown.ts';
import { plainText } from '../../render/plain-text.ts';
import type { WriteOptions } from '../../setup/files.ts';
import type { Setup } from '../../setup/model.ts';

/** What an admin reads first. */
export function readme(setup: Setup, { rules }: WriteOptions): string {
  const name = escapeMarkdown(plainText(setup.program));
  const state =
    rules === 'active'
      ? 'are active as soon as they are deployed'
      : 'come switched off; switch them on after the back-fill';
  return `# Salesforce setup of ${name}

A project of Salesforce DX. It was made from the plan, and nothing in it was tried in your organization: validate it in a sandbox first.

## Before you deploy

1. **Validation rules** ${state}. They hold for imports, integrations and Apex tests too. Whoever runs those needs the permission set Partner Program Operations, which has the custom permission Partner Program Bypass.
2. **Fields of the same name.** A field that is there already is changed by a deploy. Retrieve it first, and compare: \`partner-plan drift PLAN FOLDER\`.
3. **History.** An object tracks 20 fields at most. Look under Object Manager how many are taken.

## Deploy

\`\`\`sh
sf project deploy validate --manifest manifest/package.xml --target-org SANDBOX
sf project deploy start --manifest manifest/package.xml --target-org SANDBOX
\`\`\`

## Afterwards

1. Assign the permission sets. Until then nobody sees the new fields, administrators included.
2. Put the fields onto the page layouts. No layout is written here, because it would replace yours.
3. Make the people of the queue its members.
${
  hasFlows(setup)
    ? '4. Test each flow, and activate it: Setup > Flows. All of them come as drafts. Scheduled paths need a Default Workflow User: Setup > Process Automation Settings.'
    : '4. Agree who does the steps of each flow by hand, and when. CHECKLIST.md has them.'
}

CHECKLIST.md has every step in its order, with the reason and how to see that it is done.

## What is not here, and why

- Page layouts and dashboards: they belong to the organization, and a file would replace them.
- Duplicate rules: a new one deployed together with its matching rule fails. ${hasFlows(setup) ? 'The flow Registration Intake compares domains instead.' : 'A person compares domains instead.'}
- Approval processes: they name users. Queue and status do it.
${hasFlows(setup) ? '' : `- Flows: the edition ${setup.edition?.name} is taken to run none, so a person does their steps.\n`}- Values of the stage: they belong to your sales process. The rules and flows name those of the plan.
`;
}

function hasFlows({ edition }: Setup): boolean {
  return edition?.lacks?.includes('flow') !== true;
}
