// A page and what it is narrowed to, as an address that can be sent to somebody.
export function addressOf<Name extends string>(
  page: string,
  names: readonly Name[],
  values: { [One in Name]?: string | null },
): string {
  const given = names.flatMap((name): [string, string][] => {
    const value = values[name];
    return value ? [[name, value]] : [];
  });
  return given.length === 0 ? page : `${page}?${new URLSearchParams(given).toString()}`;
}
