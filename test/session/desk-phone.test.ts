import { beforeAll, describe, expect, it } from 'vitest';
import { CcpError } from '../../src/domain/errors.js';
import { loadPhoneNumbers } from '../../src/session/phone-number-loader.js';
import { aDesk, ring, talk } from '../simulator/page/page-desk.js';
import { anAgent } from './reports.js';
import { aReadySession, pass, settle, watch } from './story.js';

const tokyo = '+81312340000';

// The tables come over the network of the machine, which the virtual clock does not move.
beforeAll(() => loadPhoneNumbers());

describe('an agent with a desk phone', () => {
  it('is told that it is set when Connect says so, not before', async () => {
    const { session, gateway, clock } = await aReadySession({ country: 'JP' });
    const set = watch(session.setDeskPhone('０３-１２３４-００００'));
    await pass(clock, 1000);
    expect(gateway.asked).toEqual([`setDeskPhone ${tokyo}`]);
    expect([set.result, session.snapshot.pending.map(({ command }) => command)]).toEqual(['waiting', ['setDeskPhone']]);
    gateway.report([], { ...anAgent, isSoftphoneEnabled: false, deskPhoneNumber: tokyo, keptDeskPhoneNumber: tokyo });
    await settle();
    expect(set.result).toBe('done');
  });

  it('goes back to the computer', async () => {
    const { session, gateway, clock } = await aReadySession();
    const onDeskPhone = { ...anAgent, isSoftphoneEnabled: false, deskPhoneNumber: tokyo, keptDeskPhoneNumber: tokyo };
    gateway.report([], onDeskPhone);
    const back = watch(session.setDeskPhone(null));
    await pass(clock, 1000);
    gateway.report([], { ...onDeskPhone, isSoftphoneEnabled: true, deskPhoneNumber: null });
    await settle();
    expect([gateway.asked, back.result]).toEqual([['setDeskPhone computer'], 'done']);
  });

  it.each([
    ['no number', 'front desk', 'desk-phone/invalid-number'],
    ['a number of a country that the instance does not call', '+61291234567', 'desk-phone/country-not-allowed'],
  ])('cannot have %s', async (_what, number, code) => {
    const { session, gateway } = await aReadySession();
    gateway.report([], { ...anAgent, dialableCountries: ['JP'] });
    await expect(session.setDeskPhone(number)).rejects.toMatchObject({ code });
    expect(gateway.asked).toEqual([]);
    expect(session.snapshot.errors).toMatchObject([{ target: 'desk-phone', error: { code } }]);
  });

  it('keeps the phone of a call that is on', async () => {
    const desk = await aDesk();
    await talk(desk);
    expect(desk.session.may('setDeskPhone')).toEqual({ isAllowed: false, reason: 'call-in-progress' });
    await expect(desk.session.setDeskPhone(tokyo)).rejects.toMatchObject({ code: 'command/not-possible' });
  });

  it('learns that the instance does not permit it', async () => {
    const { session, clock } = await aDesk({ settings: { isDeskPhonePermitted: false } });
    const set = watch(session.setDeskPhone(tokyo));
    await pass(clock, 1000);
    expect(set.result).toBe('desk-phone/not-permitted');
    expect(session.snapshot.agent?.isSoftphoneEnabled).toBe(true);
  });

  it('is told when Connect takes the wish and nothing changes', async () => {
    const { session, clock } = await aReadySession();
    const set = watch(session.setDeskPhone(tokyo));
    await pass(clock, 34_000, 1000);
    expect(set.result).toBe('waiting');
    await pass(clock, 2_000, 1000);
    expect(set.result).toBe('command/timeout');
  });

  it('answers there: the desk phone rings after the accept, and this computer stays silent', async () => {
    const desk = await aDesk({ settings: { deskPhoneAnswerMs: 4000 } });
    const set = desk.session.setDeskPhone(tokyo);
    await pass(desk.clock, 500);
    await set;
    const contactId = await ring(desk);
    const accepted = desk.session.accept(contactId);
    await pass(desk.clock, 3900);
    expect(desk.session.snapshot.contacts).toMatchObject([{ contactId, state: 'connecting' }]);
    await pass(desk.clock, 2000);
    await accepted;
    expect(desk.session.snapshot.contacts).toMatchObject([{ contactId, state: 'connected' }]);
  });
});

describe('an agent whose instance cleans the sound of the microphone', () => {
  it('chooses how, and sees what Connect keeps', async () => {
    const { session, clock } = await aDesk({ settings: { isVoiceEnhancementOffered: true } });
    expect(session.snapshot.agent?.voiceEnhancement).toBe('none');
    const set = session.setVoiceEnhancement('noise-suppression');
    await pass(clock, 500);
    await set;
    expect(session.snapshot.agent?.voiceEnhancement).toBe('noise-suppression');
  });

  it('is refused where the instance does not', async () => {
    const { session, gateway } = await aReadySession();
    expect(session.may('setVoiceEnhancement')).toEqual({ isAllowed: false, reason: 'enhancement-not-offered' });
    await expect(session.setVoiceEnhancement('none')).rejects.toMatchObject({ code: 'command/not-possible' });
    expect(gateway.asked).toEqual([]);
  });

  it('hears why it failed', async () => {
    const { session, gateway } = await aReadySession();
    gateway.report([], { ...anAgent, voiceEnhancement: 'none' });
    gateway.answers.set('setVoiceEnhancement', new CcpError('command/refused'));
    await expect(session.setVoiceEnhancement('voice-isolation')).rejects.toMatchObject({ code: 'command/refused' });
  });
});
