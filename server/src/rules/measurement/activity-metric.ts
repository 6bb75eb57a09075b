import { decodeValue } from '../../core/decoded.ts';
import { addKey, removeItem } from '../../core/edits.ts';
import { metricTitle } from '../../core/metrics.ts';
import { textOfParts } from '../../core/noted-reads.ts';
import { defineRule } from '../../core/rule.ts';
import { entryOf } from '../../core/source.ts';
import { findTerms } from '../../framework/meaning/terms.ts';
import { salesCycle } from '../../framework/proposals/deals.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { planWithSecondary } from './example.ts';

export const activityMetric = defineRule({
  id: 'measurement/activity-metric',
  summary: 'A metric counts activity without a link to pipeline.',
  why: 'Impressions and downloads go up when somebody works, whether or not anybody buys. A program that reports them is asked for results and has none to show.',
  source: [
    'Co-marketing impressions or content downloads: this measures activity, not business outcomes.',
    'Only track if there is a clear link to pipeline.',
  ],
  exceptions: 'Where it shows that an asset is used at all, and nobody is rewarded for it. Say that it is no goal.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithSecondary('{ metric: Downloads of the joint guide, source: Website, owner: Marketing }'),
    good: planWithSecondary(
      '{ metric: Downloads of the joint guide, pipelineLink: Downloads with a registered deal of the same company within 60 days, source: Website, owner: Marketing }',
    ),
  },
  check({ plan, report }) {
    const text = textOfParts(plan);
    const secondary = plan.measurement?.secondary;
    for (const { metric, pipelineLink, node } of secondary?.items ?? []) {
      if (secondary === undefined || metric === undefined || OUTCOME.test(metric.value)) continue;
      if (pipelineLink === undefined ? entryOf(node, 'pipelineLink') !== undefined : !NO_LINK.test(pipelineLink.value))
        continue;
      const [hit] = findTerms(metric.value, activities);
      if (hit === undefined) continue;
      report({
        at: decodeValue(text, metric.node).spanOf(hit.start, hit.end),
        message: `"${metricTitle(plan, metric.value.trim())}" measures activity, not business outcomes. Say in "pipelineLink" how it leads to pipeline, or leave it out.`,
        fixes: [
          {
            title: 'Add the link to pipeline',
            safe: false,
            edits: [
              addKey(
                text,
                node,
                'pipelineLink',
                { placeholder: `Only those with a registered deal of the same company within ${salesCycle(plan)}` },
                keyOrder(['measurement', 'secondary', 0]),
              ),
            ],
          },
          { title: 'Remove this metric', safe: false, edits: [removeItem(text, secondary.node, node)] },
        ],
      });
    }
  },
});

const activities: readonly string[] = [
  'impression*',
  'download*',
  'click',
  'clicks',
  'click through*',
  'clickthrough*',
  'page view*',
  'pageview*',
  'video view*',
  'content view*',
  'asset view*',
  'views',
  'visits',
  'website visit*',
  'page visit*',
  'traffic',
  'followers',
  'likes',
  'shares',
  'social reach',
  'open rate*',
  'email opens',
  'mail opens',
  'webinar attend*',
  'attendees',
  'mentions',
  'logins',
  'log ins',
  'portal sessions',
  'trainings',
  'training hours',
  'training days',
  'hours of training',
  'days of training',
  'certified consultants',
  'certified engineers',
  'certified sellers',
  'sign ups on',
  'courses',
  'exams passed',
  'people trained',
  'trained people',
  'trained engineers',
  'trained sellers',
  'certifications',
  'certificates',
  'domains registered',
  'newsletter*',
  'emails sent',
  'mails sent',
  'calls made',
  'meetings held',
  'events held',
  'campaigns run',
  'posts',
];

/** A metric that says what came of the activity has its link in its name. */
const OUTCOME = /pipeline|\bdeals?\b|revenue|opportunit|registration|customers? won|\bwon\b/iu;

/** A link that says that there is none. */
const NO_LINK = /^\s*(?:none|no|not? (?:known|yet)|n\/a|unknown|unclear|-)\b/iu;
