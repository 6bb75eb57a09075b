/** What the extension tells the preview. */
export type ToPreview = ShowDocument | ShowNotice | ShowCursor;

/** Replaces the document that the preview shows. */
export interface ShowDocument {
  readonly type: 'document';
  /** The address of the plan, by which the preview finds its plan again after a reload of the window. */
  readonly uri: string;
  /** HTML from the server, in which every text of the plan is escaped. */
  readonly body: string;
}

/** Says above the document why it may not be the newest, or takes that back when there is no text. */
export interface ShowNotice {
  readonly type: 'notice';
  readonly text?: string;
}

/** Marks the part of the document in which the cursor of the editor stands. */
export interface ShowCursor {
  readonly type: 'cursor';
  readonly offset: number;
}

/** What the preview tells the extension. */
export type FromPreview = Ready | ShowPlace;

/** The preview is loaded and listens. It is loaded again each time that it comes back into view. */
export interface Ready {
  readonly type: 'ready';
}

/** The person wants to see in the editor where a part of the document comes from. */
export interface ShowPlace {
  readonly type: 'place';
  readonly start: number;
  readonly end: number;
}

/** What the preview remembers of itself over a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly scroll: number;
}

/** A webview is a page like any other, so what it sends is checked before it is believed. */
export function isFromPreview(value: unknown): value is FromPreview {
  if (!isRecord(value)) return false;
  if (value.type === 'ready') return true;
  return value.type === 'place' && isOffset(value.start) && isOffset(value.end) && value.start <= value.end;
}

export function isPreviewState(value: unknown): value is PreviewState {
  return isRecord(value) && typeof value.uri === 'string' && typeof value.scroll === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
