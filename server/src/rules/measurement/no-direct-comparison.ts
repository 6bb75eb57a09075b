import { addKey, keySpan } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { sourceOf } from '../../framework/demands/index.ts';
import { readsAsEnglish } from '../../framework/meaning/language.ts';
import { DIRECT_COMPARISON } from '../../framework/proposals/measurement.ts';
import { keyOrder } from '../shared/missing-key.ts';
import { reportMissing } from '../shared/missing-part.ts';
import { examplePrimary, planWithPrimary, primaryWith } from './example.ts';

export const noDirectComparison = defineRule({
  id: 'measurement/no-direct-comparison',
  summary: 'The ROI is not compared with direct demand generation.',
  why: 'Is 3x good? It is when advertising returns 2x, and it is not when it returns 5x. The budget competes with demand generation, so that is what it has to be compared with.',
  source: sourceOf('measurement.primary.roi.comparedWith'),
  exceptions: 'Where the company spends nothing on demand generation. Then compare with what a deal of sales costs.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planWithPrimary(
      primaryWith(
        'roi',
        '{ target: 4x, costs: { partnerSuccess: 170000 USD, coMarketing: 48000 USD, events: 16000 USD, tools: 16000 USD } }',
      ),
    ),
    good: planWithPrimary(examplePrimary),
  },
  check(context) {
    const { plan, report } = context;
    const owner = ['measurement', 'primary', 'roi'];
    reportMissing(context, 'measurement.primary.roi.comparedWith');
    const roi = plan.measurement?.primary?.roi;
    const text = roi?.comparedWith;
    if (roi === undefined || text === undefined || DIRECT.test(text.value)) return;
    if (!readsAsEnglish(text.value) && !OTHER.test(text.value)) return;
    report({
      at: keySpan(roi.node, 'comparedWith'),
      message: `The ROI is compared with "${text.value.trim()}", which does not say what the same revenue costs without partners. Compare it with direct demand generation.`,
      fixes: [
        {
          title: 'Compare it with direct demand generation',
          safe: false,
          edits: [
            addKey(plan.source.text, roi.node, 'comparedWith', { placeholder: DIRECT_COMPARISON }, keyOrder(owner)),
          ],
        },
      ],
    });
  },
});

/** What is no other way to get the same revenue. */
const OTHER =
  /^(?:(?:the )?(?:last|previous|prior|current) (?:year|quarter|month|period)s?|(?:the |our )?(?:plan|budget|target|forecast|goal)s?|(?:the )?(?:industry|market)? ?(?:benchmarks?|averages?|standards?)|nothing|none|n\/a)[.]?$/iu;

/** How a text shows that it is about revenue that comes without partners. */
const DIRECT =
  /\bdirect|\bfield\b|\b(?:self|sales|team)[- ]generated|demand|marketing|advert|\bads?\b|\bpaid\b|inbound|outbound|in-?house|own (?:sales|team)|without partners?|campaign|(?:account|field|inside|enterprise|corporate) sales|sales team|\bSDRs?\b|\bCAC\b|acquisition/iu;
