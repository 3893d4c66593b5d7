const en = {
  title: 'Customer’s phone',
  you: 'You are',
  calling: 'You call',
  call: 'Call',
  hangUp: 'Hang up',
  answer: 'Answer',
  decline: 'Decline',
  another: 'Another number',
  yourNumber: 'Your number',
  hint: 'Or wait here: an agent who dials your number rings this page.',
  microphone: 'The browser gives no microphone, so that nobody can hear you. Allow it for this page and call again.',
  lost: 'The simulated instance has stopped. Start it and reload this page.',
  digits: 'Digits',
  states: {
    idle: 'Ready',
    ringing: 'The agent is calling you',
    waiting: 'Waiting for an agent',
    connected: 'Connected',
    'on-hold': 'On hold',
    ended: 'Call ended',
  },
};

const ja: typeof en = {
  title: 'お客様の電話',
  you: 'お客様',
  calling: '発信先',
  call: '発信',
  hangUp: '終了',
  answer: '応答',
  decline: '拒否',
  another: '別の番号',
  yourNumber: '自分の番号',
  hint: 'このまま待つこともできます。エージェントがこの番号に発信すると、このページが鳴ります。',
  microphone: 'マイクを使用できないため、相手に声が届きません。このページにマイクを許可して、かけ直してください。',
  lost: 'シミュレーターが停止しました。起動してから、このページを再読み込みしてください。',
  digits: '番号',
  states: {
    idle: '待機中',
    ringing: 'エージェントからの着信',
    waiting: 'エージェントを待っています',
    connected: '通話中',
    'on-hold': '保留中',
    ended: '通話終了',
  },
};

export type PhoneWords = typeof en;

export const phoneWords = (language: string): PhoneWords => (language.startsWith('ja') ? ja : en);
