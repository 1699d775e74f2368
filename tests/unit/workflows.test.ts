import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Job {
  readonly permissions?: Record<string, string>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly { uses?: string; run?: string; with?: Record<string, unknown> }[];
}
interface Workflow {
  readonly on: { workflow_dispatch?: { inputs?: { command?: { options: readonly string[] } } } };
  readonly permissions: Record<string, string>;
  readonly jobs: Record<string, Job>;
}

const FOLDER = '.github/workflows';
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
const workflows = readdirSync(FOLDER).map((file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  return { file, text, workflow: parse(text) as Workflow };
});

describe.each(workflows)('$file', ({ text, workflow }) => {
  const jobs = Object.values(workflow.jobs);

  test('names each action by the hash of its commit, with its version beside it', () => {
    for (const [line] of text.matchAll(/uses: .*/g))
      expect(line).toMatch(/^uses: [\w./-]+@[0-9a-f]{40} # v\d+(\.\d+)*$/);
  });

  test('may do nothing that a job does not ask for, and asks for little', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of jobs) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      const writes = Object.values(job.permissions ?? {}).includes('write');
      const checkout = job.steps.find(({ uses }) => uses?.startsWith('actions/checkout@'));
      if (!writes) expect(checkout?.with?.['persist-credentials']).toBe(false);
      // What comes from outside reaches a shell only as a variable, never as text of the command.
      for (const { run = '' } of job.steps) expect(run).not.toContain('${{');
    }
  });

  test('runs commands that package.json has', () => {
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    const offered = workflow.on.workflow_dispatch?.inputs?.command?.options ?? [];
    const known = Object.keys(scripts);
    expect([...named, ...offered].filter((name) => !known.includes(name))).toEqual([]);
  });
});
