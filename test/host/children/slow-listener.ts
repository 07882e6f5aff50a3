import { createServer } from 'node:net';

/** Tells its port, then the number of each connection that has sent something. Its parent stops and continues it. */
let connection = 0;
const server = createServer((socket) => {
  const number = (connection += 1);
  socket.on('error', () => undefined);
  socket.once('data', () => process.stdout.write(`spoke ${number}\n`));
});
server.listen({ port: 0, host: '127.77.0.1', backlog: 1 }, () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`port ${address.port}\n`);
});
