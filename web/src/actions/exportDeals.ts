// Every deal that matches a filter, one row a line, as a file for Excel.
import { useMutation } from '@tanstack/react-query';
import { csvText } from '@/model/csv';
import type { Language } from '@/model/language';
import type { Words } from '@/model/words/sv';
import { fetchAllDeals, type DealFilter } from '@/queries/deals';

interface Request {
  filter: DealFilter;
  language: Language;
  w: Words;
  // An amount as a spreadsheet of that language reads it.
  write: (minor: number) => string;
}

export function useExportDeals() {
  return useMutation({
    mutationFn: async ({ filter, language, w, write }: Request) => {
      const deals = await fetchAllDeals(filter);
      const heading = [
        w.deals.signed,
        w.deals.customer,
        w.deals.product,
        w.deals.channel,
        w.deals.volume,
        w.newDeal.term,
        w.newDeal.months,
        w.deals.seller,
      ];
      const rows = deals.flatMap((deal) =>
        deal.lines.map((line) => [
          deal.signed_on,
          deal.customer_name,
          line.product_name,
          w.channels[line.channel],
          write(line.volume_per_year),
          w.newDeal.terms[line.term],
          line.months,
          deal.shares.map((share) => share.seller_name).join(', '),
        ]),
      );
      const text = csvText([heading, ...rows], language === 'sv' ? ';' : ',');
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
      link.download = `${w.deals.title.toLowerCase()}.csv`;
      link.click();
      URL.revokeObjectURL(link.href);
    },
  });
}
