import { signal } from '@preact/signals';
import { RefusedError, UnreachableError } from '#pkg/rest/fetch-transport.ts';
import { t } from '../strings/current.ts';

export interface Toast {
  readonly id: number;
  readonly tone: 'ok' | 'bad';
  readonly text: string;
}

export const toasts = signal<readonly Toast[]>([]);
let next = 0;

export const dismiss = (id: number): void => {
  toasts.value = toasts.value.filter((toast) => toast.id !== id);
};

const show = (tone: Toast['tone'], text: string, ms: number): void => {
  next += 1;
  const id = next;
  toasts.value = [...toasts.value.slice(-3), { id, tone, text }];
  setTimeout(() => dismiss(id), ms);
};

export const told = (text: string): void => show('ok', text, 5000);

/** An error as a sentence: the controller's own, or that it cannot be reached. */
export const sentence = (error: unknown): string => {
  if (error instanceof RefusedError) return error.message === '' ? `${error.status} ${error.code}` : error.message;
  if (error instanceof UnreachableError) return t.common.unreachable;
  return error instanceof Error ? error.message : String(error);
};

export const complain = (error: unknown): void => show('bad', sentence(error), 12_000);
