#!/usr/bin/env node
import { analyse, analyseUsage } from './analyse.js';
import { collect, collectUsage } from './collect.js';
import { CommandLineError } from './command-line-error.js';
import { ipRanges, ipRangesUsage } from './ip-ranges.js';
import { simulate, simulateUsage } from './simulate.js';

/** One entry a command; each takes the words after its name. */
const commands: Readonly<Record<string, (words: readonly string[]) => Promise<void>>> = {
  simulate,
  collect,
  analyse,
  'ip-ranges': ipRanges,
};

const usage = `Usage: ccp-elements COMMAND [options]

${simulateUsage}

${collectUsage}

${analyseUsage}

${ipRangesUsage}

ccp-elements COMMAND --help says more about a command.`;

async function main([name, ...words]: readonly string[]): Promise<void> {
  if (name === undefined || name === '--help' || name === 'help') {
    console.log(usage);
    return;
  }
  const command = commands[name];
  if (command === undefined) throw new CommandLineError(`There is no command "${name}".\n\n${usage}`);
  await command(words);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof CommandLineError ? error.message : error);
  process.exitCode = 1;
});
