/** The levels of a Chinese address, from the largest down. `estate` is a compound, park or named building; `group` a village group. */
export const ADDRESS_LEVELS = [
  'province',
  'city',
  'district',
  'town',
  'community',
  'group',
  'road',
  'lane',
  'number',
  'estate',
  'building',
  'unit',
  'floor',
  'room',
  'rest',
] as const;

export type AddressLevel = (typeof ADDRESS_LEVELS)[number];

export type AddressParts = { readonly [Level in AddressLevel]?: string };
