/** `npm run report`: prints the state of the content. It tells; it never fails. */
import { glob, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { site } from '../../site.config.ts';
import { readRecords } from '#regions/read-records.ts';
import { factReport } from './facts.ts';
import { planReport } from './plan.ts';
import { report, type ReportedPage } from './report.ts';

const pages: ReportedPage[] = [];
const unreadable: string[] = [];
for await (const file of glob('{guide,pages,situations,topics,letters,cards}/{zh-hans,en}/**/*.mdx', {
  cwd: site.content,
})) {
  const text = await readFile(`${site.content}/${file}`, 'utf8');
  try {
    const { reviewed, answer } = parse(text.split(/^---\r?$/m)[1] ?? '') as ReportedPage;
    pages.push({ key: file.replaceAll('\\', '/').replace(/\.mdx$/, ''), reviewed, answer });
  } catch {
    unreadable.push(`content/${file}`);
  }
}

const facts = factReport(await readRecords(site.content), new Date().toISOString().slice(0, 10));
const { counts, untranslated, copied, oldest } = report(pages.sort((a, b) => a.key.localeCompare(b.key)));
const list = (title: string, lines: readonly string[]) => [
  `${title}: ${lines.length}`,
  ...lines.map((l) => `  ${l}`),
];
const out = [
  'Pages, and the oldest review among them:',
  ...Object.entries(counts).map(([group, n]) => `  ${group}: ${n}, oldest review ${oldest[group]}`),
  ...list('Not written in this language (shown in the other, with a notice)', untranslated),
  ...list('Front matter that cannot be read', unreadable),
  ...list('The same words in both languages', copied),
  ...(await planReport(site.content)).flatMap(([title, lines]) => list(title, lines)),
  '',
  ...facts,
];
process.stdout.write(`${out.join('\n')}\n`);
