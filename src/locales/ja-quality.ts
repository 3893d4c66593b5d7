import type { QualityWords } from './en-quality.js';

/** 通話品質の文言。 */
export const jaQuality: QualityWords = {
  language: 'ja',
  grades: { good: '良好', fair: '普通', poor: '低下', bad: '不良', unknown: '未測定' },
  issues: {
    'nothing-received': {
      short: '受信なし',
      title: 'お客様の音声が届いていません',
      remedy:
        '音声の経路（ICE）が切れている可能性があります。ネットワークが戻れば音声も戻ります。戻らない場合はかけ直します。',
    },
    'nothing-sent': {
      short: '送信なし',
      title: 'こちらの音声がお客様に届いていません',
      remedy: 'そのままお待ちください。ネットワークが戻れば音声も戻ります。戻らない場合はかけ直します。',
    },
    'one-way-in': {
      short: 'お客様が無音',
      title: 'お客様の声が聞こえていません',
      remedy: 'こちらの声が聞こえるか、お客様に確認します。応答がない場合はかけ直します。',
    },
    'one-way-out': {
      short: 'こちらが無音',
      title: 'マイクから音声が送られていません',
      remedy: 'ヘッドセットのミュートボタンと、設定のマイクを確認します。',
    },
    'dead-air': {
      short: '双方が無音',
      title: '双方の声が聞こえていません',
      remedy: 'お客様に話しかけます。応答がない場合はかけ直します。',
    },
    loss: {
      short: '音声の欠落',
      title: 'ネットワークで音声が欠けています',
      remedy: '有線接続に切り替え、大きなファイルの転送を止めます。',
    },
    delay: {
      short: '遅延',
      title: '音声が遅れています',
      remedy: 'お客様の話が終わってから話します。VPN が原因のことが多くあります。',
    },
    jitter: {
      short: 'ばらつき',
      title: '音声の届き方にばらつきがあります',
      remedy: '有線接続に切り替え、大きなファイルの転送を止めます。',
    },
    path: {
      short: '音声経路の切断',
      title: '音声の経路が切れています：双方向ともパケットなし（ICE）',
      remedy: 'そのままお待ちください。通話は続いています。30 秒ほど音声が戻らない場合はかけ直します。',
    },
    signalling: {
      short: '接続の中断',
      title: 'Amazon Connect との接続が中断しています',
      remedy: '通話は続けられます。音声は別の経路を通っています。接続は自動で戻ります。',
    },
  },
  restored: '回復しました',
  pathRestored: '音声の経路が戻りました：パケットが届いています',
  quality: '通話品質',
  mos: '推定 MOS',
  roundTrip: '往復遅延',
  jitter: 'ジッター',
  lossReceiving: 'お客様の音声の欠落',
  lossSending: 'こちらの音声の欠落',
  notTold: '通知なし',
  you: '自分',
  customer: 'お客様',
  heard: (party, seconds) => `${party}：直近の測定 ${seconds} 秒に音声あり`,
  silent: (party, seconds) => `${party}：直近の測定 ${seconds} 秒は無音`,
  measured: (time) => `${time} 時点の値です。`,
  everySoOften: 'Amazon Connect からは 30 秒ごとに届きます。',
  timeline: '通話の経過',
  setup: '音声の接続',
  duringTheCall: '発生した問題',
  noIssues: '問題はありませんでした。',
  nothingMeasured: 'この通話の測定値はありません。',
  iceLosses: (count) => `音声の経路が ${count} 回失われました。`,
  iceRestarts: (count) => `音声の経路を ${count} 回探し直しました（ICE リスタート）。`,
  steps: {
    microphone: 'マイク',
    initialization: '準備',
    candidates: '経路の探索',
    signalling: 'シグナリング',
    handshake: '接続の確立',
    firstPacket: '最初の音声',
  },
  failed: '失敗',
  spell: (issue, from, to) => `${issue}（${from}～${to}）`,
  spellGoesOn: (issue, from) => `${issue}（${from}から）`,
};
