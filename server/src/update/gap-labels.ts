import type { PathStep } from '../core/source.ts';
import { documentationOf, schemaAt } from '../core/vocabulary.ts';
import { joined, uncapitalized } from '../core/words.ts';
import type { Gap } from './gaps.ts';

/** What an edit adds, in a few words: `Section Risks and failure modes`, `Tier 1: benefits`, `Add movement.grace`. */
export function labelOf(gap: Gap): string {
  const [section] = gap.path;
  if (gap.path.length === 1) return section === 'partnerPlan' ? 'Add partnerPlan' : `Section ${titleOf(gap.path)}`;
  const [, number, ...rest] = gap.path;
  if (section === 'tiers' && typeof number === 'number' && rest.length > 0) {
    return `Tier ${number + 1}: ${gap.name ?? pathInWords(rest)}`;
  }
  if (gap.list === undefined) return `Add ${pathInWords(gap.path)}`;
  const kind = itemTitle(gap);
  return gap.name === undefined ? `Add an item to ${pathInWords(gap.list)}` : `Add the ${kind} ${gap.name}`;
}

/** The same of several parts that stand together: `Tier 1: criteria, expectations and benefits`. */
export function labelOfAll(gaps: readonly Gap[]): string {
  const labels = gaps.map(labelOf);
  const [first = ''] = labels;
  const [prefix = ''] = /^(?:Tier \d+: |Add )/.exec(first) ?? [];
  if (!labels.every((label) => label.startsWith(prefix))) return joined(labels);
  return prefix + joined(labels.map((label) => label.slice(prefix.length)));
}

export function sectionTitle(section: string): string {
  return titleOf([section]);
}

/** In which section an edit stands. */
export function sectionTitleOf({ path }: Gap): string {
  return titleOf(path.slice(0, 1));
}

/** What was added, in one sentence: `Added: movement.grace, 2 CRM fields, the section Risks and failure modes.` */
export function summaryOf(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'Nothing is missing.';
  const parts: string[] = [];
  const counted = new Set<string>();
  for (const gap of gaps) {
    if (gap.path.length === 1) {
      parts.push(gap.path[0] === 'partnerPlan' ? 'partnerPlan' : `the section ${titleOf(gap.path)}`);
    } else if (gap.list === undefined) {
      parts.push(pathInWords(gap.path));
    } else {
      const list = listInWords(gap.list);
      if (counted.has(list)) continue;
      counted.add(list);
      const alike = gaps.filter((other) => other.list !== undefined && listInWords(other.list) === list);
      parts.push(itemsInWords(alike, list));
    }
  }
  const shown = parts.slice(0, MOST_PARTS);
  const more = parts.length - shown.length;
  return `Added: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`;
}

/** A longer list is not read. */
const MOST_PARTS = 12;

function itemsInWords(alike: readonly Gap[], list: string): string {
  const [first] = alike;
  if (first === undefined || first.name === undefined) {
    return `${alike.length} ${alike.length === 1 ? 'item' : 'items'} in ${list}`;
  }
  const title = itemTitle(first);
  return alike.length === 1 ? `the ${title} ${first.name}` : `${alike.length} ${plural(title)}`;
}

function itemTitle({ path }: Gap): string {
  const schema = schemaAt(path);
  const title = (schema === undefined ? undefined : documentationOf(schema).title) ?? 'item';
  return /^[A-Z][a-z]/.test(title) ? uncapitalized(title) : title;
}

function plural(title: string): string {
  return title.endsWith('y') ? `${title.slice(0, -1)}ies` : `${title}s`;
}

function titleOf(path: readonly PathStep[]): string {
  const schema = schemaAt(path);
  return (schema === undefined ? undefined : documentationOf(schema).title) ?? path.join('.');
}

/** `movement.grace`, and `tiers.2.benefits.roadmap` counted from one, as a person counts. */
function pathInWords(path: readonly PathStep[]): string {
  return path.map((step) => (typeof step === 'number' ? step + 1 : step)).join('.');
}

function listInWords(list: readonly PathStep[]): string {
  return pathInWords(list);
}
