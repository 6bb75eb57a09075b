import { planWithEveryField } from './every-field.ts';

/** Texts of every length and script, in which lines cannot always be broken between words. */
export const extremeTexts: Readonly<Record<string, string>> = {
  'one letter': 'a',
  'a long word': 'Donaudampfschifffahrtsgesellschaft'.repeat(12),
  'wide letters': 'WWWW MMMM @@@@ %%%% '.repeat(40),
  'many words':
    'The partner identified the opportunity and registered the deal before anyone else had a contact. '.repeat(9),
  Bulgarian: 'Партньорът регистрира сделката преди нашия екип да се свърже с клиента, щом е възможно. '.repeat(6),
  Greek: 'Ο συνεργάτης καταχωρεί τη συμφωνία πριν από την πρώτη επαφή με τον πελάτη. '.repeat(6),
  Polish: 'Partner rejestruje transakcję, zanim nasz zespół skontaktuje się z klientem źdźbło. '.repeat(6),
  Chinese: '合作夥伴在我們的銷售團隊與客戶聯繫之前登記該交易。'.repeat(9),
  Hebrew: 'השותף רושם את העסקה לפני שצוות המכירות שלנו יוצר קשר עם הלקוח. '.repeat(6),
  emoji: '👩‍👩‍👧‍👦🏳️‍🌈🚀 '.repeat(30),
  'combining marks': 'e\u0301\u0302\u0303\u0304'.repeat(200),
  'line breaks': 'first line\nsecond line\n\nthird line',
  address: `https://example.com/${'path/'.repeat(60)}`,
};

/** Plans at the borders: each extreme text in every field, and lists that are empty, single and very long. */
export function extremePlans(): readonly { readonly name: string; readonly text: string }[] {
  const texts = Object.entries(extremeTexts).map(([name, text]) => ({ name, text: planWithEveryField(() => text) }));
  const lists = [0, 1, 2, 4, 5, 9, 30].map((count) => ({
    name: `lists of ${count}`,
    text: JSON.stringify(
      repeated(JSON.parse(planWithEveryField(() => 'Words of a plan, as people write them')), count),
    ),
  }));
  return [...texts, ...lists];
}

/** The same value with every list in it so long. */
function repeated(value: unknown, count: number): unknown {
  if (Array.isArray(value)) return Array.from({ length: count }, () => repeated(value[0], count > 9 ? 3 : count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, repeated(inner, count)]));
}
