/** Knows of scrolling that the preview has asked an editor for, which the editor must not tell the preview of. */
export interface GuidedScroll {
  /** An editor that shows one line at its top is about to show another one there. */
  start(from: number, to: number): void;
  /**
   * Whether an editor that shows a line at its top now has come there on the way that it was sent. An editor gets there in
   * several steps, and sometimes not quite, so that every step nearer is one of them. Any other step ends the way.
   */
  isOnTheWay(top: number): boolean;
}

export function guidedScroll(): GuidedScroll {
  let way: { readonly to: number; readonly distance: number } | undefined;
  return {
    start(from, to) {
      way = from === to ? undefined : { to, distance: Math.abs(to - from) };
    },
    isOnTheWay(top) {
      if (way === undefined) return false;
      const distance = Math.abs(way.to - top);
      const isNearer = distance < way.distance;
      way = isNearer && distance > 0 ? { ...way, distance } : undefined;
      return isNearer;
    },
  };
}
