/** A plan as a calendar file (RFC 5545). Loaded only when the reader asks for it. */
import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';

/** One entry: a whole day. */
export interface Entry {
  /** Stable within the plan: a task's id, or the kind of a moment. */
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly text: string;
}

/** Sequence numbers are seconds since then: larger in each later file, and small enough for 32 bits until 2093. */
const EPOCH = Date.UTC(2025, 0, 1);

/** What the file says of itself. */
export interface Calendar {
  readonly planId: string;
  readonly name: string;
  /** Address of the plan's page, without the reader's answers. */
  readonly url: string;
  readonly language: string;
  /** When the file is made. */
  readonly now: Date;
  readonly entries: readonly Entry[];
}

/**
 * The file's text. Each entry has the same UID in every file of the same plan, and a sequence number that
 * grows, so that a second import changes entries instead of doubling them.
 */
export function calendarFile({ planId, name, url, language, now, entries }: Calendar): string {
  const calendar = ical({
    name,
    prodId: { company: 'Closing Guide', product: 'My plan', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { id, day, title, text } of entries)
    calendar.createEvent({
      id: `${id}.${planId}@closing-guide`,
      sequence: Math.floor((now.getTime() - EPOCH) / 1000),
      stamp: now,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      summary: title,
      description: text,
      url,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  // The library leaves the last line without the end that the standard asks for.
  return `${calendar.toString()}\r\n`;
}
