// Add exchange rates: from a file, or one by hand.
import { useMutation } from '@tanstack/react-query';
import { postRates, postRatesFile } from '@/queries/rates';

export function useAddRate() {
  return useMutation({
    mutationFn: (rate: { currency: string; on: string; rate: string }) =>
      postRates({ rates: [rate] }),
  });
}

export function useAddRatesFile() {
  return useMutation({
    mutationFn: ({ file, currency }: { file: File; currency: string }) =>
      postRatesFile(file, currency),
  });
}
