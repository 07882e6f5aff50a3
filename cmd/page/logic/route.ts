/** Where one is on the page: the part of the address after `#`. */
export type Route =
  | { readonly page: 'fleet'; readonly query: URLSearchParams }
  | { readonly page: 'node'; readonly id: string; readonly tab: string }
  | { readonly page: 'images' }
  | { readonly page: 'rollouts' }
  | { readonly page: 'rollout'; readonly id: string }
  | { readonly page: 'groups' }
  | { readonly page: 'group'; readonly name: string }
  | { readonly page: 'admin'; readonly tab: string }
  | { readonly page: 'unknown' };

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

export const parseRoute = (hash: string): Route => {
  const [path = '', search = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  const [page = '', first = '', second = ''] = path.split('/').map(decode);
  switch (page) {
    case '':
    case 'nodes':
      return first === ''
        ? { page: 'fleet', query: new URLSearchParams(search) }
        : { page: 'node', id: first, tab: second === '' ? 'overview' : second };
    case 'images':
      return { page };
    case 'rollouts':
      return first === '' ? { page } : { page: 'rollout', id: first };
    case 'groups':
      return first === '' ? { page } : { page: 'group', name: first };
    case 'admin':
      return { page, tab: first === '' ? 'users' : first };
    default:
      return { page: 'unknown' };
  }
};

export const href = (...parts: readonly string[]): string => `#/${parts.map(encodeURIComponent).join('/')}`;
