/** Line drawings of 16 × 16, in the colour of the text beside them. */
const paths = {
  fleet: 'M2 3.5h12M2 8h12M2 12.5h12',
  images: 'M8 1.8 13.5 5v6L8 14.2 2.5 11V5zM2.5 5 8 8.2 13.5 5M8 8.2v6',
  rollouts: 'M2 13V9.5h3V13M6.5 13V6h3v7M11 13V2.5h3V13',
  groups: 'M2 2.5h5v5H2zM9 2.5h5v5H9zM2 9.5h5v4H2zM9 9.5h5v4H9z',
  admin: 'M8 8.2a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2.5 14c.6-2.8 2.7-4 5.5-4s4.900 1.200 5.500 4',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10zM10.700 10.700 14 14',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  back: 'M10 3 5 8l5 5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  up: 'M4 10l4-4 4 4',
  down: 'M4 6l4 4 4-4',
  light:
    'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1v1.500M8 13.500V15M1 8h1.500M13.500 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  dark: 'M13.500 9.500A5.800 5.800 0 0 1 6.500 2.500a5.800 5.800 0 1 0 7 7z',
  system: 'M2 3h12v8H2zM5.500 14h5M8 11v3',
  out: 'M6 2.500H3v11h3M7 8h7M11 5l3 3-3 3',
  warn: 'M8 2 14.500 13.500h-13zM8 6.500v3.200M8 11.600h.01',
} as const;

export const Icon = ({ name }: { readonly name: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    <path d={paths[name]} />
  </svg>
);
