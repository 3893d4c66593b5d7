/** Receives dispositions and quality reports, keeps each once, and answers for the analysis. For Node. */
export { analyseFile, AnalysisError, type AnalysisFormat, type FileAnalysis } from './analyse-file.js';
export { Collector, type CollectorEvent, type CollectorOptions } from './collector.js';
export type { DispositionStore, IncomingRecord, StoreOutcome, StoreQuery } from './disposition-store.js';
export { openDynamoStore, type DynamoStoreOptions } from './dynamo-store.js';
export { createLambdaHandler, type LambdaHttpEvent, type LambdaHttpResult } from './lambda.js';
export { startCollector, type CollectorServer, type CollectorServerOptions } from './node-server.js';
export { MissingPeerError } from './optional-peer.js';
export type { RateLimitOptions } from './rate-limit.js';
export { openSqliteStore, type SqliteStoreOptions } from './sqlite-store.js';
export type { ItemResult } from './take-in.js';
export { staticTokens, type Authenticate, type Permission, type Principal, type StaticToken } from './tokens.js';
