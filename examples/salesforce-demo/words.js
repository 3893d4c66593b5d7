const texts = {
  en: {
    brand: 'Simulated Salesforce',
    notice:
      'This is a simulation for trying out the softphone. It is no Salesforce product, and no data leaves this browser.',
    interfaces: { lightning: 'Lightning', classic: 'Classic' },
    omni: 'Omni-Channel',
    signedOut: 'Offline',
    home: 'All records',
    close: (name) => `Close ${name}`,
    types: { Contact: 'Contact', Lead: 'Lead', Account: 'Account', Case: 'Case', Task: 'Task' },
    fields: { Phone: 'Phone', Title: 'Title', Email: 'Email', Company: 'Company', Status: 'Status' },
    activity: 'Activity',
    noActivity: 'No calls yet.',
    task: ({ Status, CallType, CallDisposition, CallDurationInSeconds: seconds }) =>
      [CallType, Status, seconds && `${seconds} s`, CallDisposition].filter(Boolean).join(' · '),
    call: (number) => `Call ${number}`,
    result: 'Result of the call',
    results: { sale: 'Sale', 'call-back': 'Call back', 'no-interest': 'No interest' },
    save: 'Save result',
    otherLanguage: '日本語',
    reset: 'Start over',
  },
  ja: {
    brand: '模擬 Salesforce',
    notice:
      'これはソフトフォンを試すための模擬画面です。Salesforce の製品ではなく、データはこのブラウザーの外に出ません。',
    interfaces: { lightning: 'Lightning', classic: 'Classic' },
    omni: 'オムニチャネル',
    signedOut: 'オフライン',
    home: 'すべてのレコード',
    close: (name) => `${name}を閉じる`,
    types: { Contact: '取引先責任者', Lead: 'リード', Account: '取引先', Case: 'ケース', Task: 'ToDo' },
    fields: { Phone: '電話', Title: '役職', Email: 'メール', Company: '会社名', Status: '状況' },
    activity: '活動',
    noActivity: '通話はまだありません。',
    task: ({ Status, CallType, CallDisposition, CallDurationInSeconds: seconds }) =>
      [CallType, Status, seconds && `${seconds} 秒`, CallDisposition].filter(Boolean).join('・'),
    call: (number) => `${number} に発信`,
    result: '通話の結果',
    results: { sale: '成約', 'call-back': '折り返し', 'no-interest': '関心なし' },
    save: '結果を保存',
    otherLanguage: 'English',
    reset: '最初からやり直す',
  },
};

const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
export const language = asked.startsWith('ja') ? 'ja' : 'en';
export const words = texts[language];
