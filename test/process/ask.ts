import { request } from 'node:http';

/** One request to an agent's own server, on loopback or on a socket. */
export const ask = (where: { host?: string; port?: number; socketPath?: string }, path: string, method = 'GET') =>
  new Promise<{ status: number; type: string; body: string }>((resolve, reject) => {
    const asking = request({ ...where, path, method, agent: false }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: String(response.headers['content-type']), body }),
      );
    });
    asking.on('error', reject).end();
  });
