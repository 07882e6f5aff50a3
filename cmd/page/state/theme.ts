import { effect, signal } from '@preact/signals';

const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
const place = 'basalt-theme';

export const theme = signal<Theme>(themes.find((name) => name === localStorage.getItem(place)) ?? 'system');

effect(() => {
  if (theme.value === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme.value;
  localStorage.setItem(place, theme.value);
});

export const nextTheme = (): void => {
  theme.value = themes[(themes.indexOf(theme.peek()) + 1) % themes.length] ?? 'system';
};
