import type { Plan } from '../../core/plan.ts';
import { blockEntry, entry, gapsOf, isPresent, list, paragraph, topic, values } from '../blocks.ts';
import { coverageFigure } from '../figures/coverage.ts';
import type { Topic } from '../model.ts';
import { cadenceWords, numberedTier } from '../phrases.ts';
import { clause, enumerate, say, wordsFor } from '../say.ts';
import { primaryTopic } from './primary-metrics.ts';
import { costTopic, influencedTopic, secondaryTopic } from './secondary-metrics.ts';
import type { SectionMaker } from './section.ts';

export const measurement: SectionMaker = {
  id: 'measurement',
  title: 'Measurement Framework',
  build(plan) {
    return [
      coverageFigure(plan),
      primaryTopic(plan),
      reportingTopic(plan),
      reviewTopic(plan),
      influencedTopic(plan),
      secondaryTopic(plan),
      costTopic(plan),
    ].filter(isPresent);
  },
};

function reportingTopic(plan: Plan): Topic {
  const gap = gapsOf(plan, 'measurement');
  const reporting = plan.measurement?.reporting;
  if (reporting === undefined) {
    const what = 'how often and to whom the numbers are reported';
    return topic('Reporting cadence', [gap(what, plan.measurement?.node, 'reporting')]);
  }
  const { cadence, audience, owner, node } = reporting;
  const rhythm = cadence
    ? [wordsFor(cadence, cadenceWords[cadence.value])]
    : [gap('how often the numbers are reported', node, 'cadence')];
  const readers = (audience?.items ?? []).map((reader) => clause(say`${reader}`));
  const target = readers.length > 0 ? enumerate(readers) : [gap('who gets the report', node, 'audience')];
  const report = say`${rhythm}, to ${target}`;
  const line = owner ? say`${report}. Reported by ${clause(say`${owner}`)}.` : report;
  return topic('Reporting cadence', [paragraph(line, node.span)], node.span);
}

function reviewTopic(plan: Plan): Topic {
  const gap = gapsOf(plan, 'measurement');
  const review = plan.measurement?.businessReview;
  if (review === undefined) {
    const what = 'what is reviewed with Tier 1 partners, with whom and how often';
    return topic('Quarterly business review structure', [gap(what, plan.measurement?.node, 'businessReview')]);
  }
  const { tiers, cadence, agenda, node } = review;
  const partners = (tiers?.items ?? []).map((tier) => [numberedTier(plan, tier)]);
  const points = list(agenda, { ordered: true });
  return topic(
    'Quarterly business review structure',
    [
      values([
        entry(
          'With',
          partners.length > 0
            ? say`${enumerate(partners)} partners`
            : [gap('the tiers that have business reviews', node, 'tiers')],
          tiers?.node.span,
        ),
        entry(
          'Cadence',
          cadence
            ? [wordsFor(cadence, cadenceWords[cadence.value])]
            : [gap('how often business reviews take place', node, 'cadence')],
          cadence?.node.span,
        ),
        points
          ? blockEntry('Agenda', points, points.span)
          : entry('Agenda', [gap('what a business review goes through', node, 'agenda')]),
      ]),
    ],
    node.span,
  );
}
