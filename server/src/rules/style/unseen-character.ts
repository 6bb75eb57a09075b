import { unseenCharacter, withArticle } from '../../../../schemas/unseen.ts';
import { type DecodedText, decodePlain, decodeScalar } from '../../core/decoded.ts';
import { hiddenCharacters } from '../../core/hidden-characters.ts';
import type { Fix } from '../../core/problem.ts';
import { defineRule, type Finding } from '../../core/rule.ts';

export const unseenCharacterInText = defineRule({
  id: 'style/unseen-character',
  summary: 'A text holds a character that nobody can see.',
  why: 'A mark that turns the direction of writing, a control character or a space without width changes what a reader sees, or hides something from him, and goes along into the document and the CRM. Most come with text that was pasted from somewhere else.',
  practice:
    'Unicode Technical Standard 39, Security Mechanisms: characters that cannot be seen are kept out of text unless its script needs them.',
  exceptions: 'Where a name in Arabic or Hebrew needs the mark to be read in the right order. Say which name it is.',
  severity: 'warning',
  fixable: true,
  isTextByText: true,
  examples: {
    bad: 'partnerPlan: 1\nprogram:\n  name: Acme\u202E Partners\n',
    good: 'partnerPlan: 1\nprogram:\n  name: Acme Partners\n',
  },
  check({ plan, report }) {
    const { scalars, text, comments } = plan.source;
    // A value that does not fit is said with what cannot be seen in it.
    const refused = new Set(plan.structure.map((problem) => ('node' in problem ? problem.node : undefined)));
    let left = MOST_FOUND;
    const look = (decoded: DecodedText, isShown: boolean): void => {
      for (const finding of findingsIn(decoded, isShown).slice(0, left)) {
        report(finding);
        left--;
      }
    };
    for (const { node, role } of scalars) {
      // A key without quotes that holds one cannot be read, which is told as such.
      if (typeof node.value !== 'string' || refused.has(node) || (role === 'key' && node.style === 'plain')) continue;
      look(decodeScalar(text, node), true);
    }
    for (const { span } of comments) look(decodePlain(text, span), false);
  },
});

/** More of them in one file have one cause. */
const MOST_FOUND = 100;

/** @param isShown whether the text goes into the document, as a comment does not. */
function findingsIn(decoded: DecodedText, isShown: boolean): readonly Finding[] {
  return hiddenCharacters(decoded.text).map(({ start, end, character }): Finding => {
    const { name, meant } = unseenCharacter(character);
    const at = decoded.spanOf(start, end);
    const fix: Fix = {
      title: meant === '' ? `Remove the ${name}` : 'Put a space in its place',
      safe: false,
      edits: [{ span: at, newText: meant === '' ? '' : ' ' }],
    };
    const more = [...decoded.text.slice(start, end)].length - 1;
    const others =
      more === 0
        ? ''
        : more === 1
          ? ', and another such character behind it'
          : `, and ${more} more such characters behind it`;
    return {
      at,
      message: `There is ${withArticle(name)} here${others}. Nobody can see it${isShown ? ', and it stands in the document as well' : ''}. ${meant === '' ? 'Remove it' : 'Put a space in its place'}.`,
      fixes: [fix],
    };
  });
}
