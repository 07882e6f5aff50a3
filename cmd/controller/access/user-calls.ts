import { BasaltError } from '#pkg/errors/error.ts';
import { userCalls, type User } from '#pkg/rest/users.ts';
import { dropFirstPassword, firstAdmin } from './first-secrets.ts';
import { hashPassword } from './password.ts';
import type { App } from '../app.ts';
import type { Context } from '../context.ts';
import { presentTime } from '../nodes/info/present.ts';
import { addUser, changeUser, listUsers, removeUser, type UserRow } from './user-queries.ts';

const present = (user: UserRow): User => ({
  name: user.name,
  role: user.role,
  disabled: user.disabled === 1,
  createdAt: presentTime(Number(user.created_at)),
  lastLogin: presentTime(user.last_login === null ? null : Number(user.last_login)),
});

const check = <T>(result: T | 'unknown' | 'lastAdmin', name: string): T => {
  if (result === 'unknown') throw new BasaltError('USER_UNKNOWN', `there is no user "${name}"`);
  if (result !== 'lastAdmin') return result;
  throw new BasaltError('REQUEST_CONFLICT', `"${name}" is the last enabled admin; make another one first`);
};

/** Who may log in, and as what. */
export const userRoutes = (context: Context, app: App): void => {
  const { db } = context;

  app.get('/users', { schema: userCalls['GET /users'] }, async () => ({ users: (await listUsers(db)).map(present) }));

  app.post('/users', { schema: userCalls['POST /users'] }, async ({ body: { name, role, password } }, reply) => {
    const now = context.now();
    if (!(await addUser(db, { name, role, password: await hashPassword(password) }, now))) {
      throw new BasaltError('REQUEST_CONFLICT', `there is a user "${name}" already`);
    }
    return reply.status(201).send({ name, role, disabled: false, createdAt: presentTime(now), lastLogin: null });
  });

  app.put('/users/:name', { schema: userCalls['PUT /users/:name'] }, async ({ params: { name }, body }) => {
    const { password, ...rest } = body;
    const hashed = password === undefined ? {} : { password: await hashPassword(password) };
    const user = check(await changeUser(db, name, { ...rest, ...hashed }), name);
    if (password !== undefined && name === firstAdmin) await dropFirstPassword(context.stateDir);
    context.accessChanges.next();
    return present(user);
  });

  app.delete('/users/:name', { schema: userCalls['DELETE /users/:name'] }, async ({ params: { name } }, reply) => {
    check(await removeUser(db, name), name);
    context.accessChanges.next();
    return reply.status(204).send(null);
  });
};
