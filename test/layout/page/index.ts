// What runs inside a page to look at it. The tests put the bundle of this file into every page.

import { brokenWords } from './broken-words.ts';
import { contrastFindings } from './contrast.ts';
import { focusedElement, startFocusRound, unreached } from './focus.ts';
import { geometryFindings } from './geometry.ts';
import { markupOf } from './markup.ts';
import { motionFindings } from './motion.ts';
import { pictureFindings } from './pictures.ts';
import { structureFindings } from './structure.ts';

const looks = {
  geometry: () => [
    ...geometryFindings(document.body),
    ...pictureFindings(document.body),
    ...brokenWords(document.body),
  ],
  contrast: (options: { readonly strict: boolean }) => contrastFindings(document.body, options),
  structure: () => structureFindings(document.body),
  motion: () => motionFindings(document.body),
  startFocusRound: () => startFocusRound(document.body),
  focusedElement,
  unreached: (reached: readonly number[]) => unreached(document.body, reached),
  markup: (selector: string) => {
    const root = document.querySelector(selector);
    if (root === null) throw new Error(`The page has no ${selector}.`);
    return markupOf(root);
  },
};

export type Looks = typeof looks;

declare global {
  interface Window {
    looks: Looks;
  }
}

window.looks = looks;
