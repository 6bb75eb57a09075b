import type { PreviewResult } from '../../../server/src/protocol/preview.ts';
import { isRecord } from '../record.ts';

/** What the extension tells the preview. */
export type ToPreview = ShowDocument | ShowNotice | ShowCursor | ShowScroll | ShowLock;

/** Replaces everything that the preview shows. */
export interface ShowDocument {
  readonly type: 'document';
  /** The address of the plan, by which the preview finds its plan again after a reload of the window. */
  readonly uri: string;
  /** HTML from the server, in which every text of the plan is escaped. */
  readonly result: PreviewResult;
}

/** Says that what is shown may not be the newest, or takes that back when there is no text. */
export interface ShowNotice {
  readonly type: 'notice';
  readonly text?: string;
  /** What is said when no document was ever shown, so that the page is not blank: what is wrong and what to do. */
  readonly nothing?: { readonly title: string; readonly advice: string };
}

/** Marks the part of the document in which the cursor of the editor stands. */
export interface ShowCursor extends PlaceOfEditor {
  readonly type: 'cursor';
  /** Whether a person has moved it there. Otherwise something was typed, or the preview has just come to know of it. */
  readonly moved: boolean;
}

/** Goes along with the editor, which shows the place at its top now. */
export interface ShowScroll extends PlaceOfEditor {
  readonly type: 'scroll';
  /** What stands now where the cursor stood before the scrolling. Absent when the cursor was out of sight. */
  readonly level?: number;
}

/** A place in the text of the editor. */
export interface PlaceOfEditor {
  /** In UTF-16 code units. */
  readonly offset: number;
  /** The version of the text in which the place is counted. */
  readonly version: number;
  /** Whether the preview may be scrolled for it. */
  readonly follow: boolean;
}

/** Whether the preview keeps its plan when the person works on another one. */
export interface ShowLock {
  readonly type: 'lock';
  readonly locked: boolean;
}

/** What the preview tells the extension. */
export type FromPreview = Ready | Shown | ShowPlace | Scrolled | RunFix | ShowRulePage;

/** The preview is loaded and listens. It is loaded again each time that it comes back into view. */
export interface Ready {
  readonly type: 'ready';
}

/** The preview has shown the last document that it was given, and can take the next one. */
export interface Shown {
  readonly type: 'shown';
}

/** The person wants to see in the editor where a part of the document comes from. */
export interface ShowPlace {
  readonly type: 'place';
  readonly start: number;
  readonly end: number;
}

/** The person has scrolled the preview. */
export interface Scrolled {
  readonly type: 'scrolled';
  /** Where the text starts that is shown at the top. */
  readonly offset: number;
  /** The version of the text in which the offset is counted. */
  readonly version: number;
}

/** The person wants a finding to be repaired. */
export interface RunFix {
  readonly type: 'fix';
  /** The version of the text in which the finding was shown. */
  readonly version: number;
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  /** The words on the button, which are the title of the code action. */
  readonly title: string;
  /** Whether something is left to write, for which the editor comes to the front. */
  readonly asks: boolean;
}

/** The person wants to read why a rule exists. */
export interface ShowRulePage {
  readonly type: 'rule';
  readonly id: string;
}

/** A webview is a page like any other, so what it sends is checked before it is believed. */
export function isFromPreview(value: unknown): value is FromPreview {
  if (!isRecord(value)) return false;
  switch (value.type) {
    case 'ready':
    case 'shown':
      return true;
    case 'place':
      return isStretch(value);
    case 'scrolled':
      return isOffset(value.offset) && isOffset(value.version);
    case 'fix':
      return (
        isStretch(value) &&
        isOffset(value.version) &&
        typeof value.rule === 'string' &&
        typeof value.title === 'string' &&
        typeof value.asks === 'boolean'
      );
    case 'rule':
      return typeof value.id === 'string' && /^[a-z-]+\/[a-z-]+$/.test(value.id);
    default:
      return false;
  }
}

function isStretch({ start, end }: Readonly<Record<string, unknown>>): boolean {
  return isOffset(start) && isOffset(end) && start <= end;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
