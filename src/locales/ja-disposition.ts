import type { DispositionWords } from './en-disposition.js';

/** 通話品質の報告と対応結果の日本語。症状・シナリオ・重要度は管理者ガイドの表記。 */
export const jaDisposition: DispositionWords = {
  language: 'ja',
  symptoms: {
    S: { full: 'ソフトフォンエラー', short: 'エラー' },
    M: { full: '不在着信', short: '不在着信' },
    L: { full: 'レイテンシーによって生じる品質の低下', short: '遅延' },
    P: { full: '開始時は問題ないが、時間の経過とともに悪化している', short: '悪化' },
    D: { full: '通話の切断', short: '切断' },
    W: { full: '片通話', short: '片通話' },
    V: { full: 'ボリュームが小さすぎる、または大きすぎる', short: '音量' },
    C: { full: '断続的に途切れる', short: '途切れ' },
  },
  scenarios: {
    O: { full: '発信通話', short: '発信' },
    I: { full: '受信通話', short: '受信' },
    T: { full: '三者間通話', short: '三者間' },
  },
  severities: {
    1: { full: '影響（小）', short: '小', meaning: 'CCP を効率的に使用できる' },
    2: { full: '影響（中）', short: '中', meaning: '通信は困難だが通話可能' },
    3: { full: '影響（大）', short: '大', meaning: 'CCP コールを使用することはできません' },
  },
  readingRest: (scenario, severity) => `・${scenario}・${severity}`,
  reasons: {
    'softphone-error': (value) => `ソフトフォンエラー ${value}`,
    missed: () => '着信に応答がありませんでした',
    dropped: () => '終了の直前に接続が切れました',
    'not-heard': (_value, seconds) => `${seconds}間、音声が届いていません`,
    'not-sent': (_value, seconds) => `${seconds}間、音声が送られていません`,
    loss: (value, seconds) => `${seconds}間、パケットの ${value}% が損失`,
    concealed: (value, seconds) => `${seconds}間、音声の ${value}% を補間`,
    'round-trip': (value, seconds) => `往復遅延 ${value} ms が ${seconds}間`,
    worsening: (value) => `品質が ${value} ポイント低下`,
    'too-quiet': (value, seconds) => `音声が ${seconds}間 ${value} dB`,
    'too-loud': (value, seconds) => `音声が ${seconds}間 ${value} dB`,
  },
  seconds: (seconds) => `${seconds} 秒`,
};
