import { describe, expect, it } from 'vitest';
import { patiently } from '../../src/collector/dynamo-retry.js';
import { openDynamoStore } from '../../src/collector/dynamo-store.js';
import { report } from '../disposition/analysis/reports.js';
import { startDynamoServer } from './dynamo-server.js';
import { incoming, storeContract } from './store-contract.js';

const open = async () => {
  const server = await startDynamoServer();
  const { table, endpoint } = server;
  const store = await openDynamoStore({ table, endpoint, region: 'ap-northeast-1', retentionDays: 30 });
  return {
    server,
    store,
    stop: async () => {
      await store.close();
      await server.stop();
    },
  };
};

storeContract('DynamoDB, in the table of the template', open);

describe('requests to DynamoDB', () => {
  it('are one a record, and one more for a record that came before', async () => {
    const { server, store, stop } = await open();
    const records = Array.from({ length: 10 }, (_, index) => incoming(report({ id: `r${index}` })));
    await store.write(records);
    expect(server.requests).toEqual(Array(10).fill('PutItem'));
    await store.write(records.slice(0, 1));
    expect(server.requests.slice(10)).toEqual(['PutItem', 'GetItem']);
    await stop();
  });

  it('wait with jitter and come again when they are throttled, and end some time', async () => {
    const waits: number[] = [];
    const ports = { random: () => 0.5, mostTries: 4, wait: async (ms: number) => void waits.push(ms) };
    const throttled = Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    let tries = 0;
    const third = async (): Promise<string> => {
      tries += 1;
      if (tries < 3) throw throttled;
      return 'stored';
    };
    expect(await patiently(third, ports)).toBe('stored');
    expect(waits).toEqual([50, 100]);
    await expect(patiently(() => Promise.reject(throttled), ports)).rejects.toThrow('slow down');
    const denied = Object.assign(new Error('no'), { name: 'AccessDeniedException' });
    waits.length = 0;
    await expect(patiently(() => Promise.reject(denied), ports)).rejects.toThrow('no');
    expect(waits).toEqual([]);
  });
});
