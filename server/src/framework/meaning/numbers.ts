/** The numbers that people write out, as the inside of a pattern. */
export const numberWords =
  'zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|once|twice|half|percent';

/**
 * "Both" counts two things, as in "both tiers". In front of "with sales and with marketing", or of any two that "and"
 * joins, it counts nothing.
 */
const BOTH = '\\bboth\\b(?! (?:with|in|by|for|of|from|to|at|on|the \\w+ and|\\w+ and)\\b)';

const NUMBER = new RegExp(`\\d|%|${BOTH}|\\b(?:all|every|each|no|none|${numberWords})\\b`, 'i');

const MEASURE = new RegExp(
  `${NUMBER.source}|\\b(?:any|nobody|nothing|never|always|only|without|third|most|same day|first)\\b`,
  'i',
);

/** Whether a text says something that can be counted: a number, in digits or in words, or a quantity such as "every". */
export function isMeasurable(text: string): boolean {
  return MEASURE.test(text);
}

/** Whether a text names a number, in digits or in words. */
export function hasNumber(text: string): boolean {
  return NUMBER.test(text);
}
