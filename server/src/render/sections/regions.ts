import type { Plan } from '../../core/plan.ts';
import { formatQuantity } from '../../core/quantity.ts';
import {
  cell,
  clause,
  entry,
  gapsOf,
  isPresent,
  join,
  row,
  say,
  sentence,
  table,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Topic } from '../model.ts';
import { thresholdWords, tierNamed } from '../phrases.ts';

/** Where not every partner is measured by the same numbers. */
export function regionsTopic(plan: Plan): Topic | undefined {
  const gap = gapsOf(plan);
  const gapHere: typeof gap = (path, item) =>
    gap(path === 'tiers.*.criteria.*.*.atLeast' ? 'regions.*.exceptions.*.atLeast' : path, item);
  const rows = (plan.regions?.items ?? []).map(({ id, name, countries, owner, thresholds, exceptions, node }) => {
    const title = name ? clause(say`${name}`) : id ? say`${id}` : say`Region`;
    const where = join(
      (countries?.items ?? []).map((country) => say`${country}`),
      ', ',
    );
    const share = thresholds && [
      wordsFor(thresholds, `${formatQuantity(thresholds.value)} of the thresholds in money`),
    ];
    const own = (exceptions?.items ?? []).map(({ tier, ...threshold }) => {
      const line = thresholdWords(plan, threshold, gapHere);
      return tier ? say`${tierNamed(plan, tier)}: ${line}` : line;
    });
    const different = [share, ...own].filter(isPresent);
    const parts = [where.length > 0 ? where : undefined, ...different, owner && say`owner: ${owner}`].filter(isPresent);
    return row(
      [cell(title), cell(where), cell(...different), cell(...(owner ? [say`${owner}`] : []))],
      parts.length === 0 ? title : say`${title}: ${join(parts, '; ')}`,
      node.span,
    );
  });
  if (rows.length === 0) return undefined;
  const columns = ['Region', 'Where', 'What is different', 'Owner'];
  return topic('Regions', [table('Regions', columns, rows, { rowsAs: 'items' })], plan.regions?.node.span);
}

/** Customers by their size, and who sells to them. */
export function segmentsTopic({ segments }: Plan): Topic | undefined {
  const rows = (segments?.items ?? []).map(({ name, size, soldBy, node }) => {
    const title = name ? clause(say`${name}`) : say`Size class`;
    const seller = soldBy && [wordsFor(soldBy, sellers[soldBy.value])];
    const parts = [size && clause(say`${size}`), seller && say`sold by ${seller}`].filter(isPresent);
    return row(
      [cell(title), cell(...(size ? [say`${size}`] : [])), cell(...(seller ? [seller] : []))],
      parts.length === 0 ? title : say`${title}: ${join(parts, '; ')}`,
      node.span,
    );
  });
  if (rows.length === 0) return undefined;
  return topic(
    'Size classes',
    [table('Size classes', ['Class', 'Size', 'Sold by'], rows, { rowsAs: 'items' })],
    segments?.node.span,
  );
}

const sellers = { partners: 'partners', sales: 'our sales team', both: 'partners and our sales team' };

/** Accounts that somebody owns before a partner registers a deal there. */
export function namedAccountsTopic({ attribution, regions }: Plan): Topic | undefined {
  const { count, owner, kept, accounts, node } = attribution?.namedAccounts ?? {};
  const lines = (accounts?.items ?? []).map(({ name, owner: one, region }) => {
    const title = name ? clause(say`${name}`) : say`Account`;
    const where = region && (regions?.items.find(({ id }) => id?.value === region.value)?.name?.value ?? region.value);
    const named = region && where ? say`${title} (${wordsFor(region, where)})` : title;
    if (one) return say`${named}: ${one}`;
    return name ? named : [];
  });
  const entries = values([
    count && entry('Number', say`${count}`, count.node.span),
    owner && entry('Owner', sentence(say`${owner}`), owner.node.span),
    kept && entry('Kept in', sentence(say`${kept}`), kept.node.span),
    lines.length > 0 ? entry('Accounts', join(lines, '; '), accounts?.node.span) : undefined,
  ]);
  return entries && topic('Named accounts', [entries], node?.span);
}
