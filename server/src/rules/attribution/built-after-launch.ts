import { addItem, addKey, firstLine, removeItem } from '../../core/edits.ts';
import type { LaunchPart, Located, Plan } from '../../core/plan.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule } from '../../core/rule.ts';
import type { SequenceNode } from '../../core/source.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const builtAfterLaunch = defineRule({
  id: 'attribution/built-after-launch',
  summary: 'Attribution is built after the first registrations have come in.',
  why: 'Every deal that arrives before the fields and the workflow are there has no source, and stays without one. The soft launch tests what has been built before. It is not the time to build it.',
  source: [
    'Build deal source attribution into the CRM before partners start referring deals.',
    'Build it correctly the first time.',
    'Do this before the program launches, not after the first deals close.',
    'Retrofitting attribution after deals have closed is significantly harder.',
  ],
  exceptions:
    'Where the first registrations are kept in a list on purpose and entered by the admin in the first week. Say who keeps that list.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Sign the agreements. }\n  softLaunch:\n    validate:\n      - Create the attribution fields in the CRM.\n      - At least 5 registrations came in.\n',
    good: 'partnerPlan: 1\nlaunch:\n  preLaunch:\n    - { task: Create the attribution fields in the CRM. }\n  softLaunch:\n    validate:\n      - At least 5 registrations came in.\n',
  },
  check({ plan, report }) {
    const { launch } = plan;
    if (launch === undefined) return;
    const lists = [
      { phase: 'soft launch', list: launch.softLaunch?.validate },
      { phase: 'full launch', list: launch.fullLaunch?.criteria },
    ];
    for (const { phase, list } of lists) {
      for (const item of list?.items ?? []) {
        if (list === undefined || !BUILDS.test(item.value)) continue;
        report({
          at: firstLine(plan.source.text, item.node),
          message: `"${item.value.trim()}" builds attribution in the ${phase}, when registrations already come in. Deals without a source cannot be attributed later. Make it a task of the pre-launch.`,
          fixes: [moveToPreLaunch(plan, launch, list.node, item)],
        });
      }
    }
  },
});

/** A sentence that asks somebody to build a part of the attribution. A check that it works is no such sentence. */
const BUILDS =
  /^\s*(?:create|build|set up|setup|configure|add(?! up)|implement|introduce|design)\s+(?:(?!test|invented|sample|dummy)[\w-]+\s+){0,3}?(?:deal sources?|attribution|crm|routing|registration workflow|(?:custom|deal|opportunity|crm) (?:fields?|properties|columns)|pipeline views?)\b/iu;

function moveToPreLaunch(plan: Plan, launch: LaunchPart, from: SequenceNode, item: Located<string>): Fix {
  const { text } = plan.source;
  const task = { task: item.value.trim(), covers: ['crm-configuration'] };
  const preLaunch = launch.preLaunch;
  return {
    title: 'Move it to the pre-launch',
    safe: false,
    edits: [
      preLaunch === undefined
        ? addKey(text, launch.node, 'preLaunch', [task], keyOrder(['launch']))
        : addItem(text, preLaunch.node, task),
      removeItem(text, from, item.node),
    ],
  };
}
