import type { Situation } from '#content/vocabulary.ts';

/**
 * What is drawn inside the SIM outline for each situation, as stroked path data in a box of 24 by 24.
 * Plain signs, no emblems: a picture helps to find the way back to a page, its words say what it is.
 */
export const PICTURES: Readonly<Record<Situation, string>> = {
  // A question mark.
  'lost-or-stolen': 'M8.5 9a3.5 3.5 0 1 1 5.6 2.8c-1.4 1-2.1 1.7-2.1 3.2M12 18.6v.1',
  // A door, and the way out of it.
  'unsafe-relationship': 'M13 4.5H6v15h7M10 12h9m-3-3 3 3-3 3',
  // A closed hatch.
  refused: 'M5 5h14v14H5zM9 9l6 6m0-6-6 6',
  // A bill with a sum at its foot.
  'in-debt': 'M7 4h10v16l-2-1.4-1.7 1.4-1.6-1.4L10 20l-1.5-1.4L7 20zM10 8.5h4M10 12h4m-2 3.4h2',
  // The globe.
  abroad: 'M12 4a8 8 0 1 1 0 16 8 8 0 0 1 0-16ZM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16',
  // A suitcase.
  'leaving-a-country': 'M5 8h14v11H5zM9.5 8V5h5v3M9 8v11M15 8v11',
  // A candle.
  death: 'M9 11h6v9H9zM12 11V9m0-6c2 2.4 2 4.2 0 6-2-1.8-2-3.6 0-6ZM6 20h12',
  // One person behind another.
  proxy:
    'M9 5.5a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM4 19c0-6.4 10-6.4 10 0M15.5 8a2.2 2.2 0 1 1 0 4.4M16 14.2c2.6.4 4 2 4 4.8',
  // A person, and a cross.
  'not-mine': 'M10 5a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4 20c0-8 12-8 12 0M16.5 6.5l4 4m0-4-4 4',
  // Two names that differ.
  'name-mismatch': 'M5 9.5h14M5 14.5h14M15.5 5l-7 14',
  // A graduate’s cap.
  'student-sim': 'M12 6 3.5 10 12 14l8.5-4zM7 12v4.5c2.8 2.2 7.200 2.2 10 0V12M20.5 10v5',
  // A house of many windows.
  'business-line': 'M6 20V4.5h12V20M4 20h16M9.5 8h1.5m2 0h1.5M9.5 11.5h1.5m2 0h1.5M10.5 20v-4h3v4',
  // Three in a ring.
  'shared-plan':
    'M12 3.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM6.5 14.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM17.5 14.5a2.7 2.7 0 1 1 0 5.4 2.7 2.7 0 0 1 0-5.4ZM10.700 8.700 7.700 14.6M13.300 8.700l3 5.900M9.300 17.200h5.4',
  // A chip with its legs.
  esim: 'M7 7h10v10H7zM10 7V4m4 3V4m-4 16v-3m4 3v-3M7 10H4m3 4H4m16-4h-3m3 4h-3',
  // An hourglass.
  prepaid: 'M7 4h10M7 20h10M8 4c0 4.5 3 5.5 4 8-1 2.5-4 3.5-4 8M16 4c0 4.5-3 5.5-4 8 1 2.5 4 3.5 4 8',
  // A paper with a signature.
  contract:
    'M6.5 4h8l3 3v13h-11zM14 4v3.5h3.5M9 11h6M9 16.5c1-1.800 1.700-1.800 2 0 .5-1.200 1.200-1.200 1.5 0H15',
  // A number on its way.
  'keep-the-number': 'M9 6 7.5 18M14 6l-1.5 12M5.5 10h10M5 14h7.5M15 14h6m-2.5-2.5L21 14l-2.5 2.5',
};
