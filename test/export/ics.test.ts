import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import ICAL from 'ical.js';
import { injections } from '../harness/injections.ts';
import { planWithEveryField } from '../render/every-field.ts';
import { exportPlan } from './export-plan.ts';

const dated = `
program:
  name: Northwind Connect
  built: 2026-11-22
tiers:
  - id: strategic
    name: Strategic
movement:
  review: quarterly
measurement:
  businessReview:
    tiers: [strategic]
    cadence: monthly
    agenda: [Pipeline against targets]
launch:
  preLaunch:
    - task: Create the fields, the views; and the "filter".
      owner: CRM admin
      due: 2027-01-15
  softLaunch:
    starts: 2027-02-01
    length: 30 days
    tiers: [strategic]
    validate: [Every registration is acknowledged.]
  fullLaunch:
    starts: 2027-03-31
`;

function eventsOf(ics: string): readonly ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(ics) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
}

async function calendarOf(plan: string): Promise<string> {
  return (await exportPlan(plan, 'ics')).text;
}

describe('the calendar of a plan with days', () => {
  test('holds the milestones and the reviews', async () => {
    const events = eventsOf(await calendarOf(dated));
    assert.deepEqual(
      events.map((event) => `${event.startDate.toString()} ${event.summary}`),
      [
        '2027-01-15 Due: Create the fields, the views; and the "filter"',
        '2027-02-01 Soft launch starts',
        '2027-03-02 Last day of the soft launch',
        '2027-03-31 Full launch: open to all tiers',
        '2027-06-28 Review of the tier assignments',
        '2027-04-28 Business review with partners',
      ],
    );
    assert.ok(events.every((event) => event.startDate.isDate));
    assert.equal(events[0]?.description, 'Pre-launch task of the partner program.\nOwner: CRM admin');
  });

  test('repeats the reviews as often as the plan says', async () => {
    const [tiers, business] = eventsOf(await calendarOf(dated)).filter((event) => event.isRecurring());
    assert.deepEqual(firstDays(tiers), ['2027-06-28', '2027-09-27', '2027-12-27']);
    assert.deepEqual(firstDays(business), ['2027-04-28', '2027-05-26', '2027-06-23']);
    assert.match(business?.description ?? '', /counted from the full launch.*\nPartners: Tier 1 \(Strategic\)/s);
  });

  test('says that nothing is missing', async () => {
    const { notes, text } = await exportPlan(dated, 'ics');
    assert.deepEqual(notes, []);
    assert.match(text.replaceAll('\r\n ', ''), /The plan gives a day for all of them\./);
  });

  test('keeps the names of its events when days change', async () => {
    const names = async (plan: string) => eventsOf(await calendarOf(plan)).map(({ uid }) => uid);
    const before = await names(dated);
    assert.deepEqual(
      await names(dated.replace('2027-01-15', '2027-01-20').replace('2027-03-31', '2027-04-05')),
      before,
    );
    assert.equal(new Set(before).size, before.length);
  });

  test('keeps them when the program and its tasks get other words', async () => {
    const names = async (plan: string) => eventsOf(await calendarOf(plan)).map(({ uid }) => uid);
    const owned = dated.replace('  built:', '  company: Northwind\n  partnerTypes: [technology]\n  built:');
    const renamed = owned
      .replace('Northwind Connect', 'Northwind Alliance')
      .replace('Create the fields', 'Set up fields');
    const before = await names(owned);
    assert.deepEqual(await names(renamed), before);
    const other = await names(owned.replace('[technology]', '[reseller]'));
    assert.ok(!other.some((uid) => before.includes(uid)));
  });

  test('has no review on a weekend', async () => {
    for (let day = 1; day <= 31; day++) {
      const launched = dated.replace('2027-03-31', `2027-05-${String(day).padStart(2, '0')}`);
      for (const cadence of ['weekly', 'monthly', 'quarterly', 'semiannually', 'annually']) {
        const text = await calendarOf(launched.replace('review: quarterly', `review: ${cadence}`));
        const [review] = eventsOf(text).filter((event) => event.isRecurring());
        const days = review?.iterator();
        for (let count = 0; count < 8; count++) {
          const next = String(days?.next());
          if (count === 0) assert.equal(next, String(review?.startDate));
          assert.ok(![0, 6].includes(new Date(`${next}T00:00:00Z`).getUTCDay()), `${cadence} from ${day}: ${next}`);
        }
      }
    }
  });

  test('has the day of the plan as its own', async () => {
    assert.ok(
      [...(await calendarOf(dated)).matchAll(/DTSTAMP:(.*)\r/g)].every(([, stamp]) => stamp === '20261122T000000Z'),
    );
  });
});

describe('the calendar of a plan without days', () => {
  test('lists what has none, on the day of the plan', async () => {
    const { text, notes } = await exportPlan('program:\n  built: 2026-11-22\nmovement:\n  review: quarterly\n', 'ics');
    const [event, ...others] = eventsOf(text);
    assert.deepEqual(others, []);
    assert.equal(event?.startDate.toString(), '2026-11-22');
    assert.match(event?.description ?? '', /the soft launch; the full launch; the tier reviews \(quarterly, counted/);
    assert.match(notes.join(' '), /no day for these.*the soft launch/);
  });

  test('is a calendar even for an empty file', async () => {
    assert.equal(eventsOf(await calendarOf('')).length, 1);
  });

  test('counts tasks that are not due', async () => {
    const plan =
      'launch:\n  preLaunch:\n    - task: One\n    - task: Two\n      due: 2027-01-15\n    - task: Three\n      done: true\n';
    assert.match((await exportPlan(plan, 'ics')).notes.join(' '), /1 of 3 tasks before the launch/);
  });
});

describe('the lines of a calendar', () => {
  test('are at most 75 octets long, broken between characters', async () => {
    const plan = dated.replace('Create the fields', `Größe 👩‍💻 ${'Ελληνικά '.repeat(20)}`);
    const ics = await calendarOf(plan);
    const lines = ics.split('\r\n');
    assert.equal(lines.pop(), '');
    for (const line of lines) {
      assert.ok(new TextEncoder().encode(line).length <= 75, line);
      assert.doesNotMatch(line, /[\n\r\uFFFD]|\p{Surrogate}/u);
    }
    assert.match(eventsOf(ics)[0]?.summary ?? '', /^Due: Größe 👩‍💻 (?:Ελληνικά )+/);
  });

  test('hold every text as text', async () => {
    const plain = eventsOf(await calendarOf(planWithEveryField(() => 'Plain words')));
    for (const injection of [
      ...injections,
      'BEGIN:VEVENT\r\nSUMMARY:owned',
      'a;b,c\\n\\',
      'x\nATTACH:file:///etc/passwd',
    ]) {
      const ics = await calendarOf(planWithEveryField(() => injection));
      assert.equal(eventsOf(ics).length, plain.length, injection);
      const names = [...ics.matchAll(/^([A-Z-]+)[;:]/gm)].map(([, name]) => name);
      assert.ok(!names.includes('ATTACH') && !names.includes('URL'), injection);
    }
  });
});

function firstDays(event: ICAL.Event | undefined): readonly string[] {
  const days = event?.iterator();
  return Array.from({ length: 3 }, () => String(days?.next()));
}
