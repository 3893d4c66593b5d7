import { register } from 'node:module';

register('../config/typescript-loader.js', import.meta.url);
const { soak } = await import('./soak.ts');
process.exitCode = (await soak()) ? 0 : 1;
