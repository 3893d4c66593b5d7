import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, type CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';

export interface DynamoServer {
  readonly endpoint: string;
  readonly table: string;
  /** Names of the requests so far, in order. */
  readonly requests: readonly string[];
  stop(): Promise<void>;
}

/** A DynamoDB in this process, with the table that the template of the example deploys. */
export async function startDynamoServer(): Promise<DynamoServer> {
  // The SDK wants credentials, whoever checks them.
  process.env['AWS_ACCESS_KEY_ID'] ??= 'test';
  process.env['AWS_SECRET_ACCESS_KEY'] ??= 'test';
  const requests: string[] = [];
  const server = dynalite({ createTableMs: 0 });
  server.on('request', ({ headers }) => {
    const target = headers['x-amz-target'];
    if (typeof target === 'string') requests.push(target.split('.').at(-1) ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = new DynamoDBClient({ endpoint, region: 'ap-northeast-1' });
  await client.send(new CreateTableCommand({ TableName: 'dispositions', ...templateTable() }));
  client.destroy();
  requests.length = 0;
  return {
    endpoint,
    table: 'dispositions',
    requests,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Of the template what a table is made of; the rest are settings of the service. */
function templateTable(): Omit<CreateTableCommandInput, 'TableName'> {
  const template = JSON.parse(readFileSync('examples/collector/template.json', 'utf8'));
  const { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes } =
    template.Resources.Dispositions.Properties;
  return { BillingMode, AttributeDefinitions, KeySchema, GlobalSecondaryIndexes };
}
