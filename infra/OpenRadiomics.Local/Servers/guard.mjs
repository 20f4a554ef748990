// The parent of everything the launcher starts. Orders come as JSON lines on stdin, news leave as JSON lines on stdout.
// When stdin closes, whoever started us has ended, in whatever way: everything is stopped, the last started first.
import { spawn } from 'node:child_process';
import { chownSync, closeSync, openSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const running = new Map();
let stopping = false;

process.on('SIGINT', () => {});                                         // Ctrl-C is the launcher's matter: it closes stdin in its time
process.on('SIGHUP', () => {});
process.on('SIGTERM', stopAll);
process.stdout.on('error', () => {});                                   // nobody listens any more

createInterface({ input: process.stdin })
    .on('line', line => {
        const order = JSON.parse(line);
        if (order.order === 'start') start(order);
        else if (order.order === 'stop') stop(order.name);
    })
    .on('close', stopAll);

function start(what) {
    if (stopping) return tell({ news: 'failed', name: what.name, error: 'everything is being stopped' });
    let log;
    try {
        log = openSync(what.log, 'a', 0o600);
        const user = what.unprivileged ? unprivilegedUser() : {};
        if (user.uid !== undefined) for (const path of what.owns ?? []) chownSync(path, user.uid, user.gid);
        const child = spawn(what.file, what.arguments, {
            cwd: what.folder, env: { ...process.env, ...what.environment }, stdio: ['ignore', log, log],
            detached: true, windowsHide: true, ...user,                 // a session of its own: the terminal's Ctrl-C passes it by
        });
        child.once('error', error => tell({ news: 'failed', name: what.name, error: error.message }));
        child.once('spawn', () => tell({ news: 'started', name: what.name, pid: child.pid }));
        running.set(what.name, { child, signal: what.signal, patienceMs: what.patienceMs, ended: whenEnded(what.name, child) });
    } catch (error) {
        tell({ news: 'failed', name: what.name, error: error.message });
    } finally {
        if (log !== undefined) closeSync(log);
    }
}

function whenEnded(name, child) {
    return new Promise(resolve => {
        child.once('error', () => { if (child.pid === undefined) { running.delete(name); resolve(); } });
        child.once('exit', (code, signal) => {
            running.delete(name);
            tell({ news: 'ended', name, code, signal });
            resolve();
        });
    });
}

async function stop(name) {
    const one = running.get(name);
    if (!one) return;
    one.child.kill(one.signal);
    const last = setTimeout(() => killGroup(one.child), one.patienceMs);
    await one.ended;
    clearTimeout(last);
}

async function stopAll() {
    if (stopping) return;
    stopping = true;
    for (const name of [...running.keys()].reverse()) await stop(name);
    process.exit(0);
}

function killGroup(child) {
    try {
        process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
    } catch { /* it has ended meanwhile */ }
}

// PostgreSQL refuses to run as root: the user for such things is "nobody".
function unprivilegedUser() {
    if (process.getuid?.() !== 0) return {};
    const line = readFileSync('/etc/passwd', 'utf8').split('\n').find(line => line.startsWith('nobody:'));
    if (!line) throw new Error('Started as root, and there is no user "nobody" to run PostgreSQL.');
    const [, , uid, gid] = line.split(':').map(Number);
    return { uid, gid };
}

function tell(news) {
    process.stdout.write(JSON.stringify(news) + '\n');
}
