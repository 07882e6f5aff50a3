import test from 'ava';
import { canonicalPath, queryParameters } from '#pkg/content/object-path.ts';

test('the parameters of a query are decoded where they can be, and keep their order', (t) => {
  t.deepEqual(queryParameters('?b=1&a&c=%2F&&d=x=y&+=%zz'), [
    ['b', '1'],
    ['a', ''],
    ['c', '/'],
    ['d', 'x=y'],
    ['+', '%zz'],
  ]);
  t.deepEqual(queryParameters('a?b=1'), [['a?b', '1']], 'only the question mark that begins it is none of its own');
  t.deepEqual(queryParameters(''), []);
});

test('a path has one form, however it was encoded', (t) => {
  t.is(canonicalPath('/a b/%41*/%2f'), '/a%20b/A%2A/%2F');
  t.is(canonicalPath('/%zz'), '/%25zz');
});
