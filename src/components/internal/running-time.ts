import type { Locale } from '../../locales/en.js';

/** `mm:ss`, from one hour `h:mm:ss`. Clocks that differ a little must not show a time below zero. */
export function runningTime(milliseconds: number): string {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(total / 3600);
  const minutes = Math.floor(total / 60) % 60;
  const clock = [minutes, total % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return hours === 0 ? clock : `${hours}:${clock}`;
}

/** A span in words: `1 min 48 s`, `1 分 48 秒`. */
export function spanInWords(milliseconds: number, { seconds, minutes, hours }: Locale['terms']): string {
  const total = Math.max(0, Math.round(milliseconds / 1000));
  if (total < 60) return seconds(total);
  if (total < 3600) return minutes(Math.floor(total / 60), total % 60);
  return hours(Math.floor(total / 3600), Math.floor(total / 60) % 60);
}

/** Time of day, 24 hours. */
export function timeOfDay(epochMilliseconds: number, language: string): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
    epochMilliseconds,
  );
}
