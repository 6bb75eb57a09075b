import type { Plan, TierPart } from '../../core/plan.ts';
import type { SourceNode } from '../../core/source.ts';
import { tierCounts, tierPlaces, trackName } from '../../framework/facts/ranked-tiers.ts';
import {
  cell,
  clause,
  type Gap,
  gapsOf,
  inAnnex,
  isPresent,
  join,
  row,
  say,
  sentence,
  table,
  topic,
  wordsFor,
} from '../blocks.ts';
import { tierLadder } from '../figures/tier-ladder.ts';
import type { Block, Inline, ListItem, Row, Topic } from '../model.ts';
import {
  benefitItems,
  benefitsOf,
  criteriaItems,
  entryItems,
  nameOf,
  opened,
  partnerPlural,
  promiseItems,
  shortCriteria,
  thresholdItem,
  tierAt,
  trackTitle,
} from '../tier-parts.ts';
import type { Divided } from './divided.ts';
import { movementTopic, reviewTopic } from './movement.ts';
import { regionsTopic, segmentsTopic } from './regions.ts';
import type { SectionMaker } from './section.ts';

type Line = readonly Inline[];

export const tiers: SectionMaker = {
  id: 'tiers',
  title: 'Tier Structure',
  build(plan) {
    const tracks = rowsByTrack(plan);
    return [
      tracksTopic(plan),
      ...[...tracks].flatMap(([track, rows], index) => [
        tierLadder(plan, track, index + 1),
        tierTable(plan, track, rows),
      ]),
      ...(tracks.size === 0 ? [gapsOf(plan)('tiers')] : []),
      inAnnex('tiers', movementTopic(plan)),
      inAnnex('tiers', reviewTopic(plan)),
      expectationsTopic(plan),
      regionsTopic(plan),
      segmentsTopic(plan),
    ].filter(isPresent);
  },
};

/**
 * What a tier takes and what it costs us is decided on, so each tier is one row of that. All of its benefits, whom it is
 * for and how the first partners enter it are looked up.
 */
export function dividedTiers(plan: Plan): Divided {
  const gap = gapsOf(plan);
  const places = tierPlaces(plan);
  const nodes = plan.tiers?.node.items ?? [];
  const tracks = [...new Set(nodes.map((_, index) => places[index]?.track ?? ''))];
  const ofTrack = <Made>(track: string, make: (tier: TierPart | undefined, node: SourceNode, title: Line) => Made) =>
    nodes.flatMap((node, index) => {
      const place = places[index] ?? { track: '', level: index };
      const tier = tierAt(plan, node);
      return place.track === track
        ? [make(tier, node, say`Tier ${String(place.level + 1)} (${nameOf(tier, node)})`)]
        : [];
    });
  const columns = ['Tier', 'Partners', 'Criteria for inclusion', 'What they produce in return', 'What we promise'];
  const decided = tracks.flatMap((track, index) => {
    const rows = ofTrack(track, (tier, node, title) => {
      const { partners, expectations } = tier ?? {};
      const criteria = shortCriteria(plan, tier, node, gap);
      const produced = (expectations?.items ?? []).map((threshold) => thresholdItem(plan, threshold, gap));
      const promised = promiseItems(plan, tier, node, gap);
      const cells = [
        cell(title),
        cell(...(partners ? [partners.value === 0 ? [wordsFor(partners, 'nobody yet')] : say`${partners}`] : [])),
        cell(...criteria.map(opened)),
        cell(...produced.map(opened)),
        cell(...promised),
      ];
      const parts = [contents(criteria), contents(produced), join(promised, '; ')].filter(({ length }) => length > 0);
      return row(cells, say`${title}: ${join(parts, ' | ')}`, node.span);
    });
    return [tierLadder(plan, track, index + 1), table(tableTitle(plan, track), columns, rows, { rowsAs: 'lines' })];
  });
  const detail = ['Tier', 'For whom', 'Benefits', 'How it is entered'];
  const lookedUp = tracks.map((track) => {
    const rows = ofTrack(track, (tier, node, title) => {
      const described = tier?.description ? [sentence(say`${tier.description}`)] : [];
      const benefits = benefitItems(tier, node, gap);
      const entered = entryItems(tier);
      const cells = [cell(title), cell(...described), cell(...benefits), cell(...entered.map(opened))];
      const parts = [...described, join(benefits, '; '), contents(entered)].filter(({ length }) => length > 0);
      return row(cells, say`${title}: ${join(parts, ' | ')}`, node.span);
    });
    return table(`Benefits: ${tableTitle(plan, track)}`, detail, rows, { rowsAs: 'lines' });
  });
  return {
    body: [
      tracksTopic(plan),
      ...decided,
      ...(nodes.length === 0 ? [gap('tiers')] : []),
      regionsTopic(plan),
      segmentsTopic(plan),
    ].filter(isPresent),
    annex: 'tiers',
    topics: nodes.length === 0 ? [] : [topic('Benefits of each tier', lookedUp)],
  };
}

function contents(items: readonly ListItem[]): Line {
  return join(
    items.map(({ content }) => content),
    '; ',
  );
}

function tableTitle(plan: Plan, track: string): string {
  return track === '' ? 'Tiers' : `Tiers: ${trackTitle(plan, track)}`;
}

function tierTable(plan: Plan, track: string, rows: readonly Row[]): Block {
  const columns = ['Tier', 'Criteria for inclusion', 'Benefits'];
  return table(tableTitle(plan, track), columns, rows, { rowsAs: 'lines' });
}

/** One row for each tier, by its track. One that cannot be read yet keeps its number, because the others count on it. */
function rowsByTrack(plan: Plan): ReadonlyMap<string, readonly Row[]> {
  const gap = gapsOf(plan);
  const places = tierPlaces(plan);
  const byTrack = new Map<string, Row[]>();
  for (const [index, node] of (plan.tiers?.node.items ?? []).entries()) {
    const { track, level } = places[index] ?? { track: '', level: index };
    const rows = byTrack.get(track) ?? [];
    byTrack.set(track, rows);
    rows.push(tierRow(plan, tierAt(plan, node), node, level + 1, gap));
  }
  return byTrack;
}

function tierRow(plan: Plan, tier: TierPart | undefined, node: SourceNode, level: number, gap: Gap): Row {
  const name = nameOf(tier, node);
  const criteria = criteriaItems(plan, tier, node, gap);
  const { given, withheld } = benefitsOf(tier, node, gap);
  const benefits = [...(given.length > 0 ? [join(given, ', ')] : []), ...(withheld ? [withheld] : [])];
  const title = say`Tier ${String(level)} (${name})${ofTrack(plan, tier)}`;
  return row(
    [cell(title), cell(...criteria.map(opened)), cell(...benefitItems(tier, node, gap))],
    say`${title}: ${join(
      criteria.map(({ content }) => content),
      '; ',
    )} | ${join(benefits, '; ')}`,
    node.span,
  );
}

/** The tracks that stand beside each other, with the partners whom each is for. */
function tracksTopic(plan: Plan): Topic | undefined {
  const { tracks } = plan;
  const rows = (tracks?.items ?? []).map((track) => {
    const name = track.name ? clause(say`${track.name}`) : [gapsOf(plan)('tracks.*.name', track.node)];
    const partners = (track.for?.items ?? []).map((type) => [wordsFor(type, partnerPlural(type))]);
    const described = track.description ? sentence(say`${track.description}`) : [];
    const whom = partners.length === 0 ? say`all partners` : join(partners, ', ');
    return row(
      [cell(name), cell(whom), cell(described)],
      described.length === 0 ? say`${name}: for ${whom}` : say`${name}: for ${whom}. ${described}`,
      track.node.span,
    );
  });
  if (rows.length === 0) return undefined;
  return topic('Tracks', [table('Tracks', ['Track', 'For', 'About'], rows, { rowsAs: 'items' })], tracks?.node.span);
}

/** Where tracks stand beside each other, the numbers and names of their tiers may be the same. */
function ofTrack(plan: Plan, tier: TierPart | undefined): Inline[] {
  const track = tier?.track;
  return track === undefined || tierCounts(plan).size < 2
    ? []
    : [...say` of `, wordsFor(track, trackName(plan, track.value))];
}

/** What the framework asks of partners in return, and who and how many they are. */
function expectationsTopic(plan: Plan): Topic | undefined {
  const gap = gapsOf(plan);
  const rows = (plan.tiers?.items ?? []).map((tier) => expectationRow(plan, tier, gap)).filter(isPresent);
  if (rows.length === 0) return undefined;
  const columns = ['Tier', 'For whom', 'Partners', 'What they produce in return'];
  return topic('Expectations by tier', [table('Expectations by tier', columns, rows, { rowsAs: 'items' })]);
}

function expectationRow(plan: Plan, tier: TierPart, gap: Gap): Row | undefined {
  const { description, partners, expectations } = tier;
  const produced = (expectations?.items ?? []).map((threshold) => thresholdItem(plan, threshold, gap));
  if (!description && !partners && produced.length === 0) return undefined;
  const name = say`${nameOf(tier, tier.node)}${ofTrack(plan, tier)}`;
  const parts = [
    description && sentence(say`${description}`),
    partners && sentence(say`Partners: ${partners}`),
    produced.length > 0
      ? sentence(
          say`In return: ${join(
            produced.map(({ content }) => content),
            '; ',
          )}`,
        )
      : undefined,
  ].filter(isPresent);
  const cells = [
    cell(name),
    cell(...(description ? [sentence(say`${description}`)] : [])),
    cell(...(partners ? [say`${partners}`] : [])),
    cell(...produced.map(opened)),
  ];
  return row(cells, say`${name}: ${join(parts, ' ')}`, tier.node.span);
}
