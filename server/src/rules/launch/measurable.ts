/** Whether a text says something that can be counted: a number, in digits or in words, or a quantity such as "every". */
export function isMeasurable(text: string): boolean {
  return MEASURE.test(text);
}

const MEASURE =
  /\d|%|\b(?:all|every|each|any|no|none|nobody|nothing|never|always|both|only|without|half|third|most|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|once|twice|percent|same day|first)\b/i;

/** Whether a text names a number, in digits or in words. */
export function hasNumber(text: string): boolean {
  return NUMBER.test(text);
}

const NUMBER =
  /\d|%|\b(?:all|every|each|both|no|none|half|zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|once|twice|percent)\b/i;
