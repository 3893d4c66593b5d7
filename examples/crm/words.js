/** The page's words in the language of the reader: `?lang=ja`, else the browser's choice. */
const english = {
  customers: 'Customers',
  cases: 'Cases',
  invoices: 'Invoices',
  search: 'Search customers',
  otherLanguage: '日本語',
  name: 'Name',
  company: 'Company',
  phone: 'Phone',
  mobile: 'Mobile',
  tier: 'Tier',
  owner: 'Owner',
  customer: 'Customer',
  status: 'Status',
  amount: 'Amount',
  due: 'Due',
  activity: 'Activity',
  openCases: 'Open cases',
  noCases: 'No open cases',
  noInvoices: 'No invoices',
  balance: 'Balance',
  nothingDue: 'Nothing due',
  addNote: 'Add note',
  newCase: 'New case',
  note: 'Note',
  subject: 'Subject',
  save: 'Save',
  cancel: 'Cancel',
  newStatus: 'New',
  now: 'now',
  noMatch: 'No customer matches this search.',
  unknownCaller: (number) => `${number} is not in the customer list.`,
  hiddenNumber: 'The caller’s number is not shown.',
  createCustomer: 'Create customer',
  dueOn: (date) => `Due ${date}`,
  invoiceSent: (id) => `Invoice ${id} sent`,
  amountDue: (amount, date) => `${amount}, due ${date}`,
  call: (number) => `Call ${number}`,
  dialling: (number) => `Dialling ${number}`,
  opened: (name) => `Opened the record of ${name}`,
  ringing: 'Ringing',
  calling: 'Calling',
  connecting: 'Connecting',
  inProgress: 'Call in progress',
  onHold: 'On hold',
  callFor: (time) => `Call, ${time}`,
  missedCall: 'Missed call',
  rejectedCall: 'Rejected call',
  abandonedCall: 'Caller hung up before the answer',
  notAnswered: 'Not answered',
  failedCall: 'Call failed',
  inbound: 'Inbound',
  outbound: 'Outbound',
  callback: 'Callback',
  pieces: ', ',
  poppedUp: 'Opened by screen pop.',
  savedAfterwards: 'Saved here when the contact is cleared.',
  wrapUp: 'After contact work.',
  reasons: {
    'not-ready': 'Sign in to the softphone to call',
    'call-in-progress': 'A call is in progress',
    'outbound-not-permitted': 'Your security profile does not allow outbound calls',
  },
  errors: {
    'dial/country-not-allowed': 'Calls to this country are not allowed.',
    'dial/invalid-number': 'This is not a number that can be called.',
    'dial/not-permitted': 'Your security profile does not allow outbound calls.',
  },
  dialFailed: (code) => `The call was not placed (${code}).`,
};

const japanese = {
  customers: '顧客',
  cases: 'ケース',
  invoices: '請求書',
  search: '顧客を検索',
  otherLanguage: 'English',
  name: '氏名',
  company: '会社',
  phone: '電話',
  mobile: '携帯電話',
  tier: 'ランク',
  owner: '担当者',
  customer: '顧客',
  status: '状況',
  amount: '金額',
  due: '期日',
  activity: '活動',
  openCases: '未完了のケース',
  noCases: '未完了のケースはありません',
  noInvoices: '請求書はありません',
  balance: '残高',
  nothingDue: '未払いはありません',
  addNote: 'メモを追加',
  newCase: '新規ケース',
  note: 'メモ',
  subject: '件名',
  save: '保存',
  cancel: 'キャンセル',
  newStatus: '新規',
  now: '現在',
  noMatch: '該当する顧客はありません。',
  unknownCaller: (number) => `${number} は顧客一覧にありません。`,
  hiddenNumber: '発信者番号が通知されていません。',
  createCustomer: '顧客を作成',
  dueOn: (date) => `期日 ${date}`,
  invoiceSent: (id) => `請求書 ${id} を送付`,
  amountDue: (amount, date) => `${amount}、期日 ${date}`,
  call: (number) => `${number} に発信`,
  dialling: (number) => `${number} に発信しています`,
  opened: (name) => `${name} 様の情報を開きました`,
  ringing: '着信中',
  calling: '発信中',
  connecting: '接続中',
  inProgress: '通話中',
  onHold: '保留中',
  callFor: (time) => `通話 ${time}`,
  missedCall: '不在着信',
  rejectedCall: '拒否した着信',
  abandonedCall: '応答前に切断',
  notAnswered: '応答なし',
  failedCall: '通話できませんでした',
  inbound: '着信',
  outbound: '発信',
  callback: 'コールバック',
  pieces: '、',
  poppedUp: '着信により開きました。',
  savedAfterwards: '後処理の終了後に保存されます。',
  wrapUp: '後処理中です。',
  reasons: {
    'not-ready': '発信するにはソフトフォンにサインインします',
    'call-in-progress': '通話中です',
    'outbound-not-permitted': 'セキュリティプロファイルで発信が許可されていません',
  },
  errors: {
    'dial/country-not-allowed': 'この国への発信は許可されていません。',
    'dial/invalid-number': '発信できる番号ではありません。',
    'dial/not-permitted': 'セキュリティプロファイルで発信が許可されていません。',
  },
  dialFailed: (code) => `発信できませんでした（${code}）。`,
};

const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;

export const language = asked.toLowerCase().startsWith('ja') ? 'ja' : 'en';
export const words = language === 'ja' ? japanese : english;

/** Records hold their texts as `[english, japanese]`; what an agent typed is one string. */
export function inLanguage(text) {
  if (typeof text === 'string') return text;
  return language === 'ja' ? text[1] : text[0];
}

const day = new Intl.DateTimeFormat(language === 'ja' ? 'ja-JP' : 'en-GB', { day: 'numeric', month: 'short' });
const yen = new Intl.NumberFormat(language === 'ja' ? 'ja-JP' : 'en-GB');

/** A date so many days from today; the demonstration stays fresh. */
export function dayFromToday(days) {
  return day.format(new Date(Date.now() + days * 86_400_000));
}

export function money(amount) {
  return language === 'ja' ? `${yen.format(amount)} 円` : `${yen.format(amount)} JPY`;
}

/** Milliseconds as `mm:ss`, from one hour `h:mm:ss`. */
export function runningTime(milliseconds) {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  const two = (value) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const tail = `${two(minutes)}:${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}
