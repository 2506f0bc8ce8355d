// What a person says about the columns of a file: for each heading what it is, or that it is nothing.
interface Column {
  heading: string;
  field: string;
}
export interface Mapping {
  columns: { field: string; heading: string | null }[];
  decimal?: 'comma' | 'point' | null;
  dates?: 'day-first' | 'month-first' | null;
}

// The whole mapping when one heading is given another meaning ('': none): what was found stays, and
// a field belongs to one heading at most.
export function withColumn(columns: readonly Column[], heading: string, field: string): Mapping {
  const others = columns.filter((one) => one.heading !== heading && one.field !== field);
  const was = columns.find((one) => one.heading === heading);
  const chosen = others.map((one) => ({ field: one.field, heading: one.heading as string | null }));
  if (field) chosen.push({ field, heading });
  // What it no longer is would else be found again by its name.
  if (was && was.field !== field) chosen.push({ field: was.field, heading: null });
  return { columns: chosen };
}
