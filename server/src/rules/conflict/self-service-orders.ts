import { addItem, keySpan } from '../../core/edits.ts';
import { freeTexts } from '../../core/free-texts.ts';
import { defineRule } from '../../core/rule.ts';
import { findPattern } from '../../framework/meaning/terms.ts';
import { roleOf } from '../../framework/proposals/roles.ts';
import { proposedTimes } from '../../framework/proposals/times.ts';
import { exampleRules } from './example.ts';
import { hasNoConflictRules } from './report.ts';

const planThatSells = (motion: string, rules: string): string =>
  `partnerPlan: 1\nprogram: { motion: "${motion}" }\nattribution:\n  conflict:\n${exampleRules.salesAlreadyActive}${exampleRules.twoPartners}${rules}`;

const SHOP = 'Partners advise companies, and our web shop sells as well.';

export const selfServiceOrders = defineRule({
  id: 'conflict/self-service-orders',
  summary: 'Customers can buy by themselves, and no rule says what a partner gets that had registered them.',
  why: 'A web shop or a free account knows nothing of partners. A customer that a partner has worked for weeks clicks on the button to buy, the deal is booked as direct, and the partner registers no second one.',
  practice:
    'The framework asks for the conflict process before the first conflict happens. Where a product is sold without people, the shop is the one that competes with partners.',
  exceptions:
    'Where what is sold there is too small for a partner, such as single seats. Say up to which size it is not registered.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: planThatSells(SHOP, ''),
    good: planThatSells(
      SHOP,
      '    - when: inbound-lead\n      outcome: A registered account that orders in the shop counts for the partner.\n      decidedBy: Partner operations\n      within: 2 business days\n',
    ),
  },
  check({ plan, report }) {
    const conflict = plan.attribution?.conflict;
    if (conflict === undefined || hasNoConflictRules(plan)) return;
    if (conflict.items.length < conflict.node.items.length) return;
    if (conflict.items.some(({ when }) => when === undefined || when.value === 'inbound-lead')) return;
    if (freeTexts(plan, ['attribution', 'conflict']).some(({ text }) => findPattern(text, BY_THEMSELVES).length > 0))
      return;
    const motion = freeTexts(plan, ['program']).find(({ path }) => path.at(-1) === 'motion');
    const [hit] = motion === undefined ? [] : findPattern(motion.text, BY_THEMSELVES);
    if (motion === undefined || hit === undefined) return;
    report({
      at: keySpan(plan.attribution?.node, 'conflict'),
      message: `Customers come to the product by themselves ("${motion.text.slice(hit.start, hit.end)}"), and no conflict rule says what holds for one that a partner has registered. Add a rule for inbound-lead: whether the deal counts for the partner.`,
      related: [{ span: motion.spanOf(hit.start, hit.end), message: 'How customers buy without a partner.' }],
      fixes: [
        {
          title: 'Add a conflict rule for inbound-lead',
          safe: false,
          edits: [
            addItem(plan.source.text, conflict.node, {
              when: 'inbound-lead',
              outcome: { placeholder: 'The registration holds, and the deal counts for the partner.' },
              decidedBy: { placeholder: roleOf(plan, 'partnerOperations') },
              within: { placeholder: proposedTimes(plan).conflict },
            }),
          ],
        },
      ],
    });
  },
});

/** How customers come to the product without anybody of sales or of a partner. */
const BY_THEMSELVES =
  /\b(?:web ?shops?|web ?stores?|online (?:shop|store|orders?|checkout|sales)|e-?commerce|self-?service(?! (?:deal|portal|registration|partner|tier|support))|self-?serve|free (?:account|trial|plan|tier|version|edition)s?|freemium|(?:buys?|orders?|subscribes?|upgrades?) (?:online|by (?:itself|themselves)|on (?:our|the) web ?site|with a (?:credit )?card)|(?:appl(?:y|ies)|signs? up|registers?|buy|order|subscribe|upgrade) (?:online|by (?:itself|themselves)|directly on (?:our|the) web ?site)|onlineshop|webshop)(?!\p{L})/giu;
