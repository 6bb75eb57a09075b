import type { Quantity } from '../../../schemas/quantities.ts';
import { toYaml } from '../core/quantity.ts';
import { isGroup } from './answers.ts';
import { type Block, entry, type FlowGroup, flow, group, type Item, item, list } from './layout.ts';

type Scalar = string | number | boolean;

/**
 * An answer as it stands in a brief and in a plan, where both have the same keys: groups and lists with their
 * quantities as they are written. Nothing where nothing was told.
 */
export function toldBlocks(key: string, value: unknown): Block[] {
  if (value === undefined) return [];
  const written = inWords(value);
  if (Array.isArray(written)) return listBlocks(key, written);
  if (!isGroup(written)) return [entry(key, written as Scalar)];
  if (Object.keys(written).length === 0) return [];
  return isShort(written)
    ? [flow(key, written)]
    : [group(key, ...Object.entries(written).flatMap(([name, part]) => toldBlocks(name, part)))];
}

function listBlocks(key: string, items: readonly unknown[]): Block[] {
  if (items.length === 0) return [];
  return items.every(isScalar) ? [flow(key, items)] : [list(key, ...items.map(itemOf))];
}

function itemOf(written: unknown): Item {
  if (!isGroup(written)) return String(written);
  return isShort(written)
    ? { kind: 'braces', value: written }
    : item(...Object.entries(written).flatMap(([name, part]) => toldBlocks(name, part)));
}

/** Whether a group has nothing in it that needs lines of its own. */
function isShort(written: Readonly<Record<string, unknown>>): written is FlowGroup {
  return Object.values(written).every((part) => isScalar(part) || (Array.isArray(part) && part.every(isScalar)));
}

function isScalar(written: unknown): written is Scalar {
  return ['string', 'number', 'boolean'].includes(typeof written);
}

/** The same with quantities as text, and without what is absent. */
function inWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWords);
  if (!isGroup(value)) return value;
  if (typeof value.kind === 'string') return toYaml(value as unknown as Quantity);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, part]) => (part === undefined ? [] : [[name, inWords(part)]])),
  );
}
