import { Buffer } from 'node:buffer';
import { Transform } from 'node:stream';

/** In bytes. The largest file that is read, written as JSON, has room in it. */
export const LONGEST_MESSAGE = 10_000_000;

/** How much of either end of a message that is too long is kept to find its number, in bytes. */
const KEPT = 1_000;

const LINE_FEED = 10;

/**
 * Passes on messages, of which each is a line, except those that are too long: the library below would end the
 * connection at one. What is left out is neither kept nor read.
 *
 * @param refuse hears the number of a message that was left out, as it came: a number, a text, or null where none was
 *   found.
 * @param longest in bytes.
 */
export function boundedLines(refuse: (id: number | string | null) => void, longest = LONGEST_MESSAGE): Transform {
  /** The line that is not finished yet. */
  let held: Buffer[] = [];
  let length = 0;
  /** The ends of a line that is too long already. */
  let ends: { readonly head: string; tail: Buffer } | undefined;

  function take(part: Buffer): void {
    length += part.length;
    if (ends === undefined && length <= longest) {
      held.push(part);
      return;
    }
    if (ends === undefined) {
      const start = Buffer.concat([...held, part].map((each) => each.subarray(0, KEPT)).slice(0, KEPT));
      const before = held.at(-1) ?? Buffer.alloc(0);
      ends = { head: start.toString('utf8', 0, KEPT), tail: before.subarray(-KEPT) };
      held = [];
    }
    ends.tail = Buffer.concat([ends.tail, part.subarray(-KEPT)]).subarray(-KEPT);
  }

  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, from)) {
        take(chunk.subarray(from, at));
        from = at + 1;
        if (ends === undefined) this.push(Buffer.concat([...held, chunk.subarray(at, from)]));
        else refuse(idIn(ends.head, ends.tail.toString('utf8')));
        held = [];
        length = 0;
        ends = undefined;
      }
      take(chunk.subarray(from));
      done();
    },
    flush(done) {
      if (ends === undefined) this.push(Buffer.concat(held));
      else refuse(idIn(ends.head, ends.tail.toString('utf8')));
      done();
    },
  });
}

/** The number of a message by its ends: clients write it in front of everything else, or behind. */
function idIn(head: string, tail: string): number | string | null {
  const [, first] =
    /^\s*\{\s*(?:"jsonrpc"\s*:\s*"2\.0"\s*,\s*)?"id"\s*:\s*(-?(?:0|[1-9]\d{0,14})|"[\w-]{0,100}")\s*[,}]/.exec(head) ??
    [];
  const [, last] =
    /[,}\]]\s*"id"\s*:\s*(-?(?:0|[1-9]\d{0,14})|"[\w-]{0,100}")\s*(?:,\s*"jsonrpc"\s*:\s*"2\.0"\s*)?\}\s*$/.exec(
      tail,
    ) ?? [];
  const found = first ?? last;
  if (found === undefined) return null;
  return found.startsWith('"') ? found.slice(1, -1) : Number(found);
}
