import { startErrorTexts } from './en-start-errors.js';

/** By `ErrorCode`. `{origin}` is the address of the page or instance that the error names, `{instance}` that of the instance, `{time}` the moment. Every remedy step is an action. */
export const errorTexts = {
  'options/unknown-option': {
    title: 'An option has an unknown name',
    cause: 'The softphone was set up with an option that does not exist.',
    remedy: ['Read the name in the log and correct it.'],
  },
  'options/invalid-value': {
    title: 'An option has a wrong value',
    cause: 'The softphone was set up with a value outside the permitted range.',
    remedy: ['Read the option in the log and correct it.'],
  },
  'options/invalid-shortcut': {
    title: 'The shortcuts are wrong',
    cause: 'A shortcut names an unknown key, or two share one combination. All shortcuts are off.',
    remedy: ['Read the combination in the error and correct the map.'],
  },
  'options/invalid-instance-url': {
    title: 'The instance address is wrong',
    cause: 'The softphone needs the address of an Amazon Connect instance.',
    remedy: ['Set instance-url to an address like https://example.my.connect.aws.'],
  },
  'options/invalid-media': {
    title: 'The audio mode is wrong',
    cause: 'The attributes media, vdi-platform and rtc-url do not go together, or one has an unknown value.',
    remedy: [
      'Set media to softphone, medialess or vdi.',
      'With vdi, and only then, set vdi-platform to CITRIX, CITRIX_413, AWS_WORKSPACE, OMNISSA or AZURE.',
    ],
  },
  'options/too-late': {
    title: 'An option came too late',
    cause: 'The softphone of this instance had begun before, and goes on as it was.',
    remedy: ['Set options and attributes before instance-url.', 'Or load the page again.'],
  },
  'load/no-browser': {
    title: 'No browser page',
    cause: 'The softphone works only in a page that a browser shows.',
    remedy: ['Start the session in the page, not on the server.'],
  },
  'load/streams-failed': {
    title: 'A part of the softphone did not load',
    cause: 'The script that talks to Amazon Connect could not be loaded.',
    remedy: ['Check the network and try again.', 'Ask your administrator whether {origin} can be reached.'],
  },
  'load/streams-blocked': {
    title: 'This page blocks the softphone',
    cause: 'The security policy of the page does not allow the script that talks to Amazon Connect.',
    remedy: ['Ask your administrator to allow {origin} in script-src.'],
  },
  'load/sandboxed': {
    title: 'The frame around takes too much away',
    cause:
      '{origin} is shown in a sandboxed frame without an origin of its own, so it can use neither Amazon Connect nor the microphone.',
    remedy: [
      'Ask your administrator to add allow-same-origin, allow-scripts and allow-popups to the sandbox of the frame.',
    ],
  },
  'load/rtc-failed': {
    title: 'The audio library did not load',
    cause: 'The script at rtc-url could not be loaded, or is not the library that has the audio of calls.',
    remedy: [
      'Check the network and try again.',
      'Ask your administrator to check rtc-url, and that script-src allows it.',
    ],
  },
  ...startErrorTexts,
  'load/ccp-timeout': {
    title: 'Amazon Connect does not answer',
    cause: 'The contact control panel of the instance did not load in time.',
    remedy: ['Check the network.', 'Restart the softphone.'],
  },
  'sign-in/required': {
    title: 'You are signed out',
    cause: 'Amazon Connect needs you to sign in before contacts come to you.',
    remedy: ['Select Sign in.'],
  },
  'sign-in/popup-blocked': {
    title: 'The sign-in window was blocked',
    cause: 'The browser did not let {origin} open a window.',
    remedy: ['Allow pop-ups for this site in the address bar.', 'Select Sign in again.'],
  },
  'sign-in/expired': {
    title: 'Your session has ended',
    cause: 'Amazon Connect ends a session after some hours, and with it your audio. A contact stays yours.',
    remedy: [
      'Sign in again to go on with your contacts.',
      'If a caller cannot hear you then, transfer the call or call back.',
    ],
  },
  'sign-in/expires-soon': {
    title: 'Your session ends soon',
    cause: 'Amazon Connect ends it by {time}, even during a call.',
    remedy: ['Select Sign in again now, between two contacts.'],
  },
  'sign-in/expires-now': {
    title: 'Your session can end at any moment',
    cause: 'Its time was up at {time}. Amazon Connect ends it even during a call.',
    remedy: ['Select Sign in again now, as soon as no contact is in progress.'],
  },
  'sign-in/inactive': {
    title: 'You are about to be signed out',
    cause: 'Amazon Connect has not seen you at work for a while and ends your session at {time}.',
    remedy: ['Select Stay signed in.'],
  },
  'sign-in/not-recognised': {
    title: 'The sign-in has not arrived here',
    cause: 'The sign-in window is closed, and Amazon Connect still knows nobody in this page.',
    remedy: [
      'If you closed the window early, select Sign in and finish there.',
      'Otherwise allow third-party cookies of {instance} in the browser, or ask your administrator for it.',
      'Otherwise ask your administrator whether {origin} is among the approved origins of the instance.',
    ],
  },
  'sign-in/not-approved': {
    title: 'This page is not approved',
    cause: 'The instance does not allow {origin} to show the softphone.',
    remedy: ['Ask your administrator to add {origin} to the approved origins of the instance.'],
  },
  'sign-in/access-denied': {
    title: 'You may not use the softphone',
    cause: 'Amazon Connect refused the access of this user.',
    remedy: ['Ask your administrator for a security profile with access to the contact control panel.'],
  },
  'connection/offline': {
    title: 'This computer is offline',
    cause: 'Calls cannot reach you, and what you see may be old.',
    remedy: ['Check the network cable or Wi-Fi. The softphone goes on by itself.'],
  },
  'connection/lost': {
    title: 'The connection is lost',
    cause: 'Amazon Connect has stopped answering. What you see may be old.',
    remedy: ['Check the network. The softphone reconnects by itself.'],
  },
  'connection/stale': {
    title: 'The panel may be out of date',
    cause: 'No news has come from Amazon Connect for a while.',
    remedy: ['Check the network.', 'Restart the softphone when no call is in progress.'],
  },
  'session/not-ready': {
    title: 'The softphone is not ready',
    cause: 'It was asked to do something before Amazon Connect was connected.',
    remedy: ['Wait until the state is shown, then try again.'],
  },
  'session/stopped': {
    title: 'The softphone is stopped',
    cause: 'The page has stopped it.',
    remedy: ['Start it again.'],
  },
  'session/already-started': {
    title: 'The softphone runs already',
    cause: 'The page started it twice.',
    remedy: ['Restart the softphone instead of starting it again.'],
  },
  'command/not-possible': {
    title: 'This is not possible now',
    cause: 'The contact or your state has changed meanwhile.',
    remedy: ['Look at the contact and try again if it still makes sense.'],
  },
  'command/in-progress': {
    title: 'Already on its way',
    cause: 'The same request is waiting for Amazon Connect.',
    remedy: ['Wait for the answer.'],
  },
  'command/refused': {
    title: 'Amazon Connect refused',
    cause: 'The request was understood and turned down.',
    remedy: ['Try again.', 'If it is refused again, give the error code to your administrator.'],
  },
  'command/failed': {
    title: 'The request failed',
    cause: 'Amazon Connect reported an error.',
    remedy: ['Try again.', 'If it fails again, give the error code to your administrator.'],
  },
  'command/timeout': {
    title: 'Amazon Connect has not answered',
    cause: 'The request was sent, but nothing has changed in time.',
    remedy: ['Check the network.', 'Try again.'],
  },
  'command/contact-gone': {
    title: 'The contact is gone',
    cause: 'It ended or went to someone else before the request arrived.',
    remedy: ['Go on with your next contact.'],
  },
  'agent-state/unknown': {
    title: 'This state does not exist',
    cause: 'The instance has no agent state of that name for you.',
    remedy: ['Choose a state from the list.'],
  },
  'digits/invalid': {
    title: 'These are not keypad digits',
    cause: 'Only 0 to 9, * and # can be sent.',
    remedy: ['Enter the digits again.'],
  },
  'dial/invalid-number': {
    title: 'This number cannot be dialled',
    cause: 'It is not a complete phone number.',
    remedy: ['Check the number and begin with + and the country code.'],
  },
  'dial/country-not-allowed': {
    title: 'Calls to this country are not allowed',
    cause: 'The instance does not permit calls to the country of this number.',
    remedy: ['Ask your administrator to have the country allowed.'],
  },
  'dial/not-permitted': {
    title: 'You may not place calls',
    cause: 'Your security profile does not include outbound calls.',
    remedy: ['Ask your administrator for the outbound call permission.'],
  },
  'dial/not-answered': {
    title: 'Nobody answered',
    cause: 'The called party did not answer or was busy.',
    remedy: ['Try again later.'],
  },
  'desk-phone/invalid-number': {
    title: 'This is not a desk phone number',
    cause: 'Amazon Connect cannot call this number.',
    remedy: ['Check the number and begin with + and the country code.'],
  },
  'desk-phone/country-not-allowed': {
    title: 'A desk phone in this country is not allowed',
    cause: 'The instance does not permit calls to the country of this number.',
    remedy: ['Use a number of another country.', 'Ask your administrator to have the country allowed.'],
  },
  'desk-phone/not-permitted': {
    title: 'You may not change the phone',
    cause: 'The instance does not let you lead calls to a desk phone.',
    remedy: ['Take calls on this computer.', 'Ask your administrator to permit desk phones.'],
  },
  'device/not-listed': {
    title: 'The devices cannot be listed',
    cause: 'The contact control panel did not say which devices it sees.',
    remedy: ['Try again in a moment.', 'Restart the softphone when no call is in progress.'],
  },
  'device/not-found': {
    title: 'Your device is not connected',
    cause: 'The chosen device is not plugged in. The computer uses another one meanwhile.',
    remedy: ['Plug the device in.', 'Or choose another one in Settings.'],
  },
  'device/not-taken': {
    title: 'The device could not be used',
    cause: 'The browser did not switch to the chosen device.',
    remedy: ['Check that no other program holds the device.', 'Choose it again, or choose another one.'],
  },
  'ringtone/blocked': {
    title: 'The browser blocks the ringtone',
    cause: 'A call rings. The browser lets this page be heard only after you click in it.',
    remedy: ['Click anywhere in this page.'],
  },
  'ringtone/silent': {
    title: 'Nothing can be heard',
    cause: 'The browser found no device to play a sound on.',
    remedy: ['Check the speakers or the headset of this computer.'],
  },
  'ringtone/not-loaded': {
    title: 'The ringtone could not be played',
    cause: 'The audio file of the ringtone cannot be loaded. The bell rings in its place.',
    remedy: [
      'Choose another ringtone in Settings.',
      'Ask your administrator to allow the file in the security policy of the page.',
    ],
  },
  'attributes/no-writer': {
    title: 'Attributes cannot be changed here',
    cause: 'Amazon Connect Streams only reads contact attributes, and this page brings nothing that writes them.',
    remedy: ['Give the session the option attributeWriter, with a method that calls your own endpoint.'],
  },
  'attributes/invalid': {
    title: 'This attribute cannot be written',
    cause: 'Amazon Connect takes names of letters, digits, dash and underscore, with texts as values.',
    remedy: ['Correct the name of the attribute in the settings of this page.'],
  },
  'attributes/too-large': {
    title: 'The text is too long',
    cause: 'All attributes of a contact together may take 32 KB.',
    remedy: ['Shorten the text and save it again.'],
  },
  'attributes/not-written': {
    title: 'The change was not saved',
    cause: 'The service that saves attributes refused it or could not be reached.',
    remedy: ['Save it again.', 'If it fails again, tell your administrator.'],
  },
  'attributes/no-answer': {
    title: 'The change was not saved',
    cause: 'The service that saves attributes did not answer within 10 seconds.',
    remedy: ['Wait a moment and save it again.'],
  },
  'mute/drifted': {
    title: 'You may not be muted',
    cause: 'You asked for mute. The microphone is still sending.',
    remedy: [],
  },
  'media/microphone-denied': {
    title: 'The microphone is blocked',
    cause: 'Customers will not hear you until the browser allows it for {origin}.',
    remedy: ['Select the icon left of the web address.', 'Turn Microphone on.'],
  },
  'media/microphone-denied-in-frame': {
    title: 'The microphone is blocked',
    cause:
      'The browser has blocked it, or the page around {origin} does not pass it on. This browser does not say which.',
    remedy: [
      'Select the icon left of the web address and turn Microphone on.',
      'If that is on, ask your administrator to add allow="microphone; autoplay" to the frame.',
    ],
  },
  'media/microphone-insecure': {
    title: 'This page may not use a microphone',
    cause: 'Browsers give the microphone only to pages over HTTPS, and {origin} is not.',
    remedy: ['Ask your administrator to serve the page, and every page around it, over HTTPS.'],
  },
  'media/microphone-page-policy': {
    title: 'The page forbids the microphone',
    cause:
      'The Permissions-Policy header of {origin} does not let Amazon Connect use it. Your own settings cannot change that.',
    remedy: ['Ask your administrator to send Permissions-Policy: microphone=(self "{instance}").'],
  },
  'media/microphone-frame-policy': {
    title: 'The page around forbids the microphone',
    cause: '{origin} is shown in a frame that does not pass the microphone on. Your own settings cannot change that.',
    remedy: [
      'Ask your administrator to add allow="microphone; autoplay" to every frame around it.',
      'If it is there, ask for a Permissions-Policy of the outer page that allows microphone.',
    ],
  },
  'media/microphone-system': {
    title: 'The computer blocks the microphone',
    cause: 'The browser may not use it by the privacy settings of the operating system.',
    remedy: [
      'Allow the browser under Privacy, Microphone in the settings of the computer.',
      'Start the browser again.',
    ],
  },
  'media/microphone-unasked': {
    title: 'The microphone is not allowed yet',
    cause: 'The browser waits for your answer before {origin} may use it.',
    remedy: [
      'Select Allow in the browser’s question beside the web address.',
      'If no question is shown, reload the page.',
    ],
  },
  'media/microphone-busy': {
    title: 'Another program uses the microphone',
    cause: 'The browser could not open it, so customers would not hear you.',
    remedy: ['Close other meeting or recording programs.', 'Unplug the headset and plug it in again.'],
  },
  'media/microphone-missing': {
    title: 'No microphone found',
    cause: 'The browser sees no microphone on this computer.',
    remedy: ['Plug in the headset.', 'Choose it in the sound settings of the computer.'],
  },
  'media/microphone-gone': {
    title: 'The microphone was unplugged',
    cause: 'Customers do not hear you: no microphone is left on this computer.',
    remedy: ['Plug in the headset again.'],
  },
  'media/not-here': {
    title: 'Connected, but no audio here',
    cause: 'The page was loaded anew, or the tab with the audio was closed. The customer is still on the line.',
    remedy: [
      'If the call has its audio in another tab or on another computer, talk there.',
      'Otherwise transfer the call, or end it and call the customer back.',
    ],
  },
  'media/elsewhere': {
    title: 'The audio is in another window',
    cause: 'Another window of yours holds the line of this call.',
    remedy: ['Go on with the call in that window, or close it.'],
  },
  'media/ice-timeout': {
    title: 'The network blocks call audio',
    cause: 'No path for the audio was found in time.',
    remedy: ['Ask your administrator to open UDP port 3478 to Amazon Connect.'],
  },
  'media/signalling-failed': {
    title: 'The audio could not be set up',
    cause: 'Amazon Connect did not answer while the call was being connected.',
    remedy: ['Check the network.', 'Take the next call.'],
  },
  'media/vdi-not-redirected': {
    title: 'Your virtual desktop does not redirect audio',
    cause: 'Calls would take the long way through the virtual desktop, or stay silent.',
    remedy: [
      'Use the browser and the desktop client that your company set up for calls, then restart the softphone.',
      'Ask your administrator to turn on WebRTC redirection for the address of the instance.',
      'Until then lead calls to a desk phone in Settings.',
    ],
  },
  'media/vdi-not-supported': {
    title: 'This virtual desktop is not supported',
    cause: 'Amazon Connect has no audio redirection for the virtual desktop that was set up here.',
    remedy: [
      'Ask your administrator to check the platform of the virtual desktop.',
      'Until then lead calls to a desk phone in Settings.',
    ],
  },
  'media/window-closed': {
    title: 'Your media window is closed',
    cause:
      'The window on your local desktop that has the audio of calls does not answer. A customer on the line stays there.',
    remedy: [
      'Open the media window on your local desktop again.',
      'If a caller cannot hear you then, transfer the call or call back.',
    ],
  },
  'media/failed': {
    title: 'The audio failed',
    cause: 'The browser could not set up or keep the audio of the call.',
    remedy: ['Restart the softphone when no call is in progress.'],
  },
} as const;
