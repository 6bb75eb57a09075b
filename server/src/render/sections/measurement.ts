import type { Plan } from '../../core/plan.ts';
import {
  blockEntry,
  clause,
  entry,
  enumerate,
  gapsOf,
  inAnnex,
  isPresent,
  list,
  paragraph,
  say,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import { coverageFigure } from '../figures/coverage.ts';
import type { Topic } from '../model.ts';
import { cadenceWords, numberedTier } from '../phrases.ts';
import { ownMetricsTopic } from './own-metrics.ts';
import { primaryTopic } from './primary-metrics.ts';
import { costTopic, influencedTopic, secondaryTopic } from './secondary-metrics.ts';
import type { SectionMaker } from './section.ts';

export const measurement: SectionMaker = {
  id: 'measurement',
  title: 'Measurement Framework',
  build(plan) {
    return [
      coverageFigure(plan),
      inAnnex('measurement', primaryTopic(plan)),
      inAnnex('measurement', reportingTopic(plan)),
      inAnnex('measurement', reviewTopic(plan)),
      inAnnex('measurement', influencedTopic(plan)),
      inAnnex('measurement', secondaryTopic(plan)),
      inAnnex('measurement', ownMetricsTopic(plan)),
      inAnnex('measurement', costTopic(plan)),
    ].filter(isPresent);
  },
};

function reportingTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const reporting = plan.measurement?.reporting;
  if (reporting === undefined) {
    return topic('Reporting cadence', [gap('measurement.reporting')]);
  }
  const { cadence, audience, owner, node } = reporting;
  const rhythm = cadence ? [wordsFor(cadence, cadenceWords[cadence.value])] : [gap('measurement.reporting.cadence')];
  const readers = (audience?.items ?? []).map((reader) => clause(say`${reader}`));
  const target = readers.length > 0 ? enumerate(readers) : [gap('measurement.reporting.audience')];
  const report = say`${rhythm}, to ${target}`;
  const line = owner ? say`${report}. Reported by ${clause(say`${owner}`)}.` : report;
  return topic('Reporting cadence', [paragraph(line, node.span)], node.span);
}

function reviewTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const review = plan.measurement?.businessReview;
  if (review === undefined) {
    return topic('Quarterly business review structure', [gap('measurement.businessReview')]);
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
          partners.length > 0 ? say`${enumerate(partners)} partners` : [gap('measurement.businessReview.tiers')],
          tiers?.node.span,
        ),
        entry(
          'Cadence',
          cadence ? [wordsFor(cadence, cadenceWords[cadence.value])] : [gap('measurement.businessReview.cadence')],
          cadence?.node.span,
        ),
        points
          ? blockEntry('Agenda', points, points.span)
          : entry('Agenda', [gap('measurement.businessReview.agenda')]),
      ]),
    ],
    node.span,
  );
}
