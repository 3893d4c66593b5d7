const inEnglish = {
  title: 'Diagnostics',
  other: '日本語',
  otherTag: 'ja',
  pages: {
    preflight: 'Check',
    logs: 'Logs',
    latency: 'Latency',
    path: 'Where is the fault',
    support: 'Support bundle',
  },
  form: {
    arn: 'Instance ARN',
    contacts: 'Contact IDs, one a line',
    problem: 'What happened, and when',
    log: 'Log of the Contact Control Panel',
  },
  preview: 'This is to the letter what is saved',
  save: 'Save the file',
  missing: (needs) => ` · AWS Support will ask for: ${needs.join(', ')}`,
  needs: {
    contacts: 'contact IDs',
    'instance-arn': 'the instance ARN',
    region: 'the Region',
    problem: 'a description',
    log: 'a log',
  },
  taken: (count) => `${count} pieces of customer data taken out`,
  questions: {
    whoHears: ['Who hears the fault?', { agent: 'The agent', customer: 'The customer', both: 'Both' }],
    recording: [
      'Is it in the recording of Amazon Connect too?',
      {
        none: 'No',
        'customer-channel': 'In the customer’s voice',
        'agent-channel': 'In the agent’s voice',
        'both-channels': 'In both',
        'not-recorded': 'There is no recording',
      },
    ],
    atDeskPhone: ['And at a desk phone?', { same: 'The same', better: 'Better', 'not-tried': 'Not tried' }],
    whoElse: [
      'Who else hears it?',
      {
        'only-one': 'Only this agent',
        'same-site': 'Others of this site',
        'many-sites': 'Other sites',
        unknown: 'Unknown',
      },
    ],
  },
  again: 'Begin again',
  verdict: { shown: 'The recording shows it:', likely: 'Most likely:', open: 'Not to be told yet:' },
  segments: {
    customer: 'the customer’s phone',
    carrier: 'the telephone network',
    'connect-edge': 'the way into Amazon Connect',
    connect: 'Amazon Connect',
    'agent-network': 'the agent’s network',
    workstation: 'the agent’s workstation',
  },
};

const inJapanese = {
  title: '診断',
  other: 'English',
  otherTag: 'en',
  pages: { preflight: '事前確認', logs: 'ログ', latency: '遅延', path: '障害の場所', support: 'サポート用ファイル' },
  form: {
    arn: 'インスタンスの ARN',
    contacts: 'コンタクト ID（1 行に 1 件）',
    problem: '何がいつ起きたか',
    log: 'CCP のログ',
  },
  preview: '保存される内容は次のとおりです',
  save: 'ファイルを保存',
  missing: (needs) => `。AWS サポートが尋ねる項目：${needs.join('、')}`,
  needs: {
    contacts: 'コンタクト ID',
    'instance-arn': 'インスタンスの ARN',
    region: 'リージョン',
    problem: '説明',
    log: 'ログ',
  },
  taken: (count) => `お客様情報 ${count} 件を除きました`,
  questions: {
    whoHears: ['不具合はだれに聞こえますか', { agent: 'エージェント', customer: 'お客様', both: '両方' }],
    recording: [
      'Amazon Connect の通話記録にもありますか',
      {
        none: 'ありません',
        'customer-channel': 'お客様の声にあります',
        'agent-channel': 'エージェントの声にあります',
        'both-channels': '両方にあります',
        'not-recorded': '通話記録がありません',
      },
    ],
    atDeskPhone: [
      '卓上電話ではどうですか',
      { same: '同じです', better: '良くなります', 'not-tried': '試していません' },
    ],
    whoElse: [
      'ほかのだれに起きていますか',
      { 'only-one': 'このエージェントだけ', 'same-site': '同じ拠点', 'many-sites': 'ほかの拠点', unknown: '不明' },
    ],
  },
  again: '最初から',
  verdict: { shown: '通話記録から分かる場所：', likely: '可能性が高い場所：', open: 'まだ特定できません：' },
  segments: {
    customer: 'お客様の電話機',
    carrier: '電話網',
    'connect-edge': 'Amazon Connect への経路',
    connect: 'Amazon Connect',
    'agent-network': 'エージェントのネットワーク',
    workstation: 'エージェントのワークステーション',
  },
};

export const language = new URLSearchParams(location.search).get('lang') === 'ja' ? 'ja' : 'en';
export const words = language === 'ja' ? inJapanese : inEnglish;
