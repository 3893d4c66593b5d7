/** What the phone page tells the instance. */
export type FromPhone =
  | { readonly type: 'register'; readonly number: string }
  | { readonly type: 'call'; readonly from: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'answer' }
  | { readonly type: 'digits'; readonly digits: string }
  | { readonly type: 'hang-up' }
  | { readonly type: 'signal'; readonly message: Readonly<Record<string, unknown>> };

/** How a call stands for the customer: `waiting` in the queue, `alerting` at an agent's desk, `ringing` here. */
export type ToldState = 'waiting' | 'alerting' | 'ringing' | 'connected' | 'on-hold' | 'ended';

/** The page has states of its own: before a call, and while it opens the microphone for one. */
export type PhoneState = ToldState | 'idle' | 'dialling' | 'answering';

/** What the instance tells the phone page. */
export type ToPhone =
  | { readonly type: 'instance'; readonly phoneNumber: string }
  | { readonly type: 'state'; readonly state: ToldState }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'signal'; readonly message: Readonly<Record<string, unknown>> };
