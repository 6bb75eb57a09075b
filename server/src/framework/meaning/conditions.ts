/**
 * Whether a condition holds for whoever asks, or for nobody that could tell beforehand: "on request", "when it makes
 * sense", "at our discretion". A condition that goes on to say what has to be shown is one.
 */
export function isNoCondition(text: string): boolean {
  return OPEN.test(text.trim().replace(/[.!]$/u, ''));
}

const OPEN =
  /^(?:(?:once|twice|again|extended|possible|granted|it is (?:extended|granted)),? )?(?:(?:up)?on (?:(?:written|simple) )?(?:request|demand)|by request|(?:when|where|if|as|whenever) (?:it (?:makes sense|is (?:needed|necessary|useful|reasonable|required))|needed|necessary|required|appropriate|reasonable|possible|the partner (?:asks|wants|wishes)(?: for it)?|asked(?: for)?)|at (?:our|the|its|your) (?:sole |own )?discretion|at (?:the )?discretion of [\p{L} ]{1,40}|case by case|individually|as (?:often|many times) as (?:it is )?(?:needed|necessary|required|possible|the partner (?:asks|wants|wishes|needs)|asked|wanted|you like)|(?:without|no) (?:a |any )?limits?|unlimited(?:ly)?|indefinitely|(?:at )?any ?time|automatically|always)$/iu;

/** What takes a right away for any reason, as far as a text names no reason: "at our sole discretion". */
export function isAnyReason(text: string): boolean {
  return ANY_REASON.test(text) && !NAMED.test(text);
}

const ANY_REASON =
  /\b(?:at (?:our|its|the|your|any) (?:sole |own |absolute )?(?:discretion|time)|(?:sole|own|absolute) discretion|for (?:a |any )?(?:reasonable|good|other|any) (?:cause|reason)|for any reason|without (?:giving |stating )?(?:a )?(?:cause|reasons?))\b/iu;

/** The reason itself, or an example of it. */
const NAMED = /\d|\b(?:such as|for example|e\.g\.|for instance|namely|when|if|because|unless|after)\b|:/iu;
