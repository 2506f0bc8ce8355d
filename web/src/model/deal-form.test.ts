import { describe, expect, it } from 'vitest';
import { dealBody, emptyLine, equalShares, parsePercent, type DealForm } from './deal-form';

const sek = { code: 'SEK', decimals: 2 };

function founding(): DealForm {
  return {
    customer: { id: 'c1', name: 'Norrlands Bygg AB' },
    signedOn: '2026-03-10',
    note: '',
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
