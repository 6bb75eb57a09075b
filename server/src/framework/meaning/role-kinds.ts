// What a role is about, by its words: of which kind of work somebody speaks who names only the role.

/**
 * How high a role stands: 2 at the top of the company, 1 at the top of a department, and 0 for all others and for
 * somebody of whom no role is known.
 */
export function rankOf(role: string): 0 | 1 | 2 {
  if (/\b(?:founder|chief|c[efoirmt]o|president|managing director|managing partner|^owner)\b/i.test(role)) {
    return /\bvice president\b/i.test(role) ? 1 : 2;
  }
  return /\b(?:head|vp|(?<!account )director)\b/i.test(role) ? 1 : 0;
}

/** Whether a role looks after partners. */
export function managesPartners(role: string): boolean {
  return /\b(?:partner|partners|partnerships?|channel|alliances?|reseller|referral|ecosystem)\b/i.test(role);
}

export function isOperations(role: string): boolean {
  return /\b(?:operations|ops|revops|administrator|admin)\b/i.test(role);
}

export function isSales(role: string): boolean {
  return /\b(?:sales|account executives?|seller|sdr|revenue officer|cro|commercial)\b/i.test(role);
}

export function isFinance(role: string): boolean {
  return /\b(?:finance|cfo|controller|controlling)\b/i.test(role);
}

export function isMarketing(role: string): boolean {
  return /\bmarketing\b/i.test(role);
}

export function isProduct(role: string): boolean {
  return /\b(?:product|engineer|engineering|cto|technology)\b/i.test(role);
}

export function isService(role: string): boolean {
  return /\b(?:services?|success|delivery|support)\b/i.test(role);
}

export function isLaw(role: string): boolean {
  return /\b(?:legal|counsel|compliance|privacy|data protection)\b/i.test(role);
}

const ABBREVIATED: Readonly<Record<string, string>> = {
  svp: 'senior vice president',
  evp: 'executive vice president',
  vp: 'vice president',
  cro: 'chief revenue officer',
  cco: 'chief commercial officer',
  ceo: 'chief executive officer',
  coo: 'chief operating officer',
  cfo: 'chief financial officer',
};

/** Whether a sentence names somebody, by name or by role: the VP of sales is a vice president of sales. */
export function namesSomebody(sentence: string, who: string): boolean {
  // A name has its role behind it.
  const [name = ''] = who.split(' (');
  const wanted = spelledOut(name);
  return wanted !== '' && ` ${spelledOut(sentence)} `.includes(` ${wanted} `);
}

function spelledOut(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word !== 'of' && word !== 'the')
    .map((word) => ABBREVIATED[word] ?? word)
    .join(' ');
}
