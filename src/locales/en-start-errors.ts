/** What must be said when no other text can be loaded. */
export const startErrorTexts = {
  'load/part-failed': {
    title: 'A part of the softphone did not load',
    cause: 'A script of this page that draws a part of the softphone could not be loaded.',
    remedy: ['Check the network.', 'Load the page again when you are on no call.'],
  },
} as const;
