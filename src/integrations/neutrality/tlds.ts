/**
 * Top-level domains, used only to tell a host typed without a scheme (`name.example`) from a word
 * with a dot in it. A host under another one is still found when it is written as an address.
 * Countries from ISO 3166-1 as delegated by IANA; the generic ones are those that people meet.
 */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw';
const GENERIC =
  'academy agency app art asia auction autos bar beauty bet best bid bio biz blog blue bot buzz cab cafe call cam camera cards care cash cat center chat cheap city click cloud club codes coffee com community company contact cool coupons credit cyou date deals dev digital direct directory domains download earth edu email energy events example exchange expert express fans finance fit fun fund fyi gallery games gdn gift gifts gold goog google gov group guide guru help homes host hosting icu immo inc ink info ink int invalid jobs kim land legal lgbt life link live loan lol love ltd luxe market marketing media men mil mobi mobile moe mom money monster museum name net network news ninja nyc one online org page partners party pet phone photo photos pics plus press pro promo pub quest red reise ren rent rest review rip rocks run sale sbs school science services shop show site skin social software solutions space store stream studio support surf systems tech tel tips today tokyo tools top toys trade training travel vip video vote wang watch website wiki win work works world wtf xin xyz yoga zone zip mov';

const TLDS: ReadonlySet<string> = new Set(`${COUNTRIES} ${GENERIC}`.split(' '));

/** Endings that are more often a file's than a host's; they count as a host only after `www.` or before a path. */
const FILES: ReadonlySet<string> = new Set([
  'md',
  'sh',
  'py',
  'rs',
  'pl',
  'ps',
  'app',
  'mobi',
  'download',
  'zip',
  'mov',
]);

/** Whether a last label is a top-level domain. */
export function isTld(label: string): boolean {
  return TLDS.has(label) || label.startsWith('xn--');
}

/** Whether an ending is an archive's or a film's: a host only before a path, whatever stands before it. */
export function isArchive(label: string): boolean {
  return label === 'zip' || label === 'mov';
}

/** Whether a word such as `notes.md` should be taken for a file. */
export function looksLikeFile(label: string): boolean {
  return FILES.has(label);
}
