import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile, type Entry } from '#plan/ics.ts';

const file = (entries: readonly Entry[], now = new Date('2026-11-25T08:00:00Z')) =>
  calendarFile({
    planId: 'abcd1234abcd',
    name: '销号计划',
    url: 'https://closing-guide.example/plan/',
    language: 'zh-Hans',
    now,
    entries,
  });
const events = (text: string) =>
  new ICAL.Component(ICAL.parse(text) as unknown[])
    .getAllSubcomponents('vevent')
    .map((part) => new ICAL.Event(part));
const day = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const words = fc
  .string({ unit: 'grapheme', maxLength: 90 })
  .map((s) => s.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim());

describe('the calendar file, read by another library', () => {
  test('says what it was given, as whole days that block nobody', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ id: fc.constantFrom('a', 'b-c'), day, title: words, text: words }), {
          minLength: 1,
        }),
        (entries) => {
          const found = events(file(entries));
          expect(found.map(({ summary, description }) => [summary ?? '', description ?? ''])).toEqual(
            entries.map(({ title, text }) => [title, text]),
          );
          expect(found.map(({ startDate }) => startDate.toString())).toEqual(
            entries.map((entry) => entry.day),
          );
          expect(found.every(({ startDate }) => startDate.isDate)).toBe(true);
        },
      ),
    );
  });

  test('lines are of legal length, end as they must, and required properties are there', () => {
    const text = file([
      { id: 'move-mail', day: '2028-02-29', title: '先迁邮箱和手机的系统账号'.repeat(9), text: 'a, b; c\nd' },
    ]);
    const lines = text.split('\r\n');
    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(text).toMatch(/\r\nEND:VCALENDAR\r\n$/);
    expect(text).not.toContain('\uFFFD');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    for (const wanted of [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'DTSTART;VALUE=DATE:20280229',
      'TRANSP:TRANSPARENT',
    ])
      expect(lines).toContain(wanted);
    expect(text).toMatch(/\r\nPRODID:.+\r\n/);
    expect(text).toMatch(/\r\nDTSTAMP:20261125T080000Z\r\n/);
  });

  test('a second file has the same UIDs and a higher sequence: entries are updated, not doubled', () => {
    const first = events(file([{ id: 'close-line', day: '2027-01-31', title: 'x', text: '' }]));
    const later = new Date('2026-11-25T08:00:01Z');
    const second = events(file([{ id: 'close-line', day: '2027-02-28', title: 'x', text: '' }], later));
    expect(second[0]?.uid).toBe(first[0]?.uid);
    expect(second[0]?.sequence ?? 0).toBeGreaterThan(first[0]?.sequence ?? 0);
    expect(second[0]?.sequence).toBeLessThan(2 ** 31);
  });
});
