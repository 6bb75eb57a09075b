/**
 * Whether a text can be judged by English words. One word proves little, because other languages have it too: the French
 * "on", the German "by mail". So it takes two of them, and one is enough in a phrase of three words, such as "if needed".
 */
export function readsAsEnglish(text: string): boolean {
  const found = new Set(text.match(ENGLISH)?.map((word) => word.toLowerCase()));
  return found.size > 1 || (found.size === 1 && text.trim().split(/\s+/u).length <= 3);
}

const ENGLISH =
  /(?<![\p{L}])(?:the|and|of|with|was|is|are|our|we|by|that|before|brings?|brought|comes?|all|every|any|no|not|deals?|on|as|if|when|upon|after|at|for|from|to|their|they|has|have|extensions?|extended|renewed|renewals?|request|necessary|needed|possible|may|can|involved|involvement|without|other|everything|else|together|who|which|them|you|your|both|each|than|then|will|does|makes?|gets?|takes?|gives?|only|same|what|this|these|into|some|shared|helps|because|until|where|while|could|should|must|it|its)(?![\p{L}])/giu;
