// Lists as files, which a browser fetches by itself.
import { fileAddress } from '@/wire/client';

export type List = 'deals' | 'entries' | 'standing' | 'customers' | 'audit' | 'revenue';

// What is asked for narrows the file as it does the page; empty values are nothing.
export function listFile(
  list: List,
  ending: 'xlsx' | 'csv',
  query: Record<string, string | null | undefined>,
): string {
  return fileAddress(`/exports/${list}.${ending}`, query);
}

// All of the company, to take along.
export const companyFile = fileAddress('/exports/company.zip', {});
