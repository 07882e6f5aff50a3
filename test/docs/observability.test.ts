import { readFileSync } from 'node:fs';
import test from 'ava';
import { parse } from 'yaml';
import { baseosmgrMetrics } from '#cmd/baseosmgr/metrics.ts';
import { controllerMetrics } from '#cmd/controller/metrics.ts';
import { zedagentMetrics } from '#cmd/zedagent/metrics.ts';
import { createMemoryPubSub } from '#pkg/pubsub/memory.ts';

const docs = new URL('../../docs/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, docs), 'utf8');

const agents = [
  baseosmgrMetrics({ runDir: '/nowhere', storeDir: '/nowhere' }),
  zedagentMetrics({ runDir: '/nowhere' }),
];
for (const agent of agents) agent.topics(createMemoryPubSub());
const registries = [...agents.map(({ registry }) => registry), controllerMetrics(() => 0).registry];
const known = new Set(registries.flatMap(({ names }) => names));
const used = (text: string): string[] => [...new Set(text.match(/\bbasalt_[a-z0-9_]+/g))];
const familyOf = (name: string): string => (known.has(name) ? name : name.replace(/_(bucket|sum|count)$/, ''));
const unknown = (text: string): string[] => used(text).filter((name) => !known.has(familyOf(name)));

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly targets: readonly { readonly refId: string; readonly expr: string }[];
}

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for?: string;
  readonly labels: { readonly severity: string };
  readonly annotations: { readonly summary: string; readonly description?: string };
}

const balanced = (expr: string): boolean => {
  const open: string[] = [];
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  for (const sign of expr.replaceAll(/"(?:[^"\\]|\\.)*"/g, '')) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (sign in pairs && open.pop() !== pairs[sign]) return false;
  }
  return open.length === 0 && !expr.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').includes('"');
};

test('every metric has its unit in its name, and says what kind it is', async (t) => {
  const types = new Map<string, string>();
  for (const registry of registries)
    for (const [, name = '', type = ''] of (await registry.text()).matchAll(/^# TYPE (\S+) (\S+)$/gm))
      types.set(name, type);
  t.deepEqual([...types.keys()].toSorted(), [...known].toSorted());
  for (const [name, type] of types) {
    t.is(type === 'counter', name.endsWith('_total'), name);
    if (type === 'histogram') t.regex(name, /_seconds$/);
    t.notRegex(name, /_(ms|milliseconds|minutes|kib|mib|percent)(_|$)/, name);
  }
});

test('the dashboard asks for metrics that there are, in panels that do not lie on each other', (t) => {
  const { panels } = JSON.parse(read('observability/dashboard.json')) as { panels: readonly Panel[] };
  t.true(panels.length > 10);
  t.is(new Set(panels.map(({ id }) => id)).size, panels.length);
  const cells = new Set<string>();
  for (const { title, targets, gridPos } of panels) {
    t.true(targets.length > 0, title);
    for (const { expr } of targets) {
      t.deepEqual(unknown(expr), [], title);
      t.true(used(expr).length > 0, title);
      t.true(balanced(expr), expr);
    }
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x += 1)
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y += 1) {
        t.false(cells.has(`${x} ${y}`), title);
        cells.add(`${x} ${y}`);
        t.true(x < 24, title);
      }
  }
});

test('the alerts are rules that Prometheus can load, over metrics that there are', (t) => {
  const { groups } = parse(read('observability/alerts.yaml')) as {
    groups: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
  };
  const rules = groups.flatMap((group) => group.rules);
  t.true(rules.length > 10);
  t.is(new Set(rules.map(({ alert }) => alert)).size, rules.length);
  for (const rule of rules) {
    t.regex(rule.alert, /^Basalt[A-Za-z]+$/);
    t.deepEqual(
      Object.keys(rule).filter((key) => !['alert', 'expr', 'for', 'labels', 'annotations'].includes(key)),
      [],
      rule.alert,
    );
    t.deepEqual(unknown(rule.expr), [], rule.alert);
    t.true(used(rule.expr).length > 0 || rule.expr.startsWith('up{'), rule.alert);
    t.true(balanced(rule.expr), rule.expr);
    if (rule.for !== undefined) t.regex(rule.for, /^\d+[smhd]$/, rule.alert);
    t.regex(rule.labels.severity, /^(critical|warning)$/);
    for (const text of Object.values(rule.annotations)) {
      t.is(text.split('{{').length, text.split('}}').length, text);
      t.deepEqual(unknown(text), [], text);
    }
  }
});

test('the page names every metric, and none that is not there', (t) => {
  const page = read('observability.md');
  t.deepEqual(
    [...known].filter((name) => !page.includes(`\`${name}\``)),
    [],
  );
  t.deepEqual(unknown(page), []);
});
