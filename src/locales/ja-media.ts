import type { MediaWords } from './en-media.js';

export const jaMedia: MediaWords = {
  window: 'メディアウィンドウ',
  ready: '通話できます',
  unready: '現在、通話の音声を扱えません',
  onCall: (time) => `通話中 ${time}`,
  deskPhone: '音声はデスクフォンにつながります',
  muted: 'ミュート中',
  open: 'マイクはオン',
  keepOpen: '作業中はこのウィンドウを開いたままにしてください。最小化できます。',
  keepOpenInCall: 'このウィンドウは最小化できます。閉じると音声が切れますが、お客様との通話はつながったままです。',
  level: 'あなたの声',
};
