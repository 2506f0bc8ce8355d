// Teams stand in a tree: each under another one, or under none.
export interface TeamInTree {
  id: string;
  name: string;
  parent_id: string | null;
}

export type Placed<T> = T & { level: number };

// As they are read: each followed by those that stand under it, by name; the level counts from zero.
export function inTreeOrder<T extends TeamInTree>(teams: readonly T[]): Placed<T>[] {
  const under = (parent: string | null, level: number): Placed<T>[] =>
    teams
      .filter((team) => team.parent_id === parent)
      .sort((a, b) => a.name.localeCompare(b.name, 'sv'))
      .flatMap((team) => [{ ...team, level }, ...under(team.id, level + 1)]);
  return under(null, 0);
}

// The team and all that stand under it.
export function withThoseUnder(teams: readonly TeamInTree[], top: string): Set<string> {
  const found = new Set([top]);
  for (const { id, parent_id } of inTreeOrder(teams))
    if (parent_id !== null && found.has(parent_id)) found.add(id);
  return found;
}

// A name in a list of choices, moved in as far as its team stands.
export function indented({ name, level }: Placed<TeamInTree>): string {
  return '\u00a0\u00a0\u00a0'.repeat(level) + name;
}
