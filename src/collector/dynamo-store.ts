import type * as DynamoCommands from '@aws-sdk/lib-dynamodb';
import { isRecord } from '../disposition/analysis/record-shape.js';
import type { DispositionRecord } from '../disposition/disposition-record.js';
import type { DispositionStore, IncomingRecord, StoreOutcome, StoreQuery } from './disposition-store.js';
import { byDay, dayKey, itemOf, keyOf, timeKey, type ItemKey } from './dynamo-keys.js';
import { patiently, usualRetry, waitBefore, type RetryPorts } from './dynamo-retry.js';
import { optionalPeer } from './optional-peer.js';

export interface DynamoStoreOptions {
  /** Made from the template in `examples/collector`. */
  readonly table: string;
  /** By default what the AWS SDK finds in the environment. */
  readonly region?: string;
  /** Address of a DynamoDB of your own, for tests. */
  readonly endpoint?: string;
  /** Puts a time to live on what is written. */
  readonly retentionDays?: number;
  readonly retry?: RetryPorts;
}

type Commands = typeof DynamoCommands;

const dayMilliseconds = 86_400_000;
/** A longer time is read by a scan of the table instead of day by day. */
const mostDays = 400;
const batchSize = 25;

/**
 * Keeps records in a DynamoDB table that many collectors share. Each record is one conditional put, so that a repeated one
 * changes nothing; what DynamoDB throttles or leaves unprocessed is tried again.
 */
export async function openDynamoStore(options: DynamoStoreOptions): Promise<DispositionStore> {
  const names = ['@aws-sdk/client-dynamodb', '@aws-sdk/lib-dynamodb'];
  const [{ DynamoDBClient }, commands] = await optionalPeer(names, 'Keeping dispositions in DynamoDB', () =>
    Promise.all([import('@aws-sdk/client-dynamodb'), import('@aws-sdk/lib-dynamodb')]),
  );
  const { region, endpoint } = options;
  const client = new DynamoDBClient({
    ...(region === undefined ? {} : { region }),
    ...(endpoint === undefined ? {} : { endpoint }),
  });
  return new DynamoStore(commands.DynamoDBDocumentClient.from(client), commands, options);
}

class DynamoStore implements DispositionStore {
  private readonly retry: RetryPorts;

  constructor(
    private readonly client: DynamoCommands.DynamoDBDocumentClient,
    private readonly commands: Commands,
    private readonly options: DynamoStoreOptions,
  ) {
    this.retry = options.retry ?? usualRetry;
  }

  async write(records: readonly IncomingRecord[]): Promise<readonly StoreOutcome[]> {
    // Revs that stand twice in one batch must not race each other.
    const running = new Map<string, Promise<StoreOutcome>>();
    return Promise.all(
      records.map((incoming) => {
        const { pk, sk } = keyOf(incoming.record);
        const before = running.get(`${pk} ${sk}`) ?? Promise.resolve();
        const outcome = Promise.resolve(before).then(() => this.put(incoming));
        running.set(`${pk} ${sk}`, outcome);
        return outcome;
      }),
    );
  }

  async *read(query: StoreQuery): AsyncIterable<DispositionRecord> {
    const { from = -Infinity, to = Infinity, agent } = query;
    for await (const text of this.bodies(from, to, agent)) {
      const record: unknown = JSON.parse(text);
      if (isRecord(record)) yield record;
    }
  }

  async removeBefore(at: number): Promise<number> {
    let removed = 0;
    let batch: ItemKey[] = [];
    for await (const item of this.scan()) {
      const [pk, sk] = [wordOf(item['pk']), wordOf(item['sk'])];
      if (sk >= timeKey(at)) continue;
      batch.push({ pk, sk });
      removed += 1;
      if (batch.length < batchSize) continue;
      await this.remove(batch);
      batch = [];
    }
    await this.remove(batch);
    return removed;
  }

  async check(): Promise<void> {
    const { GetCommand } = this.commands;
    await this.client.send(new GetCommand({ TableName: this.options.table, Key: { pk: 'HEALTH', sk: 'HEALTH' } }));
  }

  close(): Promise<void> {
    this.client.destroy();
    return Promise.resolve();
  }

  private async put(incoming: IncomingRecord): Promise<StoreOutcome> {
    const { PutCommand, GetCommand } = this.commands;
    const { table, retentionDays } = this.options;
    const put = new PutCommand({
      TableName: table,
      Item: itemOf(incoming, retentionDays),
      ConditionExpression: 'attribute_not_exists(sk)',
    });
    try {
      await patiently(() => this.client.send(put), this.retry);
      return 'stored';
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
    }
    const get = new GetCommand({ TableName: table, Key: keyOf(incoming.record), ConsistentRead: true });
    const { Item } = await patiently(() => this.client.send(get), this.retry);
    return Item?.['digest'] === incoming.digest ? 'duplicate' : 'conflict';
  }

  private async *bodies(from: number, to: number, agent: string | undefined): AsyncIterable<string> {
    if (agent !== undefined) {
      const within = { pk: `AGENT#${agent}`, from: boundary(from, firstKey), to: boundary(to, lastKey) };
      yield* this.query('pk = :pk AND sk BETWEEN :from AND :to', within, (sk) => sk < within.to);
      return;
    }
    if (to - from <= mostDays * dayMilliseconds) {
      for (let day = Math.floor(from / dayMilliseconds) * dayMilliseconds; day < to; day += dayMilliseconds) {
        const within = { pk: dayKey(day), from: timeKey(from), to: timeKey(to) };
        yield* this.query('#day = :pk AND sk BETWEEN :from AND :to', within, (sk) => sk < within.to, byDay);
      }
      return;
    }
    const found: (readonly [sk: string, body: string])[] = [];
    for await (const { sk, body } of this.scan()) {
      const key = wordOf(sk);
      if (key >= boundary(from, firstKey) && key < boundary(to, lastKey)) found.push([key, wordOf(body)]);
    }
    found.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [, body] of found) yield body;
  }

  private async *query(
    condition: string,
    { pk, from, to }: { readonly pk: string; readonly from: string; readonly to: string },
    isWanted: (sk: string) => boolean,
    index?: string,
  ): AsyncIterable<string> {
    const { QueryCommand } = this.commands;
    let start: Record<string, unknown> | undefined;
    do {
      const page = new QueryCommand({
        TableName: this.options.table,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: { ':pk': pk, ':from': from, ':to': to },
        ...(index === undefined ? {} : { IndexName: index, ExpressionAttributeNames: { '#day': 'day' } }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      const { Items = [], LastEvaluatedKey } = await patiently(() => this.client.send(page), this.retry);
      for (const item of Items) if (isWanted(wordOf(item['sk']))) yield wordOf(item['body']);
      start = LastEvaluatedKey;
    } while (start !== undefined);
  }

  private async *scan(): AsyncIterable<Record<string, unknown>> {
    const { ScanCommand } = this.commands;
    let start: Record<string, unknown> | undefined;
    do {
      const page = new ScanCommand({
        TableName: this.options.table,
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      });
      const { Items = [], LastEvaluatedKey } = await patiently(() => this.client.send(page), this.retry);
      yield* Items;
      start = LastEvaluatedKey;
    } while (start !== undefined);
  }

  private async remove(keys: readonly ItemKey[]): Promise<void> {
    const { BatchWriteCommand } = this.commands;
    const { table } = this.options;
    let waiting: NonNullable<ConstructorParameters<typeof BatchWriteCommand>[0]['RequestItems']> | undefined =
      keys.length === 0 ? undefined : { [table]: keys.map((key) => ({ DeleteRequest: { Key: { ...key } } })) };
    for (let attempt = 1; waiting !== undefined; attempt += 1) {
      const batch = new BatchWriteCommand({ RequestItems: waiting });
      const { UnprocessedItems = {} } = await patiently(() => this.client.send(batch), this.retry);
      if (Object.keys(UnprocessedItems).length === 0) return;
      if (attempt >= this.retry.mostTries) throw new Error('DynamoDB left items unprocessed');
      await waitBefore(attempt, this.retry);
      waiting = UnprocessedItems;
    }
  }
}

/** Below and above every sort key of a record. */
const firstKey = 'TS#';
const lastKey = 'TS$';

const boundary = (at: number, open: string): string => (Number.isFinite(at) ? timeKey(at) : open);
const wordOf = (value: unknown): string => (typeof value === 'string' ? value : '');
