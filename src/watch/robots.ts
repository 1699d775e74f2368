/** What a host's `robots.txt` (RFC 9309) lets our agent read, and how fast. */

interface Group {
  readonly agents: string[];
  readonly rules: { readonly allow: boolean; readonly path: string }[];
  delay?: number;
}

export interface Robots {
  allows(path: string): boolean;
  /** Seconds between requests that the host asks for; 0 where it asks for none. */
  readonly delay: number;
}

function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  let isHead = false;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const key = name.toLowerCase();
    if (key === 'user-agent') {
      if (!isHead) groups.push({ agents: [], rules: [] });
      groups.at(-1)?.agents.push(value.trim().toLowerCase());
    } else if (key === 'allow' || key === 'disallow') {
      if (value.trim()) groups.at(-1)?.rules.push({ allow: key === 'allow', path: value.trim() });
    } else if (key === 'crawl-delay') {
      const group = groups.at(-1);
      const seconds = Number(value);
      if (group && seconds > 0) group.delay = seconds;
    }
    if (key) isHead = key === 'user-agent';
  }
  return groups;
}

/** `*` stands for anything, `$` at the end for the end. */
function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^{}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replace(/\$(?!$)/g, '\\$');
  return new RegExp(`^${source}`).test(path);
}

/** Reads a `robots.txt` for an agent. The longest matching rule decides; on a tie it allows. */
export function robotsFor(text: string, agent: string): Robots {
  const groups = groupsOf(text);
  const own = groups.filter(({ agents }) =>
    agents.some((name) => name !== '*' && agent.toLowerCase().includes(name)),
  );
  const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'));
  const rules = chosen.flatMap((group) => group.rules);
  return {
    delay: Math.max(0, ...chosen.map(({ delay = 0 }) => delay)),
    allows(path) {
      const [best] = rules
        .filter((rule) => matches(rule.path, path))
        .sort((a, b) => b.path.length - a.path.length || Number(b.allow) - Number(a.allow));
      return best?.allow ?? true;
    },
  };
}
