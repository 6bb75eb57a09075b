/**
 * Where a technical name may go on in the next line: behind an underscore or a dot, and in front of the capital of a new
 * word, as in `Partner_|Contribution_|Stage__c` and `partner|Contribution|Stage`. What would stand alone in the next
 * line, as the `c` of `__c` would, stays where it is.
 */
const breaks = /(?<=\S{2}[_.])(?=[^_.\s]{2})|(?<=\p{Ll}{2})(?=\p{Lu}\p{Ll})/u;

/** The parts of a technical name, each of which stays on one line. Together they are the name, letter by letter. */
export function partsOfName(name: string): readonly string[] {
  return name.split(breaks);
}
