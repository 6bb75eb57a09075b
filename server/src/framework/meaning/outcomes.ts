import { readsAsEnglish } from './language.ts';

/**
 * Whether a text about who gets a deal leaves it open: it names nobody who has the deal afterwards and nothing that it
 * counts as. Somebody looks at it, talks about it or decides on it, or it stays as it is.
 */
export function leavesOpen(text: string): boolean {
  const said = text.replace(GOOD_WILL, ' ');
  if (UNDECIDED.test(text)) return true;
  return !RESULT.test(said) && (TALK.test(text) || (readsAsEnglish(text) && !GOES_ON.test(said)));
}

/** What somebody does with the deal, beside having it. */
const GOES_ON =
  /\b(?:goes|go|leads?|continues?|runs?|sells?|serves?|delivers?|closes?|signs?|works?|stops?|steps?|withdraws?|waits until|hands?|handed|pass(?:es|ed)?|transfer\w*|assign\w*|moves?|returns?|joins?|may|free|released?|protect\w*|register\w*|registration|regist\w*|priority|prevails?|counted|(?:letter|client|customer|buyer|date|record|portal|document|order|time ?stamp)s? (?:[\p{L}]+ ){0,4}(?:decides?|says?|chooses?|tells?|picks?)|older|oldest|date|record|route\w*|offered|given|gives?|takes?|taken|has|have|introduces?|supports?|informed|told|void|valid|ends?|expires?|lapses?|excluded?|closed|blocked|treated|handled as|becomes?|reassign\w*|work(?:s|ed)? by|owner(?:ship)?|\d+)\b/iu;

/** That nothing is decided, in so many words. */
const UNDECIDED =
  /\b(?:matter|question|conflict|case|decision|deal|account|it) (?:stays?|remains?|is|keeps?(?: being)?) (?:left |kept |still )?(?:open|unresolved|undecided|pending|contested|disputed|on hold)\b|\bgo(?:es)? to the next (?:meeting|call|review)\b|\b(?:keep|go on|continue) (?:talking|discussing|negotiating)\b|^(?:nothing(?: happens)?|none|open|undecided|no (?:rule|default)|it depends|depends)[.!]?$/iu;

/** What says how something is settled and not to whom the deal goes, in words that a result has as well. */
const GOOD_WILL =
  /\b(?:not (?:yet|clear)|first (?:of all|talk)|both (?:sides|parties)|direct(?:ly)? (?:talk|contact|conversation)s?)\b/giu;

const TALK =
  /\b(?:looks? (?:at|into|for)|talk(?:s|ing)?|escalat\w+|waits?|negotiat\w+|compromis\w+|good faith|goodwill|mutual\w*|mak(?:es?|ing) a decision|decision is|fair(?:ly)? (?:solution|way|outcome|decision)|solution|discuss\w*|thinks?|sort(?:s|ed)? (?:it )?out|figure\w* (?:it )?out|find a (?:solution|way)|see what|clarif\w+|(?<!the )reviews?|meets?|decides? which|decided? (?:on it|together|jointly|individually|later|then|internally)|agrees? (?:on|with each other)|agreed|settled?|align\w*|coordinat\w+|depends|case by case|case-by-case|individually|amicabl[ey]|to be (?:decided|defined)|find (?:together )?a (?:common )?solution)\b|(?<!\p{L})(?:gemeinsam\p{L}*|besprech\p{L}*|besproch\p{L}*|abgestimmt|abstimm\p{L}*|einzelfall|einvernehmlich|ensemble|au cas par cas|discut\p{L}*|\u00e0 l'amiable|caso por caso|de mutuo acuerdo|conjuntamente)(?!\p{L})/iu;

/** Who has the deal afterwards, or what it counts as. */
const RESULT =
  /\b(?:keeps?|kept|stays?|remains?|gets?|counts?|goes|wins?|belongs?|owns?|holds?|accept\w*|declin\w*|reject\w*|credit\w*|influenced?|sourced|direct|first|earlier|split|shared?|half|open to|nobody|not)\b|(?<!\p{L})(?:bleib\p{L}*|beh\u00e4lt|bekommt|erh\u00e4lt|z\u00e4hlt|gilt|geht an|geh\u00f6rt|erste[rn]?|zuerst|abgelehnt|angenommen|reste|garde|conserve|compte|premier|premi\u00e8re|mantiene|conserva|cuenta|queda|primer[ao]?)(?!\p{L})/iu;
