import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/layout.css';
import './style/fleet.css';
import './style/node.css';
import './style/pages.css';
import './state/theme.ts';
import { render } from 'preact';
import { loadSession } from './state/session.ts';
import { App } from './ui/app.tsx';

void loadSession();
const root = document.querySelector('#app');
if (root) render(<App />, root);
