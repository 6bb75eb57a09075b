const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes as text, for messages that hold text only. */
export function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const [first = 0, second, third] = [bytes[index], bytes[index + 1], bytes[index + 2]];
    const group = (first << 16) | ((second ?? 0) << 8) | (third ?? 0);
    const sextets = [group >> 18, (group >> 12) & 63, (group >> 6) & 63, group & 63];
    const written = second === undefined ? 2 : third === undefined ? 3 : 4;
    parts.push(sextets.map((sextet, place) => (place < written ? digits.charAt(sextet) : '=')).join(''));
  }
  return parts.join('');
}

/** The bytes that `toBase64` wrote. */
export function fromBase64(text: string): Uint8Array {
  const length = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0);
  const bytes = new Uint8Array(length);
  let group = 0;
  let place = 0;
  for (let index = 0; index < text.length; index++) {
    group = (group << 6) | Math.max(values[text.charCodeAt(index)] ?? 0, 0);
    if (index % 4 !== 3) continue;
    for (const shift of [16, 8, 0]) if (place < length) bytes[place++] = (group >> shift) & 255;
    group = 0;
  }
  return bytes;
}

const values: readonly number[] = Array.from({ length: 128 }, (_, code) => digits.indexOf(String.fromCharCode(code)));
