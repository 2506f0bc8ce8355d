import { describe, expect, it } from 'vitest';
import {
  correctionBody,
  dealBody,
  emptyLine,
  equalShares,
  formOfDeal,
  parsePercent,
  renewalForm,
  type DealForm,
} from './deal-form';
import { formatAmount } from './money';

const sek = { code: 'SEK', decimals: 2 };

function founding(): DealForm {
  return {
    customer: { id: 'c1', name: 'Norrlands Bygg AB' },
    signedOn: '2026-03-10',
    firstContactOn: '',
    externalId: '',
    note: '',
    overlays: [],
    currency: null,
    rate: '',
    shares: [{ sellerId: 's1', percent: '100' }],
    lines: [{ ...emptyLine(0), volume: '1,2 m' }],
  };
}

describe('a deal that is typed', () => {
  it('becomes the founding example', () => {
    expect(dealBody(founding(), sek).body).toEqual({
      customer_id: 'c1',
      signed_on: '2026-03-10',
      shares: [{ seller_id: 's1', basis_points: 10000 }],
      lines: [{ product_id: null, volume_per_year: 120000000, term: 'fixed', months: 12 }],
    });
  });

  it('sends only what its term can have', () => {
    const form = founding();
    form.lines[0] = { ...form.lines[0]!, term: 'one_off', hasNotice: true };
    expect(dealBody(form, sek).body!.lines[0]).toEqual({
      product_id: null,
      volume_per_year: 120000000,
      term: 'one_off',
    });
    form.lines[0] = { ...form.lines[0]!, term: 'rolling', months: '7' };
    expect(dealBody(form, sek).body!.lines[0]).toEqual({
      product_id: null,
      volume_per_year: 120000000,
      term: 'rolling',
      notice_months: 3,
    });
  });

  it('names every fault by the place of its field', () => {
    const form = founding();
    form.customer = null;
    form.signedOn = '10/3';
    form.lines = [
      { ...emptyLine(0), volume: 'mycket', months: '' },
      { ...emptyLine(1), channel: 'renewal' },
    ];
    const { body, faults } = dealBody(form, sek);
    expect(body).toBeNull();
    expect(faults).toEqual({
      '/customer_id': 'required',
      '/signed_on': 'not_a_date',
      '/lines/0/volume_per_year': 'not_an_amount',
      '/lines/0/months': 'required',
      '/lines/1/volume_per_year': 'required',
      '/lines/1/channel_reason': 'required',
    });
  });
});

describe('shares', () => {
  it('are equal and add up to the whole', () => {
    expect(equalShares(2)).toEqual([5000, 5000]);
    expect(equalShares(3)).toEqual([3334, 3333, 3333]);
  });

  it('are typed as per cent with up to two decimals', () => {
    expect(parsePercent('33,34')).toBe(3334);
    expect(parsePercent('50 %')).toBe(5000);
    expect(parsePercent('0.5')).toBe(50);
    expect(parsePercent('1,234')).toBeNull();
    expect(parsePercent('hälften')).toBeNull();
  });
});

const signed = {
  customer_id: 'c1',
  customer_name: 'Norrlands Bygg AB',
  signed_on: '2026-03-10',
  first_contact_on: null,
  external_id: 'A-7',
  note: null,
  shares: [{ seller_id: 's1', basis_points: 10_000 }],
  overlays: [{ seller_id: 's2', basis_points: 5_000 }],
  currency: null,
  rate: null,
  lines: [
    {
      id: 'l1',
      product_id: 'p1',
      product_name: 'Service',
      volume_per_year: 120_000_050,
      volume_in_currency: null,
      term: 'fixed' as const,
      months: 36,
      start: '2026-03-10',
      ends_on: '2029-03-09',
      notice_months: 3,
      renews_line_id: null,
      channel: 'win_back' as const,
      channel_reason: { rule: 'chosen', evidence: { chosen_reason: 'Vunnen efter uppehåll' } },
      is_void: false,
    },
  ],
};
const swedish = (minor: number) => formatAmount(minor, sek, 'sv', true);

describe('a correction', () => {
  it('that changes nothing says exactly what the deal says', () => {
    const form = formOfDeal(signed, sek, swedish, ',');
    expect(correctionBody(form, sek, '').body).toEqual({
      customer_id: 'c1',
      signed_on: '2026-03-10',
      first_contact_on: null,
      external_id: 'A-7',
      note: null,
      currency: null,
      shares: [{ seller_id: 's1', basis_points: 10_000 }],
      overlays: [{ seller_id: 's2', basis_points: 5_000 }],
      lines: [
        {
          id: 'l1',
          product_id: 'p1',
          volume_per_year: 120_000_050,
          term: 'fixed',
          months: 36,
          notice_months: 3,
          channel: 'win_back',
          channel_reason: 'Vunnen efter uppehåll',
        },
      ],
    });
  });

  it('empties what is emptied, strikes what is left out, and tells why', () => {
    const form = formOfDeal(signed, sek, swedish, ',');
    form.externalId = '';
    form.overlays = [];
    form.lines = [{ ...emptyLine(5), volume: '1 m' }];
    const body = correctionBody(form, sek, ' fel kund ').body!;
    expect(body).toMatchObject({ external_id: null, overlays: [], reason: 'fel kund' });
    expect(body.lines).toEqual([
      { product_id: null, volume_per_year: 100_000_000, term: 'fixed', months: 12 },
    ]);
  });
});

describe('a deal in another currency', () => {
  it('says its amounts in that currency, with the rate as it was typed', () => {
    const form = { ...founding(), currency: 'EUR', rate: '11,3545' };
    expect(dealBody(form, sek).body).toMatchObject({
      currency: 'EUR',
      rate: '11.3545',
      lines: [{ volume_in_currency: 120_000_000 }],
    });
    expect(dealBody({ ...form, rate: '' }, sek).body).not.toHaveProperty('rate');
    expect(dealBody({ ...form, rate: 'ungefär elva' }, sek).faults).toEqual({
      '/rate': 'not_a_rate',
    });
  });

  it('has the decimals of its own currency', () => {
    const form = { ...founding(), currency: 'JPY' };
    expect(dealBody(form, sek).body!.lines[0]!.volume_in_currency).toBe(1_200_000);
  });
});

it('a renewal begins the day after the old line ends, on the same terms', () => {
  const form = renewalForm(formOfDeal(signed, sek, swedish, ','), signed, 'l1', '2029-02-01');
  expect(form).toMatchObject({ signedOn: '2029-02-01', externalId: '', overlays: [] });
  expect(form.lines[0]).toMatchObject({
    id: null,
    renewsLineId: 'l1',
    start: '2029-03-10',
    months: '36',
    channel: null,
  });
});
