import type { RedactionKind } from './redaction.js';

const byName: readonly (readonly [RedactionKind, RegExp])[] = [
  [
    'token',
    /token$|^token|password|passwd|secret|credential|authorization|cookie|signature|apikey|api_key|^username$|^icepwd$|^iceufrag$|^login$|^jwt$/,
  ],
  ['digits', /^digits?$|^dtmf(digits)?$/],
  ['email', /e-?mail/],
  [
    'number',
    /phonenumber|^phone|(?:mobile|home|work|tele|customer|desk|cell|caller)_?phone|^msisdn$|^ani$|^dnis$|^callerid$|^(?:from|to|called|calling|dialled|dialed)?number$|^address$|^customerendpoint$|^systemendpoint$|^extension$/,
  ],
  ['attribute', /^(?:contact)?attributes$|^references$|^customattributes$|^segmentattributes$|^userdefined$/],
  [
    'content',
    /^body$|^content$|^transcript$|^notes?$|^description$|^summary$|^subject$|^comments?$|^initialmessage$|^questions?$|^answers?$/,
  ],
  [
    'name',
    /(?:customer|display|first|last|given|family|full|middle|nick|agent|user|party|caller|quickconnect|contact|participant|supervisor)_?name$|^customer(?:id)?$|^speakerid$|^customerspeakerid$|^salutation$/,
  ],
  ['device', /^deviceid$|^groupid$|^devicelabel$/],
];

/** Around these, `name` is a word of the product and not of a person. */
const namesOfThings =
  /state|^browser$|^os$|^region$|^error$|^exception$|^metric|^event$|^queues?$|^routingprofile$|^api$|^component$|^permissions?$|^snapshot$|^dimensions?$/;

const judged = new Map<string, RedactionKind | null>();

/**
 * Which kind of customer data a member of an object holds, by its own name and that of the object around it; null where its
 * value is to be read like any text.
 */
export function memberKind(name: string, around: string | null): RedactionKind | null {
  if (name === 'name') return around !== null && namesOfThings.test(around.toLowerCase()) ? null : 'name';
  const known = judged.get(name);
  if (known !== undefined) return known;
  const key = name.toLowerCase().replaceAll(/[-.]/g, '');
  const kind = key === 'name' ? 'name' : (byName.find(([, names]) => names.test(key))?.[0] ?? null);
  // A log has few names of members, however long it is; a hostile one may have many.
  if (judged.size < 4096) judged.set(name, kind);
  return kind;
}
