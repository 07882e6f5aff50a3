import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A load balancer as one stands before several controllers, in a process of its own: each connection goes to the next of
 * the ports that its parent names, byte for byte, so TLS is with the controller. Its own port is its first message.
 */
let ports: readonly number[] = [];
let next = 0;
process.on('message', (message: readonly number[]) => (ports = message));
process.on('disconnect', () => process.exit());

const join = (client: Socket, port: number): void => {
  const server = connect({ port, host: '127.0.0.1', noDelay: true });
  const end = (): void => {
    client.destroy();
    server.destroy();
  };
  for (const socket of [client, server]) socket.on('error', end).on('close', end);
  client.pipe(server).pipe(client);
};

const listener = createServer({ noDelay: true }, (client) => {
  const port = ports[next % ports.length];
  next += 1;
  if (port === undefined) client.destroy();
  else join(client, port);
});
listener.listen(0, '127.0.0.1', () => process.send?.((listener.address() as AddressInfo).port));
