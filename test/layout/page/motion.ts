import { describe } from './visible.ts';

/** What still moves for a person who asked for less motion. */
export function motionFindings(root: Element): readonly string[] {
  const moving = [root, ...root.querySelectorAll('*')].filter((element) => {
    const style = getComputedStyle(element);
    return isLong(style.transitionDuration) || (style.animationName !== 'none' && isLong(style.animationDuration));
  });
  const scrolls = [document.documentElement, ...document.querySelectorAll('*')].filter(
    (element) => getComputedStyle(element).scrollBehavior === 'smooth',
  );
  return [
    ...moving.map((element) => `motion: ${describe(element)} still moves`),
    ...scrolls.map((element) => `motion: ${describe(element)} still scrolls smoothly`),
  ];
}

/** A change of colour within a blink of an eye is no motion. */
function isLong(durations: string): boolean {
  return durations.split(',').some((each) => Number.parseFloat(each) > 0.02);
}
