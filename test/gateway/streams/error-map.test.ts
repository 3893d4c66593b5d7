import { describe, expect, it } from 'vitest';
import { commandError, mediaError } from '../../../src/gateway/streams/error-map.js';

const about = { contactId: 'c-1', connectionId: 'n-1' };

describe('what Streams calls a failed command', () => {
  it.each([
    ['InvalidStateException', 'Cannot put call on hold: Invalid contact state.', 'command/refused'],
    ['InternalServiceError', 'Cannot resume connection from hold', 'command/refused'],
    ['com.amazon#AccessDeniedException', 'no', 'command/refused'],
    ['ContactNotFoundException', 'Cannot clear contact: Contact not found', 'command/contact-gone'],
    ['ConnectionNotFoundException', 'gone', 'command/contact-gone'],
    ['InternalServiceException', 'oops', 'command/failed'],
    ['ThrottlingException', 'slow down', 'command/failed'],
    ['NetworkingError', 'Network Failure', 'command/failed'],
  ])('reads %s "%s" as %s', (type, message, code) => {
    const error = commandError('hold', JSON.stringify({ type, message, stack: [] }), about);
    expect(error).toMatchObject({ code, detail: about });
    expect(error.detail.said).toContain(message);
  });

  it('knows what a refused number means when dialling', () => {
    const failure = JSON.stringify({
      type: 'BadEndpointException',
      message: 'Only phone number addresses are supported.',
    });
    expect(commandError('dial', failure, {}).code).toBe('dial/invalid-number');
    expect(commandError('dial', JSON.stringify({ type: 'AccessDeniedException' }), {}).code).toBe('dial/not-permitted');
  });

  it('knows what a refused desk phone means', () => {
    const code = (type: string) => commandError('setDeskPhone', JSON.stringify({ type, message: 'no' }), {}).code;
    expect(code('AccessDeniedException')).toBe('desk-phone/not-permitted');
    expect(code('InvalidConfigurationException')).toBe('desk-phone/invalid-number');
    expect(code('InvalidStateException')).toBe('command/refused');
  });

  it('takes the bare word that accept answers with for a refusal', () => {
    expect(commandError('accept', 'error', about)).toMatchObject({ code: 'command/refused' });
  });

  it('reads errors of another window, which are no instances of Error here', () => {
    const failure = { name: 'StateError', message: 'Contact c-1 no longer exists.' };
    expect(commandError('accept', failure, about).code).toBe('command/contact-gone');
  });

  it.each([[undefined], [null], [''], [17], [{}], ['{"a":'], ['null']])('survives %j', (failure) => {
    expect(commandError('clear', failure, about).code).toBe('command/failed');
  });

  it('masks numbers that a message quotes', () => {
    const error = commandError('dial', { type: 'ValidationException', message: 'bad number +81 3-1234-5678.' }, {});
    expect(error.detail.said).toBe('ValidationException: bad number [number].');
  });
});

describe('what the softphone calls its failures', () => {
  it.each([
    ['microphone_not_shared', 'media/microphone-denied'],
    ['ice_collection_timeout', 'media/ice-timeout'],
    ['signalling_connection_failure', 'media/signalling-failed'],
    ['signalling_handshake_failure', 'media/signalling-failed'],
    ['user_busy_error', 'media/elsewhere'],
    ['multiple_softphone_active_sessions', 'media/elsewhere'],
    ['webrtc_error', 'media/failed'],
    ['vdi_redir_not_supported', 'media/vdi-not-redirected'],
    ['vdi_strategy_not_supported', 'media/vdi-not-supported'],
    ['something_new', 'media/failed'],
  ])('reads %s as %s', (errorType, code) => {
    expect(mediaError({ errorType, errorMessage: 'words', endPointUrl: '' })).toMatchObject({ code });
  });

  it('tells a missing microphone from a denied one', () => {
    const missing = { errorType: 'microphone_not_shared', errorMessage: 'NotFoundError: Requested device not found' };
    expect(mediaError(missing).code).toBe('media/microphone-missing');
  });

  it.each([
    ['Citrix WebRTC redirection feature is NOT supported!', 'media/vdi-not-redirected'],
    ['Omnissa WebRTC Redirection API failed to initialize', 'media/vdi-not-redirected'],
    ['Azure VDI Call Redirection is not active', 'media/vdi-not-redirected'],
    ['connect.OmnissaVDIStrategy is not a constructor', 'media/vdi-not-supported'],
    ['Citrix', 'media/failed'],
  ])('knows a virtual desktop by its words where Streams says only other: %s', (errorMessage, code) => {
    expect(mediaError({ errorType: 'other', errorMessage }).code).toBe(code);
  });

  it('survives an event without data', () => {
    expect(mediaError(null).code).toBe('media/failed');
  });
});
