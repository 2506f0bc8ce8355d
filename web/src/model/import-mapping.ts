// What a person says about a file: what its columns are, how numbers and days are written in it, and what its words
// and names mean.
import type { Channel } from './channel';

interface Column {
  heading: string;
  field: string;
}
export interface Mapping {
  columns: { field: string; heading?: string | null }[];
  decimal?: 'comma' | 'point' | null;
  dates?: 'day-first' | 'month-first' | null;
  answers?: { question: string; answer: string }[] | null;
  statuses?: Status[] | null;
  channels?: ChannelOf[] | null;
  customers?: Name[] | null;
  sellers?: Name[] | null;
  products?: Name[] | null;
}
interface Status {
  word: string;
  outcome: 'won' | 'lost' | 'open';
}
interface ChannelOf {
  word: string;
  channel?: Channel | null;
}
interface Name {
  name: string;
  id?: string | null;
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

// Who a name is: one who is here, someone new (null), or whatever it is by itself (undefined).
export function withName(
  said: Mapping,
  list: 'customers' | 'sellers' | 'products',
  name: string,
  id: string | null | undefined,
): Mapping {
  const others = (said[list] ?? []).filter((one) => one.name !== name);
  return { ...said, [list]: id === undefined ? others : [...others, { name, id }] };
}

// What a word stands for.
export function withWord<List extends 'statuses' | 'channels'>(
  said: Mapping,
  list: List,
  word: NonNullable<Mapping[List]>[number],
): Mapping {
  const all: { word: string }[] = said[list] ?? [];
  return { ...said, [list]: [...all.filter((one) => one.word !== word.word), word] };
}

function asSaid({ field, heading }: Column) {
  return { field, heading };
}

// What was answered before stays, and a question has one answer.
export function withAnswer(said: Mapping, question: string, answer: string): Mapping {
  const others = (said.answers ?? []).filter((one) => one.question !== question);
  return { ...said, answers: [...others, { question, answer }] };
}
