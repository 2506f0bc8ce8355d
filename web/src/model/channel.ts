// The four channels: one order, one colour and one icon each, on every page.

export const channels = ['renewal', 'cross_sell', 'win_back', 'new_sales'] as const;
export type Channel = (typeof channels)[number];
