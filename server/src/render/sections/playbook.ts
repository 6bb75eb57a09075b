import type { Plan, PlaybookPart } from '../../core/plan.ts';
import {
  blockEntry,
  clause,
  entry,
  gapsOf,
  inAnnex,
  isPresent,
  join,
  list,
  paragraph,
  say,
  sentence,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import { dealPath } from '../figures/deal-path.ts';
import type { Topic } from '../model.ts';
import { tierNamed } from '../phrases.ts';
import { coMarketingTopic } from './co-marketing.ts';
import { communicationTopic } from './communication.ts';
import { registrationTopic } from './registration.ts';
import type { SectionMaker } from './section.ts';

export const playbook: SectionMaker = {
  id: 'playbook',
  title: 'Joint GTM Playbook (Standard)',
  build(plan) {
    return [
      inAnnex('playbook', dealPath(plan)),
      inAnnex('playbook', registrationTopic(plan)),
      inAnnex('playbook', coSellTopic(plan)),
      inAnnex('playbook', communicationTopic(plan)),
      inAnnex('playbook', coMarketingTopic(plan)),
      inAnnex('playbook', salesProcessTopic(plan.playbook)),
      inAnnex('playbook', addendumsTopic(plan)),
    ].filter(isPresent);
  },
};

const models = {
  strict: "strict, the partner's rep is on the first call",
  broad: 'broad, introduction and context only',
  none: 'no co-sell',
};

function coSellTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const coSell = plan.playbook?.coSell;
  if (coSell === undefined) {
    return topic('Co-sell definition', [gap('playbook.coSell')]);
  }
  const { definition, tiers, salesExpectations, referral, node } = coSell;
  const perTier = (tiers?.entries ?? []).map(({ key, value }) => ({
    content: say`${tierNamed(plan, key)}: ${wordsFor(value, models[value.value])}`,
    span: { start: key.node.span.start, end: value.node.span.end },
  }));
  const expectations = list(salesExpectations, { ordered: false });
  return topic(
    'Co-sell definition',
    [
      definition ? paragraph(sentence(say`${definition}`), definition.node.span) : gap('playbook.coSell.definition'),
      values([
        perTier.length > 0
          ? blockEntry('Model by tier', { kind: 'list', ordered: false, items: perTier }, tiers?.node.span)
          : entry('Model by tier', [gap('playbook.coSell.tiers')]),
        expectations
          ? blockEntry('What sales does when a partner joins a call', expectations, expectations.span)
          : entry('What sales does when a partner joins a call', [gap('playbook.coSell.salesExpectations')]),
        referral && entry('Pure referral', sentence(say`${referral}`), referral.node.span),
      ]),
    ],
    node.span,
  );
}

/** What sales does differently with a partner-sourced deal, beside telling the partner how it stands. */
function salesProcessTopic(playbook: PlaybookPart | undefined): Topic | undefined {
  const { engagement, whenLost } = playbook?.dealProcess ?? {};
  const entries = values([
    engagement && entry('How sales engages', sentence(say`${engagement}`), engagement.node.span),
    whenLost && entry('When a deal is lost', sentence(say`${whenLost}`), whenLost.node.span),
  ]);
  return entries && topic('Sales process for partner-sourced deals', [entries], playbook?.dealProcess?.node.span);
}

function addendumsTopic(plan: Plan): Topic | undefined {
  const gap = gapsOf(plan);
  const addendums = plan.playbook?.addendums;
  const items = (addendums?.items ?? []).map(({ tier, partner, change, node }) => {
    const parties = [tier && [tierNamed(plan, tier)], partner && clause(say`${partner}`)].filter(isPresent);
    const party = parties.length === 0 ? [gap('playbook.addendums.*.tier', node)] : join(parties, ', ');
    const content = change ? sentence(say`${change}`) : [gap('playbook.addendums.*.change', node)];
    return { content: say`${party}: ${content}`, span: node.span };
  });
  if (items.length === 0) return undefined;
  return topic('Addendums to the standard', [{ kind: 'list', ordered: false, items }], addendums?.node.span);
}
