import type { FigureContent } from '../model.ts';
import { drawCoverage } from './coverage.ts';
import { drawDealPath } from './deal-path.ts';
import { drawDealSources } from './deal-sources.ts';
import type { Drawing } from './drawing.ts';
import { drawLaunchTimeline } from './launch-timeline.ts';
import { drawTierLadder } from './tier-ladder.ts';

/** Pictures that are less wide stand their parts below each other. */
const narrowBelow = 480;

/** Lays out a figure. The same figure and width give the same drawing. The width is in pixels and at least 240. */
export function draw(figure: FigureContent, width: number): Drawing {
  const room = Math.max(240, Math.round(width));
  const isNarrow = room < narrowBelow;
  switch (figure.id) {
    case 'tier-ladder':
      return drawTierLadder(figure, room, isNarrow);
    case 'deal-path':
      return drawDealPath(figure, room, isNarrow);
    case 'deal-sources':
      return drawDealSources(figure, room, isNarrow);
    case 'launch-timeline':
      return drawLaunchTimeline(figure, room, isNarrow);
    case 'coverage':
      return drawCoverage(figure, room, isNarrow);
  }
}
