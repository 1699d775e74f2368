import ts from 'typescript';

const FILE = `${process.cwd()}/json-ld-of-the-site.ts`;

/** What of a value a type can judge: its properties, its kinds, and words of schema.org's own. */
function shape(value: unknown): unknown {
  if (Array.isArray(value)) return [...new Set(value.map((item) => JSON.stringify(shape(item))))].sort();
  if (typeof value === 'string') return value.startsWith('https://schema.org') ? value : 'text';
  if (typeof value !== 'object' || value === null) return typeof value;
  return Object.entries(value).map(([name, part]) => [name, name.startsWith('@') ? part : shape(part)]);
}

/** One of each shape: hundreds of pages say the same kind of thing, and the compiler is slow. */
export function distinct(blocks: readonly unknown[]): unknown[] {
  return [...new Map(blocks.map((block) => [JSON.stringify(shape(block)), block])).values()];
}

/** A value as source text, with the types of schema.org to hold it against. */
function statement(block: unknown, index: number): string {
  const type = (block as { '@type'?: unknown } | null)?.['@type'];
  const name = typeof type === 'string' && /^[A-Z]\w*$/.test(type) ? type : 'never';
  return `export const b${index}: S.WithContext<S.${name}> = ${JSON.stringify(block)};`;
}

/**
 * Holds JSON-LD against the definitions of schema.org, which the package `schema-dts` carries as types made
 * from schema.org's own vocabulary: a class or property that does not exist, or a value of a kind that the
 * property does not take, is a fault. The compiler is the validator, so nothing is asked of the network.
 */
export function schemaOrgFaults(blocks: readonly unknown[]): { block: unknown; fault: string }[] {
  const source = ["import type * as S from 'schema-dts';", ...blocks.map(statement)].join('\n');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  };
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => file === FILE || fileExists(file);
  host.readFile = (file) => (file === FILE ? source : readFile(file));
  host.getSourceFile = (file, ...rest) =>
    file === FILE
      ? ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true)
      : getSourceFile(file, ...rest);
  const program = ts.createProgram([FILE], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText, file, start }) => {
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line : 0;
    return {
      block: blocks[line - 1],
      fault: ts.flattenDiagnosticMessageText(messageText, ' ').slice(0, 400),
    };
  });
}
