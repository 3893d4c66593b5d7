/** What customers and administrators wrote, in both languages: part of the scenes, not of the page. */
export const spoken = {
  en: {
    customStates: ['Lunch', 'Training'],
    queue: 'Billing, Japanese',
    outboundQueue: 'Support JP',
    chatQueue: 'Orders PT',
    customer: {
      customerName: 'Aiko Tanaka',
      Tier: 'Gold, since 2019',
      Reason: 'Invoice 2026-1183',
      'Customer ID': '77014471',
      Language: 'Japanese',
    },
    fields: { tier: 'Tier', reason: 'Reason', id: 'Customer ID', customer: 'Customer' },
    chat: 'Marta Oliveira',
    task: 'Refund check 2026-1183',
    email: 'Question about invoice 2026-1183',
  },
  ja: {
    customStates: ['昼休み', '研修'],
    queue: '請求・日本語',
    outboundQueue: 'サポート',
    chatQueue: '注文',
    customer: {
      customerName: '田中 愛子 様',
      会員ランク: 'ゴールド（2019 年から）',
      用件: '請求書 2026-1183',
      お客様番号: '77014471',
      言語: '日本語',
    },
    fields: { tier: '会員ランク', reason: '用件', id: 'お客様番号', customer: '顧客' },
    chat: '佐藤 健 様',
    task: '返金の確認 2026-1183',
    email: '請求書 2026-1183 について',
  },
};
