/**
 * The closed vocabulary of regions: every ISO 3166-1 code by the part of the world in which a reader
 * would look for it, and `EU` for the rules that hold in every member state. A record may name no other.
 */
const CODES_BY_PART = {
  'east-asia': 'CN HK JP KP KR MN MO TW',
  'southeast-asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  'south-asia': 'AF BD BT IN LK MV NP PK',
  'west-asia': 'AE AM AZ BH CY GE IL IQ IR JO KG KW KZ LB OM PS QA SA SY TJ TM TR UZ YE',
  europe:
    'AD AL AT AX BA BE BG BY CH CZ DE DK EE ES EU FI FO FR GB GG GI GR HR HU IE IM IS IT JE LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SJ SK SM UA VA',
  africa:
    'AO BF BI BJ BW CD CF CG CI CM CV DJ DZ EG EH ER ET GA GH GM GN GQ GW IO KE KM LR LS LY MA MG ML MR MU MW MZ NA NE NG RE RW SC SD SH SL SN SO SS ST SZ TD TF TG TN TZ UG YT ZA ZM ZW',
  'north-america': 'BM CA GL PM US',
  'latin-america':
    'AG AI AR AW BB BL BO BQ BR BS BV BZ CL CO CR CU CW DM DO EC FK GD GF GP GS GT GY HN HT JM KN KY LC MF MQ MS MX NI PA PE PR PY SR SV SX TC TT UY VC VE VG VI',
  oceania: 'AS AU CC CK CX FJ FM GU HM KI MH MP NC NF NR NU NZ PF PG PN PW SB TK TO TV UM VU WF WS',
} as const;

/** A part of the world, in the order in which pages list them. */
export type Part = keyof typeof CODES_BY_PART;
export const PARTS = Object.keys(CODES_BY_PART) as Part[];

const PART_OF = new Map(
  PARTS.flatMap((part) => CODES_BY_PART[part].split(' ').map((code) => [code, part] as const)),
);

/** Codes that a record may have. */
export const REGION_CODES: readonly string[] = [...PART_OF.keys()].sort();

/** The code of the record that holds what is the same in all member states. */
export const EU = 'EU';

const EU_MEMBERS: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
/** Member states, by code. */
export const MEMBERS: readonly string[] = [...EU_MEMBERS];

/** Whether the rules of the EU record hold in a region as well as its own. */
export function isMember(code: string): boolean {
  return EU_MEMBERS.has(code);
}

/** The part of the world of a region. Unknown codes cannot come from a record: the schema refuses them. */
export function partOf(code: string): Part {
  return PART_OF.get(code) ?? 'europe';
}
