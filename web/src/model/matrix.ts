// White space as a map: customers down, product groups across; a cell is bought, worth trying, or unknown.

interface WhiteSpace {
  customer_id: string;
  customer_name: string;
  group: string;
  buys: string[];
}

export interface MatrixRow<T> {
  customer: { id: string; name: string };
  cells: ('buys' | T | null)[];
}

// The customers in the order of the list: the one with the best chance first.
export function matrixOf<T extends WhiteSpace>(items: T[], groups: string[]): MatrixRow<T>[] {
  const rows = new Map<string, MatrixRow<T>>();
  for (const item of items) {
    let row = rows.get(item.customer_id);
    if (!row) {
      row = {
        customer: { id: item.customer_id, name: item.customer_name },
        cells: groups.map((group) => (item.buys.includes(group) ? 'buys' : null)),
      };
      rows.set(item.customer_id, row);
    }
    const at = groups.indexOf(item.group);
    if (at >= 0) row.cells[at] = item;
  }
  return [...rows.values()];
}
