import type { RegisteredThing } from '../../../../schemas/registration.ts';
import type { Plan, PlaybookPart } from '../../core/plan.ts';
import {
  blockEntry,
  capitalizedLine,
  clause,
  entry,
  enumerate,
  type Gap,
  gapsOf,
  insideSentence,
  isPresent,
  item,
  join,
  list,
  say,
  sentence,
  topic,
  values,
  wordsFor,
} from '../blocks.ts';
import type { Entry, Inline, ListItem, Topic } from '../model.ts';
import { eventWords, outcomeWords } from '../phrases.ts';

type Registration = NonNullable<PlaybookPart['dealRegistration']>;
type Line = readonly Inline[];

/** How a partner registers a deal: what it takes, how soon it is answered, what becomes of it, and what it protects. */
export function registrationTopic(plan: Plan): Topic {
  const gap = gapsOf(plan);
  const registration = plan.playbook?.dealRegistration;
  if (registration === undefined) {
    return topic('Deal registration process', [gap('playbook.dealRegistration')]);
  }
  const { steps, requiredInformation, acknowledge, decide, protection, reminder, renewal, node } = registration;
  const information = list(requiredInformation, { ordered: false });
  const acknowledged = acknowledge ?? gap('playbook.dealRegistration.acknowledge');
  const decided = decide ?? gap('playbook.dealRegistration.decide');
  return topic(
    'Deal registration process',
    [
      list(steps, { ordered: true }) ?? gap('playbook.dealRegistration.steps'),
      values([
        information
          ? blockEntry('Required information', information, information.span)
          : entry('Required information', [gap('playbook.dealRegistration.requiredInformation')]),
        eligibilityEntry(registration),
        entry('SLA', say`acknowledged within ${acknowledged}, accepted or declined within ${decided}`),
        outcomesEntry(registration, gap),
        reasonsEntry(registration),
        protection && entry('Protection', say`${protection} for an accepted registration`, protection.node.span),
        reminder && entry('Reminder', say`${reminder} before the protection ends`, reminder.node.span),
        renewal && entry('Renewal', sentence(say`${renewal}`), renewal.node.span),
        extensionEntry(registration, gap),
        revocationEntry(registration, gap),
        noticesEntry(registration, gap),
      ]),
    ],
    node.span,
  );
}

const thingWords: Readonly<Record<RegisteredThing, string>> = {
  customer: 'customer',
  product: 'product of a customer',
  project: 'project',
};

/** Which deals can be registered, one line for each condition. */
function eligibilityEntry({ eligibility }: Registration): Entry | undefined {
  if (eligibility === undefined) return undefined;
  const { minimumValue, minimumUnits, newCustomer, excludes, onePer, perPartner, node } = eligibility;
  const excluded = (excludes?.items ?? []).map((kind) => clause(say`${kind}`));
  const items = [
    minimumValue && item(say`From ${minimumValue}`, minimumValue.node.span),
    minimumUnits && item(say`From ${minimumUnits}`, minimumUnits.node.span),
    newCustomer && item(sentence(say`A new customer: ${newCustomer}`), newCustomer.node.span),
    excludes && excluded.length > 0 ? item(say`Not for: ${join(excluded, '; ')}`, excludes.node.span) : undefined,
    onePer && item(say`One registration for each ${wordsFor(onePer, thingWords[onePer.value])}`, onePer.node.span),
    perPartner && item(say`Open registrations of a partner: ${perPartner} at most`, perPartner.node.span),
  ].filter(isPresent);
  if (items.length === 0) return undefined;
  return blockEntry('Which deals can be registered', { kind: 'list', ordered: false, items }, node.span);
}

function outcomesEntry({ outcomes }: Registration, gap: Gap): Entry | undefined {
  const items = (outcomes?.items ?? []).map(({ outcome, name, when, within, next, node }): ListItem => {
    const kind = outcome
      ? [wordsFor(outcome, outcomeWords[outcome.value])]
      : [gap('playbook.dealRegistration.outcomes.*.outcome', node)];
    const title = name ? say`${clause(say`${name}`)} (${kind})` : capitalizedLine(kind);
    const timed = within ? say`${title}, within ${within}` : title;
    const details = [when && sentence(say`${when}`), next && sentence(say`${next}`)].filter(isPresent);
    return item(details.length === 0 ? timed : say`${timed}: ${join(details, ' ')}`, node.span);
  });
  if (items.length === 0) return undefined;
  return blockEntry('Outcomes', { kind: 'list', ordered: false, items }, outcomes?.node.span);
}

function reasonsEntry({ declineReasons }: Registration): Entry | undefined {
  const reasons = list(declineReasons, { ordered: false });
  return reasons && blockEntry('Reasons to decline', reasons, reasons.span);
}

function extensionEntry({ extension }: Registration, gap: Gap): Entry | undefined {
  if (extension === undefined) return undefined;
  const { by, times, when, node } = extension;
  const length = say`by ${by ?? [gap('playbook.dealRegistration.extension.by')]}`;
  const often = times && [wordsFor(times, timesWords(times.value))];
  const condition = when ? sentence(insideSentence(say`${when}`)) : [gap('playbook.dealRegistration.extension.when')];
  return entry(
    'Extension',
    say`${capitalizedLine(join([length, often].filter(isPresent), ', '))}. Condition: ${condition}`,
    node.span,
  );
}

function timesWords(times: number): string {
  return ['never', 'once', 'twice'][times] ?? `${times} times`;
}

function revocationEntry({ revocation }: Registration, gap: Gap): Entry | undefined {
  if (revocation === undefined) return undefined;
  const { when, after, node } = revocation;
  const reason: Line = when ? clause(say`${when}`) : [gap('playbook.dealRegistration.revocation.when')];
  return entry('Revocation', after ? say`${reason}, for ${after}` : reason, node.span);
}

function noticesEntry({ notices }: Registration, gap: Gap): Entry | undefined {
  const items = (notices?.items ?? []).map(({ event, tells, within, node }): ListItem => {
    const happened = event
      ? [wordsFor(event, eventWords[event.value])]
      : [gap('playbook.dealRegistration.notices.*.event', node)];
    const people = (tells?.items ?? []).map((role) => insideSentence(clause(say`${role}`)));
    const told = people.length > 0 ? enumerate(people) : [gap('playbook.dealRegistration.notices.*.tells', node)];
    return item(say`${happened}: ${told}${within ? say` within ${within}` : ''}`, node.span);
  });
  if (items.length === 0) return undefined;
  return blockEntry('Who is told', { kind: 'list', ordered: false, items }, notices?.node.span);
}
