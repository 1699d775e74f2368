import { defineConfig } from 'vitest/config';

/** Four kinds of test, each its own project, so that one kind can be run alone: `npx vitest run --project unit`. */
const project = (name: string, testTimeout = 60_000) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`], testTimeout, hookTimeout: 180_000 },
});

export default defineConfig({
  test: {
    // By default one core is left idle: half the time of two.
    maxWorkers: 2,
    projects: [project('unit'), project('content', 300_000), project('site', 60_000), project('e2e', 60_000)],
  },
});
