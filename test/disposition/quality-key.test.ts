import { describe, expect, it } from 'vitest';
import { beginEntry, entryReport, stepBack, typeSign, type KeyEntry } from '../../src/disposition/key-entry.js';
import { allReports, extendChart, guideChart, readCode } from '../../src/disposition/quality-key.js';
import { enDisposition } from '../../src/locales/en-disposition.js';
import { jaDisposition } from '../../src/locales/ja-disposition.js';

describe('the quality key', () => {
  it('says 72 different things, each read back from its code in any width and case', () => {
    const reports = allReports();
    expect(new Set(reports.map(({ code }) => code)).size).toBe(72);
    for (const report of reports) {
      const fullWidth = report.code.replaceAll(/./g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
      expect(readCode(report.code.toLowerCase())).toEqual(report);
      expect(readCode(fullWidth)).toEqual(report);
    }
  });

  it('has words of its own for each of them in both languages', () => {
    for (const { symptoms, scenarios, severities, readingRest } of [enDisposition, jaDisposition]) {
      const readings = Object.values(symptoms).flatMap(({ full }) =>
        Object.values(scenarios).flatMap((scenario) =>
          Object.values(severities).map((severity) => full + readingRest(scenario.full, severity.full)),
        ),
      );
      expect(new Set(readings).size).toBe(72);
    }
    expect(jaDisposition.symptoms.P.full).toBe('開始時は問題ないが、時間の経過とともに悪化している');
  });

  it.each(['', 'LT', 'LT4', 'XT2', 'L2T', 'LT22', 'lı2', 'L T2', 'L😀2'])('does not read %s', (text) => {
    expect(readCode(text)).toBeNull();
  });

  it('takes symptoms of a site besides the eight, and keeps the three signs', () => {
    const chart = extendChart('osaka', 3, [{ letter: 'E', labels: { en: 'Echo', ja: 'エコー' } }]);
    expect(readCode('eo1', chart)).toMatchObject({ code: 'EO1', symptom: 'E', chart: 'osaka@3' });
    expect(readCode('LT2', chart)?.chart).toBe('osaka@3');
    expect(readCode('EO1')).toBeNull();
    expect(allReports(chart)).toHaveLength(81);
  });

  it.each(['L', 'T', 'e', '7', 'EE', ''])('refuses %s as a letter of a site', (letter) => {
    expect(() => extendChart('osaka', 1, [{ letter }])).toThrow('options/invalid-value');
  });
});

describe('an agent who types a code', () => {
  const type = (signs: string, entry: KeyEntry): KeyEntry =>
    Array.from(signs).reduce((before, sign) => typeSign(before, sign, guideChart) ?? before, entry);

  it('needs two keys where the contact shows the scenario', () => {
    expect(entryReport(type('L2', beginEntry('T')), guideChart)?.code).toBe('LT2');
  });

  it('types over the scenario that was filled in, and over a severity', () => {
    expect(entryReport(type('dO13', beginEntry('I')), guideChart)?.code).toBe('DO3');
  });

  it('types all three where nothing is known of the contact', () => {
    expect(typeSign(type('S', beginEntry(null)), '1', guideChart)).toBeNull();
    expect(entryReport(type('Ｓｉ１', beginEntry(null)), guideChart)?.code).toBe('SI1');
  });

  it('is told of a sign that cannot stand there', () => {
    expect(typeSign(beginEntry('I'), '2', guideChart)).toBeNull();
    expect(typeSign(beginEntry('I'), 'X', guideChart)).toBeNull();
    expect(typeSign(type('L', beginEntry('I')), 'M', guideChart)).toBeNull();
    expect(typeSign(type('L', beginEntry('I')), '4', guideChart)).toBeNull();
  });

  it('steps back sign by sign, and finds the scenario of the contact again', () => {
    const whole = type('LO2', beginEntry('T'));
    const first = stepBack(whole, 'T');
    const second = stepBack(first, 'T');
    expect([first.severity, first.scenario]).toEqual([null, 'O']);
    expect([second.symptom, second.scenario]).toEqual(['L', 'T']);
    expect(stepBack(second, 'T')).toEqual(beginEntry('T'));
  });
});
