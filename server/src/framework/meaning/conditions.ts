/**
 * Whether a condition holds for whoever asks, or for nobody that could tell beforehand: "on request", "when it makes
 * sense", "at our discretion". A condition that goes on to say what has to be shown is one.
 */
export function isNoCondition(text: string): boolean {
  const words = text.trim().replace(/[.!]$/u, '');
  return OPEN.test(words) || WHOEVER_ASKS.test(words);
}

/** For whoever asks, as long as it takes, or in cases that nobody names. */
const WHOEVER_ASKS =
  /^(?:(?:it is |is )?(?:extended|renewed|prolonged|possible|granted),? )?(?:(?:by (?:sales|us|the \p{L}+(?: \p{L}+)?) )?(?:on|upon|at|by) (?:the |its )?(?:request|demand|wish)(?: of the \p{L}+)?|when(?:ever)? (?:the \p{L}+|somebody|anyone|a \p{L}+|it|they) (?:asks?|wants?|requests?|needs?|wishes)(?: (?:for )?(?:it|one|more time|so))?|(?:for )?as long as (?:it (?:takes|is needed)|needed|necessary|required|possible|the (?:deal|opportunity|project|account|partner) (?:is |remains |stays )?(?:alive|open|active|live|lives|running|going|interested))|(?:possible |granted |only )?in (?:justified|special|exceptional|individual|certain|some|reasonable) cases?|(?:(?:when|if|where) )?(?:justified|justifiable|sensible|in doubt)|yes|possible|sure|(?:granted |extended )?generous(?:ly)?|until (?:the )?(?:deal|opportunity|project|it) (?:is )?(?:decided|closed|closes|won or lost|signed|over|done)|as (?:we|sales) (?:see|sees) fit|(?:when|if) (?:we|sales) (?:see fit|agrees?|thinks? so|likes?))$/iu;

const OPEN =
  /^(?:(?:once|twice|again|extended|possible|granted|it is (?:extended|granted)),? )?(?:(?:up)?on (?:(?:written|simple) )?(?:request|demand)|by request|(?:when|where|if|as|whenever) (?:it (?:makes sense|is (?:needed|necessary|useful|reasonable|required))|needed|necessary|required|appropriate|reasonable|possible|the partner (?:asks|wants|wishes)(?: for it)?|asked(?: for)?)|at (?:our|the|its|your) (?:sole |own )?discretion|at (?:the )?discretion of [\p{L} ]{1,40}|case by case|individually|as (?:often|many times) as (?:it is )?(?:needed|necessary|required|possible|the partner (?:asks|wants|wishes|needs)|asked|wanted|you like)|(?:without|no) (?:a |any )?limits?|unlimited(?:ly)?|indefinitely|(?:at )?any ?time|automatically|always)$/iu;

/** What takes a right away for any reason, as far as a text names no reason: "at our sole discretion". */
export function isAnyReason(text: string): boolean {
  return AS_WE_LIKE.test(text.trim()) || (ANY_REASON.test(text) && !NAMED.test(text));
}

const ANY_REASON =
  /\b(?:at (?:our|its|the|your|any) (?:sole |own |absolute )?(?:discretion|time)|(?:sole|own|absolute) discretion|for (?:a |any )?(?:reasonable|good|other|any) (?:cause|reason)|for any reason|without (?:giving |stating )?(?:a )?(?:cause|reasons?))\b/iu;

/** A reason that is none: what we like, or what seems right to us. */
const AS_WE_LIKE =
  /^(?:when|if|where|as|whenever) (?:(?:we|sales|it) )?(?:see fit|sees fit|like|want|wish|choose|decide(?: so)?|think(?: so| fit| it right)?|(?:seems?|is|deem(?:ed)?|considered?|find it|finds it|makes) (?:sense|right|necessary|needed|appropriate|fair|sensible|reasonable|best)(?: (?:to|by) us)?|necessary|needed|appropriate|required)[.!]?$|^(?:at|any) (?:any |every )?time[.!]?$/iu;

/** The reason itself, or an example of it. */
const NAMED = /\d|\b(?:such as|for example|e\.g\.|for instance|namely|when|if|because|unless|after)\b|:/iu;
