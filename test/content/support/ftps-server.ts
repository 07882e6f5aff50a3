import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createSecureContext, TLSSocket } from 'node:tls';
import type { ExecutionContext } from 'ava';
import { makeCertificate } from '#pkg/eve/pki.ts';

export interface FtpsServer {
  readonly port: number;
  /** of its authority, PEM */
  readonly ca: string;
  /** every command that came, also in clear, as it came */
  readonly commands: string[];
  /** the same of those that came before TLS */
  readonly inClear: string[];
  /** breaks the data connection after this many bytes, until it is unset */
  cutAfter: number | undefined;
  /** sends so many bytes of each file and then nothing */
  stallAfter: number | undefined;
  /** answers a command in its own way, in place of the usual one */
  answer: ((command: string) => string | undefined) | undefined;
  body: Uint8Array;
  changed: string;
}

/** An FTP server on loopback with explicit TLS (RFC 4217) that has one file, /dir/image.img, for one user. */
export const serveFtps = async (t: ExecutionContext, body: Uint8Array, user = 'node', password = 'secret') => {
  const authority = await makeCertificate({ purpose: 'root', commonName: 'Test authority' });
  const leaf = await makeCertificate({
    purpose: 'server',
    commonName: 'ftps',
    issuer: authority,
    hosts: ['127.0.0.1'],
    notBefore: new Date(Date.now() - 86_400_000),
    notAfter: new Date(Date.now() + 86_400_000),
  });
  const secureContext = createSecureContext({ cert: leaf.certPem, key: leaf.keyPem });
  const server: FtpsServer & { port: number } = {
    port: 0,
    ca: authority.certPem,
    commands: [],
    inClear: [],
    cutAfter: undefined,
    stallAfter: undefined,
    answer: undefined,
    body,
    changed: '20260101000000',
  };
  const open = new Set<Socket | Server>();
  const own = <T extends Socket | Server>(what: T): T => {
    open.add(what);
    what.on('error', () => {});
    return what;
  };

  const session = (raw: Socket): void => {
    let control: Socket = raw;
    let data: Promise<Socket> | undefined;
    let from = 0;
    const say = (text: string): void => void control.write(`${text}\r\n`);
    const send = async (): Promise<void> => {
      const socket = await data;
      if (socket === undefined) return say('425 no data connection');
      say('150 here it comes');
      const rest = server.body.subarray(from);
      from = 0;
      const stop = server.cutAfter ?? server.stallAfter;
      if (stop === undefined || stop >= rest.length) {
        socket.end(rest, () => say('226 done'));
        return;
      }
      socket.write(rest.subarray(0, stop), () => {
        if (server.cutAfter === undefined) return;
        socket.destroy();
        say('426 broken');
      });
    };
    const passive = async (): Promise<number> => {
      const listener = own(createServer());
      await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
      data = new Promise((resolve) => {
        listener.once('connection', (socket: Socket) => {
          listener.close();
          resolve(own(new TLSSocket(own(socket), { isServer: true, secureContext })));
        });
      });
      return (listener.address() as AddressInfo).port;
    };
    const replies: Record<string, (rest: string) => string | Promise<string> | undefined> = {
      USER: () => '331 and the password',
      PASS: (rest) => (rest === password && server.commands.includes(`USER ${user}`) ? '230 welcome' : `530 ${rest}?`),
      FEAT: () => '211-\r\n SIZE\r\n MDTM\r\n REST STREAM\r\n211 end',
      TYPE: () => '200 ok',
      STRU: () => '200 ok',
      OPTS: () => '200 ok',
      PBSZ: () => '200 ok',
      PROT: () => '200 ok',
      EPSV: async () => `229 (|||${await passive()}|)`,
      SIZE: (rest) => (rest === '/dir/image.img' ? `213 ${server.body.length}` : '550 no such file'),
      MDTM: () => `213 ${server.changed}`,
      REST: (rest) => {
        from = Number(rest);
        return '350 from there';
      },
      RETR: () => void send(),
      QUIT: () => '221 bye',
    };
    const onLine = async (line: string): Promise<void> => {
      server.commands.push(line);
      if (!(control instanceof TLSSocket)) server.inClear.push(line);
      const special = server.answer?.(line);
      if (special !== undefined) return say(special);
      if (line === 'AUTH TLS') {
        say('234 go on');
        control.removeAllListeners('data');
        control = own(new TLSSocket(raw, { isServer: true, secureContext }));
        return listen();
      }
      const reply = await replies[line.slice(0, 4)]?.(line.slice(5));
      if (reply !== undefined) say(reply);
      else if (!(line.slice(0, 4) in replies)) say('502 not known');
    };
    const listen = (): void => {
      let text = '';
      control.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        for (let end = text.indexOf('\r\n'); end !== -1; end = text.indexOf('\r\n')) {
          const line = text.slice(0, end);
          text = text.slice(end + 2);
          void onLine(line);
        }
      });
    };
    listen();
    say('220 here');
  };

  const listener = own(createServer((socket) => session(own(socket))));
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  t.teardown(() => {
    for (const one of open) if ('destroy' in one) one.destroy();
    listener.close();
  });
  server.port = (listener.address() as AddressInfo).port;
  return server as FtpsServer;
};
