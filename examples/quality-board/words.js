export const words = {
  en: {
    title: 'Quality board',
    lead: 'What agents reported of bad calls, counted in this page. Open a file of records, or look at the sample week.',
    open: 'Open records',
    formats: 'JSON, NDJSON, CSV, or a sheet written by hand',
    zone: 'Clock',
    language: 'Language',
    issues: 'All reports',
    sample: 'A sample week is shown.',
    read: (count, faults) => `${count} records read${faults === 0 ? '.' : `, ${faults} could not be read:`}`,
    fault: (line, reason) => `line ${line}: ${reason}`,
    doubtful: (line) => `line ${line}: the words name another scenario than the code, which counts`,
  },
  ja: {
    title: '品質ボード',
    lead: 'エージェントが報告した通話の問題を、このページの中で集計します。記録のファイルを開くか、見本の 1 週間をご覧ください。',
    open: '記録を開く',
    formats: 'JSON、NDJSON、CSV、手書きの一覧',
    zone: '時刻',
    language: '言語',
    issues: 'すべての報告',
    sample: '見本の 1 週間を表示しています。',
    read: (count, faults) =>
      `${count} 件を読み込みました。${faults === 0 ? '' : `${faults} 件は読み込めませんでした。`}`,
    fault: (line, reason) => `${line} 行目：${reason}`,
    doubtful: (line) => `${line} 行目：説明のシナリオがコードと異なります。コードに従います`,
  },
};
