// What a person says about a file: what its columns are, and how numbers and days are written in it.
interface Column {
  heading: string;
  field: string;
}
export interface Mapping {
  columns: { field: string; heading?: string | null }[];
  decimal?: 'comma' | 'point' | null;
  dates?: 'day-first' | 'month-first' | null;
  answers?: { question: string; answer: string }[];
}

// The whole of it when one heading is given another meaning ('': none). What was found stays as it was found, a
// field belongs to one heading at most, and what was once said to be nothing is not found again by its name.
export function withColumn(
  found: readonly Column[],
  said: Mapping,
  heading: string,
  field: string,
): Mapping {
  const kept = found.filter((one) => one.heading !== heading && one.field !== field);
  const columns: Mapping['columns'] = kept.map(asSaid);
  if (field) columns.push({ field, heading });
  const has = (wanted: string) => columns.some((one) => one.field === wanted);
  const was = found.find((one) => one.heading === heading);
  for (const nothing of [...said.columns.filter((one) => !one.heading), ...(was ? [was] : [])])
    if (!has(nothing.field)) columns.push({ field: nothing.field, heading: null });
  return { ...said, columns };
}

// The columns as they are read now, and what was said to be nothing.
export function withSigns(found: readonly Column[], said: Mapping, signs: Partial<Mapping>) {
  const nothing = said.columns.filter((one) => !one.heading);
  return { ...said, columns: [...found.map(asSaid), ...nothing], ...signs };
}

function asSaid({ field, heading }: Column) {
  return { field, heading };
}

// What was answered before stays, and a question has one answer.
export function withAnswer(said: Mapping, question: string, answer: string): Mapping {
  const others = (said.answers ?? []).filter((one) => one.question !== question);
  return { ...said, answers: [...others, { question, answer }] };
}
