import { addItem } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { crmFactsOf } from '../../framework/crm/systems.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { setupTasks } from '../../framework/proposals/setup-tasks.ts';
import { coversWork } from '../shared/launch-tasks.ts';
import { planWithAllFields } from './example.ts';

const plan = planWithAllFields.replace('attribution:', 'program: { crm: hubspot }\nattribution:');

export const requiredOutsideTheField = defineRule({
  id: 'crm/required-outside-the-field',
  summary: 'The CRM makes a field required in another place, and no launch task does it.',
  why: 'HubSpot properties carry no required mark. They are required on the form that creates a deal, or when a deal enters a pipeline stage. Somebody has to set that up, or Deal Source stays optional.',
  practice: 'HubSpot keeps required properties in the settings of forms and pipeline stages.',
  exceptions: 'Where the forms and stages exist already and only get one more field. Say who adds it.',
  severity: 'information',
  fixable: true,
  examples: {
    bad: `${plan}launch:\n  preLaunch:\n    - { task: Create the deal properties. }\n`,
    good: `${plan}launch:\n  preLaunch:\n    - { task: Make Deal Source required in the pipeline., covers: [crm-configuration] }\n`,
  },
  check({ plan, report }) {
    const crm = crmFactsOf(plan);
    const tasks = plan.launch?.preLaunch;
    if (crm?.requiresElsewhere === undefined || tasks === undefined || tasks.node.items.length === 0) return;
    // Without a task for the CRM there is one problem, and its solution can be this one, too.
    const { work, words } = setupTasks.crm;
    if (!coversWork(plan.launch, work, words) || coversWork(plan.launch, work, REQUIRES)) return;
    const field = plan.attribution?.fields?.items.find(({ required }) => required?.value === true);
    if (field?.required === undefined) return;
    const label = field.name?.value ?? 'Deal Source';
    report({
      at: field.required.node.span,
      message: `${crm.name} does not make "${label}" required in the field itself but ${crm.requiresElsewhere}, and no task of the pre-launch does that. Add one.`,
      fixes: [
        {
          title: 'Add a task that makes the fields required',
          safe: false,
          edits: [
            addItem(plan.source.text, tasks.node, {
              task: { placeholder: `Make ${label} required ${crm.requiresElsewhere}.` },
              covers: ['crm-configuration'],
              owner: { placeholder: roleOf(plan, 'crmAdmin') },
            }),
          ],
        },
      ],
    });
  },
});

const REQUIRES = /\b(?:required|mandatory)\b/iu;
