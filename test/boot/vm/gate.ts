import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The way of a machine to one port of this one. Shut, it is a network that drops packets: nobody refuses, nobody answers. */
export interface Gate {
  readonly port: number;
  shut(): void;
  open(): void;
  close(): Promise<void>;
}

export const openGate = async (target: number): Promise<Gate> => {
  let isShut = false;
  const ways = new Map<Socket, Socket | undefined>();
  const join = (near: Socket): Socket => {
    const far = connect(target, '127.0.0.1');
    far.on('error', () => far.destroy());
    far.once('close', () => {
      if (!isShut) near.destroy();
    });
    near.pipe(far);
    far.pipe(near, { end: true });
    return far;
  };
  const server = createServer((near) => {
    near.on('error', () => near.destroy());
    near.once('close', () => {
      ways.get(near)?.destroy();
      ways.delete(near);
    });
    ways.set(near, isShut ? undefined : join(near));
  });
  const dropAll = (): void => {
    for (const near of ways.keys()) near.destroy();
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    shut() {
      isShut = true;
      for (const [near, far] of ways) {
        near.unpipe();
        far?.unpipe();
        far?.destroy();
      }
    },
    open() {
      isShut = false;
      // the other side has forgotten them
      dropAll();
    },
    async close() {
      dropAll();
      await new Promise<void>((done) => server.close(() => done()));
    },
  };
};
