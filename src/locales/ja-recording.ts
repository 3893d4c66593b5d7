import type { RecordingWords } from './en-recording.js';

/** Japanese words of a recording. */
export const jaRecording: RecordingWords = {
  title: '録音',
  load: '録音を読み込む',
  loading: '録音を探しています',
  again: '再試行',
  signIn: 'サインイン',
  states: {
    'not-ready': '録音はまだ保存されていません。通話の後、数分かかります。',
    'no-session': '録音の保管先にサインインしてから、再試行します。',
    forbidden: 'この録音を聞く権限がありません。管理者に権限を依頼します。',
    failed: '録音を読み込めませんでした。',
  },
};
