// A new deal with what is known of a white space: the customer, the product, the usual volume.
import type { CrossSell } from '@/queries/workLists';

export function crossSellPath(item: CrossSell): string {
  const known = {
    customer_id: item.customer_id,
    ...(item.product_id && { product_id: item.product_id }),
    ...(item.usual_volume > 0 && { volume_per_year: String(item.usual_volume) }),
  };
  return `/deals/new?${new URLSearchParams(known).toString()}`;
}
