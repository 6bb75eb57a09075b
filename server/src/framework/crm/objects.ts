/** What a record of the CRM is called in the middle of a sentence. */
export interface ObjectWords {
  /** One of them, without an article: `opportunity`. */
  readonly one: string;
  /** One of them, with its article: `an opportunity`. */
  readonly aOne: string;
  /** Several of them: `opportunities`. */
  readonly many: string;
}

/** The names of the company for the records that a plan speaks of, and those of the CRM where it has none. */
export interface CrmObjects {
  readonly deal: ObjectWords;
  readonly partner: ObjectWords;
  readonly registration: ObjectWords;
  /** What stands as the object of a field. It always shows that a deal is meant. */
  readonly dealObject: string;
}

/** What the records are called where nobody has renamed them. */
export interface UsualObjects {
  readonly deal: ObjectWords;
  readonly partner: ObjectWords;
  readonly registration: ObjectWords;
}

/** The names that a company has given to the records of its CRM. */
export interface OwnObjectNames {
  readonly deal?: string | undefined;
  readonly partner?: string | undefined;
  readonly registration?: string | undefined;
}

export function objectsOf(own: OwnObjectNames, usual: UsualObjects): CrmObjects {
  const deal = wordsFor(own.deal, usual.deal);
  return {
    deal,
    partner: wordsFor(own.partner, usual.partner),
    registration: wordsFor(own.registration, usual.registration),
    dealObject: /deal|opportunit|potential/i.test(deal.one) ? deal.one : `${deal.one} (${usual.deal.one})`,
  };
}

/** Words for a record with a regular plural. */
export function record(one: string, many = `${one}s`): ObjectWords {
  return { one, aOne: `${/^[aeiou]/i.test(one) ? 'an' : 'a'} ${one}`, many };
}

/** A name of the company's own stands in front of "record", so that it reads well whatever it is. */
function wordsFor(own: string | undefined, usual: ObjectWords): ObjectWords {
  if (own === undefined || own.toLowerCase() === usual.one.toLowerCase()) return usual;
  const plural = [usual.one, usual.many].some((name) => own.toLowerCase().endsWith(name.toLowerCase()));
  return { ...record(own), many: plural ? pluralOf(own) : `${own} records` };
}

function pluralOf(name: string): string {
  if (/s$/i.test(name)) return name;
  return /[^aeiou]y$/i.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}
