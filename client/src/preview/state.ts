import { isRecord } from './messages.ts';

/** What a preview remembers of itself while it is out of sight, and over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
  /** What is read at the top. Absent at the very top of the page. */
  readonly place?: ReadingPlace;
  /** The keys of what is unfolded. */
  readonly unfolded: readonly string[];
  /** The lists around the document that are open. */
  readonly lists: readonly string[];
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

/** The state of a preview that was opened just now. */
export function newState(uri: string, locked: boolean): PreviewState {
  return { uri, locked, unfolded: [], lists: ['contents'], filter: { hidden: [], part: '' } };
}

/** Reads a state that an earlier version may have written. Undefined when it names no plan. */
export function readState(value: unknown): PreviewState | undefined {
  if (!isRecord(value) || typeof value.uri !== 'string') return undefined;
  const fresh = newState(value.uri, value.locked === true);
  return {
    ...fresh,
    unfolded: isTexts(value.unfolded) ? value.unfolded : fresh.unfolded,
    lists: isTexts(value.lists) ? value.lists : fresh.lists,
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
