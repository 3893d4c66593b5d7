import { expect, it } from 'vitest';
import { Store } from '../../src/session/store.js';

function aStore() {
  const reported: unknown[] = [];
  return { store: new Store({ a: 1, b: 1 }, (error) => reported.push(error)), reported };
}

it('calls a subscriber at once and then only when its part changes', () => {
  const { store } = aStore();
  const seen: number[] = [];
  store.subscribe(
    ({ a }) => a,
    (a) => seen.push(a),
  );
  store.set({ a: 1, b: 2 });
  store.set({ a: 2, b: 2 });
  expect(seen).toEqual([1, 2]);
});

it('calls nobody who has left, not even in the same round', () => {
  const { store } = aStore();
  const seen: number[] = [];
  let leave = (): void => undefined;
  store.subscribe(
    ({ a }) => a,
    (a) => a === 2 && leave(),
  );
  leave = store.subscribe(
    ({ a }) => a,
    (a) => seen.push(a),
  );
  store.set({ a: 2, b: 1 });
  expect(seen).toEqual([1]);
});

it('reports what a subscriber or its selector throws and goes on', () => {
  const { store, reported } = aStore();
  const seen: number[] = [];
  store.subscribe(
    ({ a }) => {
      if (a === 2) throw new Error('selector');
      return a;
    },
    () => undefined,
  );
  store.subscribe(
    ({ a }) => a,
    (a) => seen.push(a),
  );
  store.set({ a: 2, b: 1 });
  expect(seen).toEqual([1, 2]);
  expect(reported.map(String)).toEqual(['Error: selector']);
});
