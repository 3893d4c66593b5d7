import { register } from 'node:module';

register('../config/typescript-loader.js', import.meta.url);
// `npm run soak -- dispositions` kills browsers instead of working a shift.
const { soak } = process.argv[2] === 'dispositions' ? await import('./disposition-soak.ts') : await import('./soak.ts');
process.exitCode = (await soak()) ? 0 : 1;
