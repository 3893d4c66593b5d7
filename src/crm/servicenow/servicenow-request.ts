/** A request to the REST interface of the instance. */
export interface ServiceNowRequest {
  readonly method: 'GET' | 'POST' | 'PATCH';
  /** From the root of the instance, as `/api/now/table/...`. */
  readonly path: string;
  readonly body?: object;
}
