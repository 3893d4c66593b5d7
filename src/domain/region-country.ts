const countryOfRegion: Readonly<Record<string, string>> = {
  'us-east-1': 'US',
  'us-west-2': 'US',
  'us-gov-west-1': 'US',
  'ca-central-1': 'CA',
  'eu-west-2': 'GB',
  'eu-central-1': 'DE',
  'af-south-1': 'ZA',
  'ap-northeast-1': 'JP',
  'ap-northeast-2': 'KR',
  'ap-southeast-1': 'SG',
  'ap-southeast-2': 'AU',
};

/** The country in which numbers without a country code are read, guessed from the AWS Region of the instance. */
export function countryOf(region: string): string | null {
  return countryOfRegion[region] ?? null;
}
