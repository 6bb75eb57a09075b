import { addKey } from '../../core/edits.ts';
import { defineRule } from '../../core/rule.ts';
import { keyOrder } from '../shared/missing-key.ts';

export const genericMitigation = defineRule({
  id: 'risks/generic-mitigation',
  summary: 'A mitigation would fit every risk of every program.',
  why: '"Monitor closely" means that nothing happens until it is too late. A mitigation says who does what by when, or which rule holds.',
  practice: 'A mitigation that names no action, no rule and no number does not change what happens.',
  exceptions:
    'Where the sentence names a report or a meeting that the readers know, and what follows from it. Say it in the words that they use.',
  severity: 'warning',
  fixable: true,
  examples: {
    bad: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., mitigation: Monitor closely and communicate regularly., owner: Partner manager }\n',
    good: 'partnerPlan: 1\nrisks:\n  - { risk: Partners never register a deal., mitigation: The partner manager monitors registrations every Friday and calls partners without one., owner: Partner manager }\n',
  },
  check({ plan, report }) {
    for (const { mitigation, node } of plan.risks?.items ?? []) {
      if (mitigation === undefined || !isGeneric(mitigation.value)) continue;
      report({
        at: mitigation.node.span,
        message: `"${mitigation.value.trim()}" would fit every risk. Say what is done about this one, by when or under which rule.`,
        fixes: [
          {
            title: 'Write the mitigation anew',
            safe: false,
            edits: [
              addKey(
                plan.source.text,
                node,
                'mitigation',
                { placeholder: 'Who does what before it happens, and by when.' },
                keyOrder(['risks', 0]),
              ),
            ],
          },
        ],
      });
    }
  },
});

/** Whether no word of a text says anything about the risk: all of them could stand in any mitigation. */
function isGeneric(text: string): boolean {
  if (/\d/.test(text)) return false;
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return words.length > 0 && words.every((word) => emptyWords.has(word));
}

const emptyWords: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be by for from if in is it its of on or our that the their them then there these they this ' +
    'to us via we when where will with all each every who must should can may need needs needed necessary required ' +
    'appropriate accordingly monitor monitors monitored monitoring watch watched watching observe observed track ' +
    'tracked tracking follow followed up review reviewed reviews communicate communicates communicated communicating ' +
    'communication closely carefully regularly frequently proactively actively continuously constantly quickly early ' +
    'always often clearly well better best good great strong open clear close ongoing regular situation situations ' +
    'development developments risk risks issue issues problem problems topic topics case cases basis align aligned ' +
    'alignment team teams sales partner partners stakeholder stakeholders everyone everybody management keep keeps ' +
    'eye stay address addressed manage managed managing handle handled mitigate mitigated discuss discussed ' +
    'discussion discussions talk talks meet meeting meetings ensure ensured improve improved improvement contact ' +
    'attention aware awareness raise take taken action actions measure measures react reacted respond adjust adjusted ' +
    'talking talk listen listening touch relationship relationships trust build building stay staying close remind regular ' +
    'usage use numbers figures data activity progress performance trends market competition competitors feedback metrics kpis dashboard ' +
    'adapt escalate evaluate evaluated assess assessed work worked working together effort efforts do make get try'
  ).split(' '),
);
