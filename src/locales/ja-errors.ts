import type { Locale } from './en.js';

/** エラーコードごとの文。手順はすべて操作として書く。 */
export const errorTexts: Locale['errors'] = {
  'options/unknown-option': {
    title: 'オプション名が正しくありません',
    cause: '存在しないオプションが指定されています。',
    remedy: ['ログでオプション名を確認し、修正します。'],
  },
  'options/invalid-value': {
    title: 'オプションの値が正しくありません',
    cause: '指定できる範囲を外れた値が設定されています。',
    remedy: ['ログでオプションを確認し、修正します。'],
  },
  'options/invalid-shortcut': {
    title: 'ショートカットが正しくありません',
    cause: '存在しないキーが指定されているか、組み合わせが重複しています。すべてのショートカットを無効にしました。',
    remedy: ['エラーの内容で組み合わせを確認し、修正します。'],
  },
  'options/invalid-instance-url': {
    title: 'インスタンスのアドレスが正しくありません',
    cause: 'Amazon Connect インスタンスのアドレスが必要です。',
    remedy: ['instance-url に https://example.my.connect.aws のようなアドレスを設定します。'],
  },
  'options/invalid-media': {
    title: '音声モードの指定が正しくありません',
    cause: 'media、vdi-platform、rtc-url 属性の組み合わせ、または値が正しくありません。',
    remedy: [
      'media に softphone、medialess、vdi のいずれかを指定します。',
      'vdi の場合に限り、vdi-platform に CITRIX、CITRIX_413、AWS_WORKSPACE、OMNISSA、AZURE のいずれかを指定します。',
    ],
  },
  'options/too-late': {
    title: 'オプションの指定が遅すぎます',
    cause: 'このインスタンスのソフトフォンはすでに開始しており、そのまま動作しています。',
    remedy: ['instance-url より前にオプションと属性を指定します。', 'または、ページを再読み込みします。'],
  },
  'load/no-browser': {
    title: 'ブラウザのページではありません',
    cause: 'ソフトフォンはブラウザに表示されたページでのみ動作します。',
    remedy: ['サーバーではなくページ内でセッションを開始します。'],
  },
  'load/streams-failed': {
    title: 'ソフトフォンの一部を読み込めません',
    cause: 'Amazon Connect と通信するスクリプトを読み込めませんでした。',
    remedy: ['ネットワークを確認し、再試行します。', '{origin} に接続できるか管理者に確認します。'],
  },
  'load/streams-blocked': {
    title: 'このページがソフトフォンをブロックしています',
    cause: 'ページのセキュリティポリシーが Amazon Connect と通信するスクリプトを許可していません。',
    remedy: ['script-src で {origin} を許可するよう管理者に依頼します。'],
  },
  'load/sandboxed': {
    title: '外側のフレームの制限が強すぎます',
    cause:
      '{origin} は、独自のオリジンを持たないサンドボックスのフレームに表示されているため、Amazon Connect もマイクも使用できません。',
    remedy: ['フレームの sandbox に allow-same-origin、allow-scripts、allow-popups を追加するよう管理者に依頼します。'],
  },
  'load/rtc-failed': {
    title: '音声ライブラリーを読み込めませんでした',
    cause: 'rtc-url のスクリプトを読み込めないか、通話の音声を扱うライブラリーではありません。',
    remedy: ['ネットワークを確認し、再試行します。', 'rtc-url と script-src の設定を確認するよう管理者に依頼します。'],
  },
  'load/part-failed': {
    title: 'ソフトフォンの一部を読み込めませんでした',
    cause: '画面の一部を表示するスクリプトを読み込めませんでした。',
    remedy: ['ネットワークを確認します。', '通話していないときにページを再読み込みします。'],
  },
  'load/ccp-timeout': {
    title: 'Amazon Connect が応答しません',
    cause: 'インスタンスのコントロールパネルが時間内に読み込まれませんでした。',
    remedy: ['ネットワークを確認します。', 'ソフトフォンを再起動します。'],
  },
  'sign-in/required': {
    title: 'サインアウトしています',
    cause: 'コンタクトを受けるには Amazon Connect へのサインインが必要です。',
    remedy: ['「サインイン」を選択します。'],
  },
  'sign-in/popup-blocked': {
    title: 'サインイン画面がブロックされました',
    cause: 'ブラウザが {origin} によるウィンドウの表示を許可していません。',
    remedy: ['アドレスバーでこのサイトのポップアップを許可します。', 'もう一度「サインイン」を選択します。'],
  },
  'sign-in/expired': {
    title: 'セッションが終了しました',
    cause: 'Amazon Connect のセッションは一定時間で終了し、音声も止まります。コンタクトは残ります。',
    remedy: ['もう一度サインインして対応を続けます。', '相手に声が届かない場合は、転送するか、かけ直します。'],
  },
  'sign-in/expires-soon': {
    title: 'まもなくセッションが終了します',
    cause: 'Amazon Connect は遅くとも {time} に、通話中でもセッションを終了します。',
    remedy: ['対応の合間に「今すぐ再サインイン」を選択します。'],
  },
  'sign-in/expires-now': {
    title: 'セッションがいつでも終了する状態です',
    cause: 'セッションの期限（{time}）を過ぎています。通話中でも終了することがあります。',
    remedy: ['対応中のコンタクトがなくなったら、すぐに「今すぐ再サインイン」を選択します。'],
  },
  'sign-in/inactive': {
    title: 'まもなくサインアウトされます',
    cause: '操作がしばらくないため、Amazon Connect は {time} にセッションを終了します。',
    remedy: ['「サインインを継続」を選択します。'],
  },
  'sign-in/not-recognised': {
    title: 'サインインが確認できません',
    cause: 'サインイン画面は閉じましたが、このページでは Amazon Connect にサインインしていません。',
    remedy: [
      '途中で画面を閉じた場合は、「サインイン」を選択して最後まで進めます。',
      'それ以外の場合は、{instance} のサードパーティ Cookie をブラウザで許可するか、管理者に依頼します。',
      '解決しない場合は、{origin} がインスタンスの承認済みオリジンにあるか、管理者に確認します。',
    ],
  },
  'sign-in/not-approved': {
    title: 'このページは承認されていません',
    cause: 'インスタンスが {origin} でのソフトフォンの表示を許可していません。',
    remedy: ['インスタンスの承認済みオリジンに {origin} を追加するよう管理者に依頼します。'],
  },
  'sign-in/access-denied': {
    title: 'ソフトフォンを使用できません',
    cause: 'Amazon Connect がこのユーザーのアクセスを拒否しました。',
    remedy: ['コントロールパネルを使用できるセキュリティプロファイルを管理者に依頼します。'],
  },
  'connection/offline': {
    title: 'コンピューターがオフラインです',
    cause: '着信を受けられません。表示が古い可能性があります。',
    remedy: ['ネットワークケーブルまたは Wi-Fi を確認してください。接続が戻ると自動的に再開します。'],
  },
  'connection/lost': {
    title: '接続が切れました',
    cause: 'Amazon Connect が応答していません。表示が古い可能性があります。',
    remedy: ['ネットワークを確認します。ソフトフォンは自動的に再接続します。'],
  },
  'connection/stale': {
    title: '表示が古い可能性があります',
    cause: 'しばらくの間、Amazon Connect から更新がありません。',
    remedy: ['ネットワークを確認します。', '通話していないときにソフトフォンを再起動します。'],
  },
  'session/not-ready': {
    title: 'ソフトフォンの準備ができていません',
    cause: 'Amazon Connect に接続する前に操作されました。',
    remedy: ['ステータスが表示されてから、もう一度操作します。'],
  },
  'session/stopped': {
    title: 'ソフトフォンは停止しています',
    cause: 'ページがソフトフォンを停止しました。',
    remedy: ['もう一度開始します。'],
  },
  'session/already-started': {
    title: 'ソフトフォンはすでに動作しています',
    cause: 'ページがソフトフォンを二重に開始しました。',
    remedy: ['開始ではなく再起動を使用します。'],
  },
  'command/not-possible': {
    title: '今は操作できません',
    cause: 'コンタクトまたはステータスが変わりました。',
    remedy: ['コンタクトを確認し、必要であればもう一度操作します。'],
  },
  'command/in-progress': {
    title: '処理中です',
    cause: '同じ操作が Amazon Connect の応答を待っています。',
    remedy: ['応答を待ちます。'],
  },
  'command/refused': {
    title: 'Amazon Connect に拒否されました',
    cause: '操作は受け付けられましたが、実行されませんでした。',
    remedy: ['再試行します。', '繰り返す場合は、エラーコードを管理者に伝えます。'],
  },
  'command/failed': {
    title: '操作に失敗しました',
    cause: 'Amazon Connect がエラーを返しました。',
    remedy: ['再試行します。', '繰り返す場合は、エラーコードを管理者に伝えます。'],
  },
  'command/timeout': {
    title: 'Amazon Connect から応答がありません',
    cause: '操作を送信しましたが、時間内に変化がありませんでした。',
    remedy: ['ネットワークを確認します。', '再試行します。'],
  },
  'command/contact-gone': {
    title: 'コンタクトはもうありません',
    cause: '操作が届く前に終了したか、ほかの担当者に移りました。',
    remedy: ['次のコンタクトに進みます。'],
  },
  'agent-state/unknown': {
    title: 'このステータスはありません',
    cause: 'インスタンスに、選択できる同じ名前のステータスがありません。',
    remedy: ['一覧からステータスを選択します。'],
  },
  'digits/invalid': {
    title: 'キーパッドの数字ではありません',
    cause: '送信できるのは 0～9、*、# だけです。',
    remedy: ['数字をもう一度入力します。'],
  },
  'dial/invalid-number': {
    title: 'この番号には発信できません',
    cause: '電話番号が正しくありません。',
    remedy: ['番号を確認し、+ と国番号から入力します。'],
  },
  'dial/country-not-allowed': {
    title: 'この国には発信できません',
    cause: 'インスタンスがこの番号の国への発信を許可していません。',
    remedy: ['国の許可を管理者に依頼します。'],
  },
  'dial/not-permitted': {
    title: '発信の権限がありません',
    cause: 'セキュリティプロファイルに発信が含まれていません。',
    remedy: ['発信の権限を管理者に依頼します。'],
  },
  'dial/not-answered': {
    title: '応答がありませんでした',
    cause: '相手が応答しなかったか、話し中でした。',
    remedy: ['時間をおいて、もう一度発信します。'],
  },
  'desk-phone/invalid-number': {
    title: 'デスクフォンの番号ではありません',
    cause: 'Amazon Connect からこの番号に電話をかけられません。',
    remedy: ['番号を確認し、+ と国番号から入力します。'],
  },
  'desk-phone/country-not-allowed': {
    title: 'この国のデスクフォンは使えません',
    cause: 'インスタンスがこの番号の国への発信を許可していません。',
    remedy: ['別の国の番号を使います。', '国の許可を管理者に依頼します。'],
  },
  'desk-phone/not-permitted': {
    title: '電話機の変更は許可されていません',
    cause: 'インスタンスがデスクフォンへの切り替えを許可していません。',
    remedy: ['このコンピューターで電話を受けます。', 'デスクフォンの許可を管理者に依頼します。'],
  },
  'device/not-listed': {
    title: '機器の一覧を取得できません',
    cause: 'コントロールパネルから機器の情報が届きませんでした。',
    remedy: ['少し待ってから再試行します。', '通話していないときにソフトフォンを再起動します。'],
  },
  'device/not-found': {
    title: '選択した機器が接続されていません',
    cause: '選択した機器が見つからないため、別の機器を使用しています。',
    remedy: ['機器を接続します。', 'または、設定で別の機器を選択します。'],
  },
  'device/not-taken': {
    title: '機器を使用できませんでした',
    cause: 'ブラウザが選択した機器に切り替えられませんでした。',
    remedy: ['ほかのプログラムが機器を使用していないか確認します。', 'もう一度選択するか、別の機器を選択します。'],
  },
  'ringtone/blocked': {
    title: 'ブラウザが着信音をブロックしています',
    cause: '着信中です。このページをクリックするまで、ブラウザは音を鳴らしません。',
    remedy: ['このページのどこかをクリックします。'],
  },
  'ringtone/silent': {
    title: '音が出ません',
    cause: '音を再生できる機器が見つかりませんでした。',
    remedy: ['このコンピューターのスピーカーまたはヘッドセットを確認します。'],
  },
  'ringtone/not-loaded': {
    title: '着信音を再生できませんでした',
    cause: '着信音のファイルを読み込めないため、代わりにベルが鳴ります。',
    remedy: [
      '設定で別の着信音を選択します。',
      'ページのセキュリティポリシーでファイルを許可するよう管理者に依頼します。',
    ],
  },
  'attributes/no-writer': {
    title: 'ここでは属性を変更できません',
    cause: 'CCP の仕組みは属性を読み取るだけで、このページには書き込む手段がありません。',
    remedy: ['セッションのオプション attributeWriter に、自社のエンドポイントを呼び出すメソッドを指定します。'],
  },
  'attributes/invalid': {
    title: 'この属性は書き込めません',
    cause: 'Amazon Connect の属性名に使えるのは英数字、ハイフン、アンダースコアで、値は文字列です。',
    remedy: ['このページの設定で属性名を修正します。'],
  },
  'attributes/too-large': {
    title: '文字数が多すぎます',
    cause: '1 件のコンタクトの属性は合計 32 KB までです。',
    remedy: ['短くして、もう一度保存します。'],
  },
  'attributes/not-written': {
    title: '変更を保存できませんでした',
    cause: '属性を保存するサービスが拒否したか、接続できませんでした。',
    remedy: ['もう一度保存します。', '繰り返す場合は管理者に連絡します。'],
  },
  'attributes/no-answer': {
    title: '変更を保存できませんでした',
    cause: '属性を保存するサービスから 10 秒以内に応答がありませんでした。',
    remedy: ['少し待って、もう一度保存します。'],
  },
  'mute/drifted': {
    title: 'ミュートされていない可能性があります',
    cause: 'ミュートを操作しましたが、マイクの音声が送信されています。',
    remedy: [],
  },
  'media/microphone-denied': {
    title: 'マイクがブロックされています',
    cause: '{origin} にマイクの使用が許可されるまで、お客様に声が届きません。',
    remedy: ['アドレスバー左端のアイコンを選択します。', '「マイク」をオンにします。'],
  },
  'media/microphone-denied-in-frame': {
    title: 'マイクがブロックされています',
    cause:
      'ブラウザーがブロックしているか、{origin} を囲むページがマイクを渡していません。このブラウザーではどちらか分かりません。',
    remedy: [
      'アドレスバー左端のアイコンを選択し、「マイク」をオンにします。',
      'オンの場合は、フレームに allow="microphone; autoplay" を追加するよう管理者に依頼します。',
    ],
  },
  'media/microphone-insecure': {
    title: 'このページではマイクを使用できません',
    cause: 'マイクは HTTPS のページでのみ使用できますが、{origin} は HTTPS ではありません。',
    remedy: ['このページと、それを囲むすべてのページを HTTPS で配信するよう管理者に依頼します。'],
  },
  'media/microphone-page-policy': {
    title: 'ページがマイクを禁止しています',
    cause:
      '{origin} の Permissions-Policy ヘッダーが Amazon Connect にマイクの使用を許可していません。お使いの設定では変更できません。',
    remedy: ['Permissions-Policy: microphone=(self "{instance}") を送るよう管理者に依頼します。'],
  },
  'media/microphone-frame-policy': {
    title: '外側のページがマイクを禁止しています',
    cause: '{origin} を表示しているフレームがマイクを渡していません。お使いの設定では変更できません。',
    remedy: [
      '外側のすべてのフレームに allow="microphone; autoplay" を追加するよう管理者に依頼します。',
      '追加済みの場合は、外側のページの Permissions-Policy で microphone を許可するよう依頼します。',
    ],
  },
  'media/microphone-system': {
    title: 'コンピューターがマイクをブロックしています',
    cause: 'オペレーティングシステムのプライバシー設定により、ブラウザーがマイクを使用できません。',
    remedy: [
      'コンピューターの設定の「プライバシー」、「マイク」でブラウザーを許可します。',
      'ブラウザーを起動し直します。',
    ],
  },
  'media/microphone-unasked': {
    title: 'マイクがまだ許可されていません',
    cause: '{origin} でマイクを使うには、ブラウザーの確認に答える必要があります。',
    remedy: [
      'アドレスバーの近くに表示された確認で「許可」を選びます。',
      '確認が表示されないときは、ページを再読み込みします。',
    ],
  },
  'media/microphone-busy': {
    title: '別のプログラムがマイクを使用しています',
    cause: 'ブラウザーがマイクを開けないため、お客様に声が届きません。',
    remedy: ['会議や録音のプログラムを終了します。', 'ヘッドセットを一度外して接続し直します。'],
  },
  'media/microphone-missing': {
    title: 'マイクが見つかりません',
    cause: 'ブラウザがこのコンピューターのマイクを認識していません。',
    remedy: ['ヘッドセットを接続します。', 'コンピューターのサウンド設定で選択します。'],
  },
  'media/microphone-gone': {
    title: 'マイクが外されました',
    cause: 'このコンピューターにマイクがないため、お客様に声が届きません。',
    remedy: ['ヘッドセットを接続し直します。'],
  },
  'media/not-here': {
    title: '通話中ですが、ここに音声がありません',
    cause: 'ページが再読み込みされたか、音声のあるタブが閉じられました。お客様は電話口でお待ちです。',
    remedy: [
      '別のタブまたは別のコンピューターに音声があるときは、そこで話します。',
      'ないときは通話を転送するか、終了してお客様にかけ直します。',
    ],
  },
  'media/elsewhere': {
    title: '音声は別のウィンドウにあります',
    cause: '別のウィンドウがこの通話の回線を使用しています。',
    remedy: ['そのウィンドウで通話を続けるか、ウィンドウを閉じます。'],
  },
  'media/ice-timeout': {
    title: 'ネットワークが通話の音声をブロックしています',
    cause: '時間内に音声の経路が見つかりませんでした。',
    remedy: ['Amazon Connect への UDP ポート 3478 を開けるよう管理者に依頼します。'],
  },
  'media/signalling-failed': {
    title: '音声を接続できませんでした',
    cause: '通話の接続中に Amazon Connect が応答しませんでした。',
    remedy: ['ネットワークを確認します。', '次の電話に応答します。'],
  },
  'media/vdi-not-redirected': {
    title: '仮想デスクトップが音声をリダイレクトしていません',
    cause: '通話の音声が仮想デスクトップを経由して遅れるか、聞こえなくなります。',
    remedy: [
      '会社が通話用に用意したブラウザとデスクトップクライアントを使い、ソフトフォンを再起動します。',
      'インスタンスのアドレスで WebRTC リダイレクトを有効にするよう管理者に依頼します。',
      'それまでは、設定で音声の接続先をデスクフォンにします。',
    ],
  },
  'media/vdi-not-supported': {
    title: 'この仮想デスクトップには対応していません',
    cause: 'ここで指定された仮想デスクトップ用の音声リダイレクトが Amazon Connect にありません。',
    remedy: [
      '仮想デスクトップの設定を確認するよう管理者に依頼します。',
      'それまでは、設定で音声の接続先をデスクフォンにします。',
    ],
  },
  'media/window-closed': {
    title: 'メディアウィンドウが閉じています',
    cause: 'ローカルデスクトップで通話の音声を扱うウィンドウが応答しません。お客様との通話はつながったままです。',
    remedy: [
      'ローカルデスクトップでメディアウィンドウをもう一度開きます。',
      'それでも相手に声が届かない場合は、転送するか、かけ直します。',
    ],
  },
  'media/failed': {
    title: '音声に障害が発生しました',
    cause: 'ブラウザが通話の音声を開始または維持できませんでした。',
    remedy: ['通話していないときにソフトフォンを再起動します。'],
  },
};
