import { join } from 'node:path';
import { runTool } from '#pkg/host/tool.ts';

// asks for a program that is not there, and tells what would still keep this process from ending
const missing = join(import.meta.dirname, 'no-such-program');
const failure = await runTool(missing, [], { timeoutSeconds: 600 }).catch((error: unknown) => String(error));
process.stdout.write(JSON.stringify({ failure, waitsFor: process.getActiveResourcesInfo() }));
process.exit(0);
