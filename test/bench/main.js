import { register } from 'node:module';

register('../config/typescript-loader.js', import.meta.url);
const { bench } = await import('./bench.ts');
await bench(process.argv.slice(2));
