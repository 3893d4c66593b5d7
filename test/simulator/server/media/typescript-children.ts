/** Processes that a test forks run TypeScript too. Import this for its effect. */
const loader = new URL('../../../config/typescript-loader.js', import.meta.url).href;
const register = `import { register } from 'node:module'; register(${JSON.stringify(loader)});`;
process.execArgv.push('--import', `data:text/javascript,${encodeURIComponent(register)}`);
