/** What the phone page tells the instance. */
export type FromPhone =
  | { readonly type: 'register'; readonly number: string }
  | { readonly type: 'call'; readonly from: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly type: 'answer' }
  | { readonly type: 'digits'; readonly digits: string }
  | { readonly type: 'hang-up' }
  | { readonly type: 'signal'; readonly message: Readonly<Record<string, unknown>> };

/** How a call stands for the customer. */
export type PhoneState = 'idle' | 'ringing' | 'waiting' | 'connected' | 'on-hold' | 'ended';

/** What the instance tells the phone page. */
export type ToPhone =
  | { readonly type: 'instance'; readonly phoneNumber: string }
  | { readonly type: 'state'; readonly state: PhoneState }
  | { readonly type: 'refused'; readonly reason: string }
  | { readonly type: 'signal'; readonly message: Readonly<Record<string, unknown>> };
