import type { Person } from '../../../schemas/people.ts';
import type { SettledBrief } from './assumptions.ts';
import type { Block, FlowGroup, Item } from './layout.ts';
import { calledBy, isOperations, isSales, levelOf, lowerRole, managesPartners, pluralRole } from './team.ts';

/** Kinds of work that the roles of a usual program do. */
type Work = 'partners' | 'operations' | 'sales' | 'crm' | 'money' | 'marketing' | 'law' | 'product' | 'services';

/** The roles that sections speak of, in a text and however they are written there. */
const rolesInText: readonly (readonly [role: string, work: Work])[] = [
  ['partner success managers?|heads? of partnerships|partner managers?', 'partners'],
  ['partner operations|revenue operations|product operations', 'operations'],
  [
    'sales managers with a partner target|regional sales managers?|sales managers?|vp sales|sales enablement|head of sales development',
    'sales',
  ],
  ['crm admin', 'crm'],
  ['chief revenue officer|chief executive officer', 'money'],
  ['product marketing|brand manager', 'marketing'],
  ['data protection officer', 'law'],
  ['head of product', 'product'],
  ['head of services', 'services'],
];

/** Departments, which are roles only where they stand alone or beside one. */
const departments: Readonly<Record<string, Work>> = {
  Finance: 'money',
  Marketing: 'marketing',
  Legal: 'law',
  Services: 'services',
  'Customer success': 'services',
  Product: 'product',
};

/** Who does a kind of work: by the words of the role, the best first. */
const doers: Readonly<Record<Work, readonly ((role: string) => boolean)[]>> = {
  partners: [managesPartners],
  operations: [isOperations, managesPartners],
  sales: [isSales],
  crm: [isOperations],
  money: [(role) => /\b(?:finance|cfo|controller|controlling)\b/i.test(role), (role) => levelOf(role) === 2, leads],
  marketing: [(role) => /\bmarketing\b/i.test(role)],
  law: [(role) => /\b(?:legal|counsel|compliance|privacy|data protection)\b/i.test(role)],
  product: [(role) => /\b(?:product|engineer|engineering|cto|technology)\b/i.test(role)],
  services: [(role) => /\b(?:services?|success|delivery|support)\b/i.test(role)],
};

function leads(role: string): boolean {
  return levelOf(role) > 0;
}

/** What a plan is told by: no evidence and no fact that somebody told is changed. */
const asTold = new Set(['program', 'evidence', 'namedAccounts', 'channel', 'regions', 'segments', 'history', 'people']);

/**
 * A plan in which every task, decision and number belongs to somebody who is there: the roles of a usual program give
 * way to the people of the brief. Where nobody has a role, whoever looks after partners does its work, and a consultancy
 * that changes the CRM is named as that.
 */
export function withRealPeople(blocks: readonly Block[], brief: SettledBrief): readonly Block[] {
  const { people } = brief;
  if (people === undefined || people.length === 0) return blocks;
  const said = sayer(people, brief);
  return blocks.map((block) => ofBlock(block, said));
}

type Say = (text: string) => string;

function sayer(people: readonly Person[], { crmAdmin, crmName }: SettledBrief): Say {
  const pick = (work: Work): string => {
    if (work === 'crm' && crmAdmin === 'outside') return `${crmName ?? 'CRM'} consultancy (outside)`;
    const found = doers[work].flatMap((does) => people.filter(({ role }) => does(role)))[0];
    return calledInShort(found ?? standIn(work, people));
  };
  const works = rolesInText.map(([, work]) => work);
  const roles = new RegExp(
    String.raw`(${ownWords(people)})|(\bthe |\bour |\ban? )?\b(?:${rolesInText.map(([role]) => `(${role})`).join('|')})\b`,
    'gi',
  );
  const admin = /^[\p{L}\d][\p{L}\d .-]{0,60} admin$/u;
  const sells = people.some(({ role }) => /\baccount executive/i.test(role));
  return (text) => {
    const department = Object.hasOwn(departments, text) ? departments[text] : undefined;
    if (department !== undefined) return pick(department);
    if (admin.test(text)) return pick('crm');
    let said = text.replace(/ by sales and finance from their own records/g, ' from the records that there are');
    said = said.replace(roles, (whole, own: string | undefined, article: string | undefined, ...found: string[]) => {
      if (own !== undefined) return whole;
      const index = works.findIndex((_, at) => found[at] !== undefined);
      const work = works[index];
      return work === undefined ? whole : inSentence(pick(work), article, found[index] ?? '', people);
    });
    said = said
      .replace(/ (and|with) [Ff]inance\b/g, (_, word: string) => ` ${word} ${pick('money')}`)
      .replace(/(^|[.:] )Finance\b(?=,| [a-z])/g, (_, before: string) => `${before}${pick('money')}`)
      .replace(
        /\bfinance (knows|has to)\b/g,
        (_, verb: string) => `${inSentence(pick('money'), 'the ', 'finance', people)} ${verb}`,
      )
      .replace(/\b([Ww]ith|[Ff]rom|which) legal\b/g, '$1 counsel');
    if (!sells)
      said = said.replace(/\b(an )?(account executives?)\b/gi, (_, article: string | undefined, words: string) =>
        whoSells(words, article),
      );
    return withoutRepeats(said, people.map(calledInShort));
  };
}

/** Whoever looks after partners, and for what sales decides somebody else who leads, where there is one. */
function standIn(work: Work, people: readonly Person[]): Person {
  const first = people.find(({ role }) => managesPartners(role)) ?? people[0];
  const other = people.find((person) => person !== first && leads(person.role));
  const found = work === 'sales' ? (other ?? first) : first;
  if (found === undefined) throw new Error('Nobody is there to do the work.');
  return found;
}

function calledInShort({ name, role }: Person): string {
  return name ?? role;
}

/** How a person is called by name and role stays whole, and so does a role of several words that somebody has. */
function ownWords(people: readonly Person[]): string {
  const words = people.flatMap((person) =>
    person.name !== undefined ? calledBy(person) : person.role.split(' ').length > 2 ? person.role : [],
  );
  return ['(?!)', ...words.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`))].join('|');
}

/**
 * A name has no article. A role keeps the one in front of it, and the number and the small letter of the role whose
 * place it takes.
 */
function inSentence(who: string, article: string | undefined, role: string, people: readonly Person[]): string {
  if (people.some(({ name }) => name === who)) return who;
  const isSmall = article !== undefined || /^\p{Ll}/u.test(role);
  const said = isSmall ? lowerRole(who) : who;
  const one = /managers$|^heads/i.test(role) && isSmall ? pluralRole(said) : said;
  // A department has no article, and somebody who does its work has one.
  const isDepartment = / (?:operations|enablement|marketing)$/i;
  if (article === undefined && isSmall && isDepartment.test(role) && !/(?:s|ing)$/i.test(one)) return `the ${one}`;
  return article === undefined ? one : `${/^[TOA]/.test(article) ? 'The' : 'the'} ${one}`;
}

/** `an account executive` is a seller. */
function whoSells(words: string, article: string | undefined): string {
  const seller = words.endsWith('s') ? 'sellers' : 'seller';
  if (article !== undefined) return `${article.startsWith('A') ? 'A' : 'a'} ${seller}`;
  return words.startsWith('A') ? `S${seller.slice(1)}` : seller;
}

/** `Ana and Ana` is Ana. */
function withoutRepeats(text: string, names: readonly string[]): string {
  return [...new Set(names)].reduce(
    (said, name) => said.replaceAll(`${name} and ${name}`, name).replaceAll(`${name}, ${name}`, name),
    text,
  );
}

function ofBlock(block: Block, say: Say): Block {
  switch (block.kind) {
    case 'blank':
      return block;
    case 'comment':
      return { ...block, text: say(block.text) };
    case 'entry':
      return asTold.has(block.key)
        ? block
        : {
            ...block,
            ...(typeof block.value === 'string' ? { value: say(block.value) } : {}),
            ...(block.note === undefined ? {} : { note: say(block.note) }),
          };
    case 'flow':
      return asTold.has(block.key) ? block : { ...block, value: ofFlow(block.value, say) };
    case 'group':
      return asTold.has(block.key)
        ? block
        : { ...block, blocks: notToOneself(block.blocks.map((inner) => ofBlock(inner, say))) };
    case 'list':
      return asTold.has(block.key) ? block : { ...block, items: once(block.items.map((inner) => ofItem(inner, say))) };
  }
}

function ofItem(item: Item, say: Say): Item {
  if (typeof item === 'string') return say(item);
  switch (item.kind) {
    case 'braces':
      return { ...item, value: ofFlow(item.value, say) as FlowGroup };
    case 'blocks':
      return { ...item, blocks: notWithOneself(item.blocks.map((block) => ofBlock(block, say))) };
    default:
      return ofBlock(item, say) as Item;
  }
}

function ownerOf(blocks: readonly Block[]): string | undefined {
  const owner = blocks.find((block) => block.kind === 'entry' && block.key === 'owner');
  return owner?.kind === 'entry' && typeof owner.value === 'string' ? owner.value : undefined;
}

/** Nobody signs something off with themselves: `with Ana` goes where Ana does it. */
function notWithOneself(blocks: readonly Block[]): readonly Block[] {
  const owner = ownerOf(blocks);
  if (owner === undefined) return blocks;
  const withOwners = [` with ${owner}`, ` with the ${lowerRole(owner)}`];
  const alone = (text: string) =>
    withOwners.reduce((said, words) => said.replaceAll(`${words},`, ',').replaceAll(`${words}.`, '.'), text);
  return blocks.map((block) =>
    block.kind === 'entry' && block.key === 'task' && typeof block.value === 'string'
      ? { ...block, value: alone(block.value) }
      : block,
  );
}

/** Nobody reports to themselves, as long as somebody else reads the report. */
function notToOneself(blocks: readonly Block[]): readonly Block[] {
  const owner = ownerOf(blocks);
  return blocks.map((block) => {
    if (block.kind !== 'flow' || block.key !== 'audience' || !Array.isArray(block.value)) return block;
    const others = block.value.filter((reader) => reader !== owner);
    return others.length === 0 ? block : { ...block, value: others };
  });
}

type FlowValue = Extract<Block, { kind: 'flow' }>['value'];

function ofFlow(value: FlowValue, say: Say): FlowValue {
  const text = <Value>(part: Value): Value => (typeof part === 'string' ? (say(part) as Value) : part);
  if (Array.isArray(value)) return once(value.map(text));
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, Array.isArray(part) ? once(part.map(text)) : text(part)]),
  ) as FlowGroup;
}

/** People of several roles are named once. */
function once<Value>(items: readonly Value[]): readonly Value[] {
  return items.filter((item, index) => typeof item !== 'string' || items.indexOf(item) === index);
}
