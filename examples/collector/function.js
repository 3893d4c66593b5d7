import { createLambdaHandler, openDynamoStore, staticTokens } from 'ccp-elements/collector';

const {
  DISPOSITIONS_TABLE = '',
  COLLECTOR_TOKENS = '[]',
  COLLECTOR_ORIGINS = '',
  RETENTION_DAYS = '400',
} = process.env;

/** The Lambda function of `template.json`. Who calls is checked by the tokens; the address itself is open. */
export const handler = createLambdaHandler(async () => {
  const retentionDays = Number(RETENTION_DAYS);
  return {
    store: await openDynamoStore({ table: DISPOSITIONS_TABLE, retentionDays }),
    authenticate: staticTokens(JSON.parse(COLLECTOR_TOKENS)),
    origins: COLLECTOR_ORIGINS.split(' ').filter((origin) => origin !== ''),
    log: (event) => console.log(JSON.stringify({ ...event, error: event.error?.name })),
  };
});
