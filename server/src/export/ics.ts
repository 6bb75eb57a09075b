/** A calendar for RFC 5545, whose entries are days and not times. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  /** The day that counts as the one on which it was written, `YYYY-MM-DD`. */
  readonly date: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** Stays the same when the calendar is written again, so that programs change an event instead of doubling it. */
  readonly uid: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** A recurrence rule, such as `FREQ=MONTHLY;INTERVAL=3`. */
  readonly repeats?: string;
}

/** Writes a calendar. Line breaks inside a text are single line feeds. */
export function writeIcs({ name, description, date, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Partner Plan//Partner Plan//EN',
    'CALSCALE:GREGORIAN',
    // The names of RFC 7986, and those that older programs read.
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    `DESCRIPTION:${escaped(description)}`,
    `X-WR-CALDESC:${escaped(description)}`,
    ...events.flatMap((event) => eventLines(event, date)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventLines({ uid, day, summary, description, repeats }: CalendarEvent, date: string): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${compact(date)}T000000Z`,
    // Without an end, an event of a day lasts that day.
    `DTSTART;VALUE=DATE:${compact(day)}`,
    ...(repeats === undefined ? [] : [`RRULE:${repeats}`]),
    `SUMMARY:${escaped(summary)}`,
    ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
    // Nobody is busy all day because of a milestone.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
}

/** Breaks a line so that none is longer than 75 octets, between characters. What goes on starts with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      lines.push(current);
      current = ' ';
      octets = 1;
    }
    current += character;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

/** How many octets a character has in UTF-8. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
