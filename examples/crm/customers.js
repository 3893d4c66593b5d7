/** The customers of the demonstration, all fictional. Texts are `[english, japanese]`, dates are days from today. */
import { inLanguage } from './words.js';

const gold = ['Gold, since 2019', 'ゴールド（2019年から）'];
const silver = ['Silver, since 2022', 'シルバー（2022年から）'];
const standard = ['Standard', 'スタンダード'];
const ken = ['Ken Mori', '森 健'];
const sara = ['Sara Lindqvist', 'サラ・リンドクヴィスト'];

const customers = [
  {
    id: '4471',
    name: ['Aiko Tanaka', '田中 愛子'],
    company: ['Tanaka Trading, Osaka', '田中商事（大阪）'],
    phone: '+81 3-1234-5678',
    mobile: '+81 90-5550-0142',
    tier: gold,
    owner: ken,
    cases: [
      { id: '8102', subject: ['Billing address', '請求先住所'], status: ['Waiting for customer', 'お客様の返答待ち'] },
      { id: '8090', subject: ['Yearly plan', '年間プラン'], status: ['Quote sent', '見積もり送付済み'] },
    ],
    invoices: [{ id: '2026-1183', amount: 86_400, sent: -3, due: 9 }],
    activity: [
      {
        kind: 'call-out',
        days: -9,
        title: ['Call, 06:02', '通話 06:02'],
        text: ['Asked to change the billing address. Outcome: Follow-up', '請求先住所の変更を希望。結果：継続対応'],
      },
      {
        kind: 'task',
        days: -18,
        title: ['Case 7781 closed', 'ケース 7781 完了'],
        text: ['Delivery slot moved to the 5th', '配達日を5日に変更'],
      },
      {
        kind: 'chat',
        days: -31,
        title: ['Chat, 11 messages', 'チャット 11 件'],
        text: ['Asked about the yearly plan', '年間プランについての質問'],
      },
      {
        kind: 'call-missed',
        days: -50,
        title: ['Missed call, 18 s', '不在着信 18 秒'],
        text: ['Called back the same day', '当日に折り返し済み'],
      },
      {
        kind: 'task',
        days: -63,
        title: ['Contract renewed', '契約更新'],
        text: ['12 months, Gold', '12 か月、ゴールド'],
      },
    ],
  },
  {
    id: '4480',
    name: ['Daniel Okafor', 'ダニエル・オカフォー'],
    company: ['Northgate Foods, London', 'ノースゲートフーズ（ロンドン）'],
    phone: '+44 20 7946 0321',
    mobile: '+44 7700 900321',
    tier: silver,
    owner: sara,
    cases: [{ id: '8117', subject: ['Late delivery', '配達の遅れ'], status: ['With the carrier', '運送会社で確認中'] }],
    invoices: [{ id: '2026-1170', amount: 41_250, sent: -11, due: 4 }],
    activity: [
      {
        kind: 'email',
        days: -2,
        title: ['Email from customer', 'お客様からのメール'],
        text: ['Pallet 14 has not arrived', 'パレット 14 が未着'],
      },
    ],
  },
  {
    id: '4492',
    name: ['Mei Sato', '佐藤 芽衣'],
    company: ['Sato Clinic, Yokohama', '佐藤医院（横浜）'],
    phone: '+81 45-555-0117',
    mobile: '+81 80-5550-0117',
    tier: gold,
    owner: ken,
    cases: [],
    invoices: [],
    activity: [
      {
        kind: 'task',
        days: -6,
        title: ['Order 30212 delivered', '注文 30212 配達済み'],
        text: ['Signed for at reception', '受付で受領'],
      },
    ],
  },
  {
    id: '4503',
    name: ['Julia Weber', 'ユリア・ヴェーバー'],
    company: ['Weber Optik, Hamburg', 'ヴェーバー・オプティク（ハンブルク）'],
    phone: '+49 40 5550 0188',
    mobile: '+49 151 5550 0188',
    tier: standard,
    owner: sara,
    cases: [{ id: '8121', subject: ['Login for a colleague', '同僚用アカウント'], status: ['New', '新規'] }],
    invoices: [{ id: '2026-1152', amount: 12_800, sent: -20, due: -5 }],
    activity: [
      {
        kind: 'chat',
        days: -1,
        title: ['Chat, 4 messages', 'チャット 4 件'],
        text: ['Needs a second login', '2つ目のアカウントを希望'],
      },
    ],
  },
  {
    id: '3920',
    name: ['Marta Oliveira', 'マルタ・オリヴェイラ'],
    company: ['Oliveira Cafés, São Paulo', 'オリヴェイラ・カフェ（サンパウロ）'],
    phone: '+55 11 91234-8890',
    mobile: '',
    tier: standard,
    owner: ken,
    cases: [{ id: '8099', subject: ['Customs papers', '通関書類'], status: ['Documents requested', '書類を依頼中'] }],
    invoices: [{ id: '2026-1164', amount: 128_000, sent: -14, due: 16 }],
    activity: [
      {
        kind: 'call-in',
        days: -14,
        title: ['Call, 11:40', '通話 11:40'],
        text: ['Two pallets held at customs. Outcome: Case opened', '税関で2パレット保留。結果：ケース作成'],
      },
    ],
  },
  {
    id: '2817',
    name: ['Priya Raman', 'プリヤ・ラマン'],
    company: ['Raman Textiles, Mumbai', 'ラマン織物（ムンバイ）'],
    phone: '+91 22 5550 0199',
    mobile: '',
    tier: silver,
    owner: sara,
    cases: [],
    invoices: [{ id: '2026-1179', amount: 9_900, sent: -7, due: 23 }],
    activity: [
      {
        kind: 'email',
        days: -7,
        title: ['Quote accepted', '見積もり承諾'],
        text: ['Samples, 500 pieces', 'サンプル 500 点'],
      },
    ],
  },
  {
    id: '4533',
    name: ['Claire Fontaine', 'クレール・フォンテーヌ'],
    company: ['Fontaine Hôtels, Lyon', 'フォンテーヌホテル（リヨン）'],
    phone: '+33 4 65 71 01 52',
    mobile: '+33 6 39 98 01 52',
    tier: gold,
    owner: sara,
    cases: [
      { id: '8108', subject: ['Group booking', '団体予約'], status: ['Waiting for customer', 'お客様の返答待ち'] },
    ],
    invoices: [],
    activity: [
      {
        kind: 'call-out',
        days: -4,
        title: ['Call, 03:15', '通話 03:15'],
        text: ['Agreed on 40 rooms. Outcome: Quote', '40 室で合意。結果：見積もり'],
      },
    ],
  },
];

const digits = (number) => number.replace(/\D/g, '');

/** The number as it is dialled, in E.164. */
export const dialled = (number) => `+${digits(number)}`;

export const everyCustomer = () => [...customers];

export const findById = (id) => customers.find((customer) => customer.id === id) ?? null;

export function findByNumber(number) {
  if (!number) return null;
  return customers.find(({ phone, mobile }) => [phone, mobile].some((own) => digits(own) === digits(number))) ?? null;
}

/** Names in both languages, companies, identifiers and any part of a number. */
export function search(text) {
  const sought = text.trim().toLowerCase();
  const soughtDigits = digits(sought);
  return customers.filter(({ id, name, company, phone, mobile }) => {
    const haystack = [id, name, company].flat().join('\n').toLowerCase();
    if (haystack.includes(sought)) return true;
    return soughtDigits.length > 2 && [phone, mobile].some((number) => digits(number).includes(soughtDigits));
  });
}

export function createCustomer(name, number) {
  const id = String(Math.max(...customers.map((customer) => Number(customer.id))) + 1);
  const made = { id, name, company: '', phone: number, mobile: '', tier: standard, owner: ken };
  customers.push({ ...made, cases: [], invoices: [], activity: [] });
  return findById(id);
}

export function openCase(customer, subject, status) {
  const ids = customers.flatMap(({ cases }) => cases.map(({ id }) => Number(id)));
  const made = { id: String(Math.max(...ids) + 1), subject, status };
  customer.cases.unshift(made);
  return made;
}

/** Puts a line at the top of the customer's activity. */
export function log(customer, kind, title, text) {
  customer.activity.unshift({ kind, days: 0, title, text });
}

export const balance = ({ invoices }) => invoices.reduce((sum, { amount }) => sum + amount, 0);

/** Two letters, or the family name's first character in Japanese script. */
export function initials({ name }) {
  const [first = '', ...more] = inLanguage(name).split(/[\s・]/);
  return /^[A-Z]/.test(first) ? `${first[0]}${more.at(-1)?.[0] ?? ''}` : first.slice(0, 1);
}
