import { isRecord } from '../record.ts';

/** What a preview remembers of itself while it is out of sight, and over a reload of the window. */
export interface PreviewState extends PlanState {
  readonly locked: boolean;
  /** The lists around the document that are open. */
  readonly lists: readonly string[];
  /** What it remembers of the plans that it showed before, the last one first. */
  readonly others: readonly PlanState[];
}

/** How a person has left a plan. */
export interface PlanState {
  readonly uri: string;
  /** What is read at the top. Absent at the very top of the page. */
  readonly place?: ReadingPlace;
  /** The keys of what is unfolded. */
  readonly unfolded: readonly string[];
  readonly filter: FindingFilter;
}

/** A block of the document, and how far below the top of the window it stands, in pixels. */
export interface ReadingPlace {
  /** The id of the part in which it stands. */
  readonly part: string;
  /** Which of the blocks of that part it is, from 0. */
  readonly index: number;
  readonly top: number;
}

export interface FindingFilter {
  /** The severities that are not listed. */
  readonly hidden: readonly string[];
  /** The part whose findings are listed; all when it is empty. */
  readonly part: string;
}

/** How many plans are remembered beside the one that is shown. The state is written at each scrolling, so it stays small. */
const mostOthers = 9;

/** The state of a preview that was opened just now: the lists are closed, because what is looked at first is the document. */
export function newState(uri: string, locked: boolean): PreviewState {
  return { ...newPlan(uri), locked, lists: [], others: [] };
}

/** The state after another plan has come into the preview: that plan is as it was left, and the one before is kept. */
export function changePlan({ locked, lists, others, ...left }: PreviewState, uri: string): PreviewState {
  const next = others.find((other) => other.uri === uri) ?? newPlan(uri);
  const known = [...(left.uri === '' ? [] : [left]), ...others].filter((other) => other.uri !== uri);
  return { ...next, locked, lists, others: known.slice(0, mostOthers) };
}

/** Reads a state that an earlier version may have written. Undefined when it names no plan. */
export function readState(value: unknown): PreviewState | undefined {
  const plan = readPlanState(value);
  if (plan === undefined || !isRecord(value)) return undefined;
  const { lists } = newState(plan.uri, false);
  const others = Array.isArray(value.others) ? value.others.map(readPlanState) : [];
  return {
    ...plan,
    locked: value.locked === true,
    lists: isTexts(value.lists) ? value.lists : lists,
    others: others.filter((other) => other !== undefined).slice(0, mostOthers),
  };
}

function newPlan(uri: string): PlanState {
  return { uri, unfolded: [], filter: { hidden: [], part: '' } };
}

function readPlanState(value: unknown): PlanState | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const fresh = newPlan(value.uri);
  return {
    uri: value.uri,
    unfolded: isTexts(value.unfolded) ? value.unfolded : fresh.unfolded,
    filter: isFilter(value.filter) ? value.filter : fresh.filter,
    ...(isPlace(value.place) ? { place: value.place } : {}),
  };
}

function isPlace(value: unknown): value is ReadingPlace {
  return (
    isRecord(value) &&
    typeof value.part === 'string' &&
    typeof value.index === 'number' &&
    typeof value.top === 'number'
  );
}

function isFilter(value: unknown): value is FindingFilter {
  return isRecord(value) && isTexts(value.hidden) && typeof value.part === 'string';
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
