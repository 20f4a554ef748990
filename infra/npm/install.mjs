// Installs the npm parts of the repository once for each lock file. Whoever needs them runs this first: builds, tests, the launcher.
// Dependency-free. Several at once wait for the one that came first.
import { spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');
const lockFile = join(root, '.npm-install.lock');
const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
const stamp = join(modules, `.installed-${hash}`);

if (existsSync(stamp)) process.exit(0);
const me = `${process.pid} ${randomUUID()}`;
await takeLock();
try {
    if (!existsSync(stamp)) install();
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
} finally {
    rmSync(lockFile, { force: true });
}

function install() {
    if (Number(process.versions.node.split('.')[0]) < 20) throw new Error(`Node.js 20 or later is needed, this is ${process.version}.`);
    console.log('Installing the npm parts (once for each package-lock.json; about half a minute) …');
    const windows = process.platform === 'win32';
    const npm = spawnSync(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'],
        { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
    if (npm.error) throw new Error(`npm could not be started: ${npm.error.message}`);
    if (npm.status !== 0) throw new Error(`npm ci ended with ${npm.status ?? npm.signal}.`);
    for (const old of readdirSync(modules).filter(name => name.startsWith('.installed-'))) rmSync(join(modules, old));
    writeFileSync(stamp, '');
}

// The lock names its owner; a lock whose owner has ended is put aside by a rename, which only one of those waiting can win.
async function takeLock() {
    for (let told = false; ; told = true) {
        try {
            writeFileSync(lockFile, me, { flag: 'wx' });
            return;
        } catch (error) {
            if (error.code !== 'EEXIST') throw error;
        }
        const owner = read();
        if (owner !== undefined && !isAlive(owner)) putAside(owner);
        else if (!told) console.log('Another process is installing the npm parts: waiting for it …');
        await wait(200);
    }
}

function putAside(owner) {
    const aside = `${lockFile}.${process.pid}`;
    try {
        if (read() === owner) renameSync(lockFile, aside);
    } catch { /* somebody else was quicker */ }
    rmSync(aside, { force: true });
}

function read() {
    try {
        return readFileSync(lockFile, 'utf8');
    } catch {
        return undefined;
    }
}

function isAlive(owner) {
    const pid = Number(owner.split(' ')[0]);
    if (!pid) return true;                                              // being written at this moment
    try {
        process.kill(pid, 0);
        return true;
    } catch (error) {
        return error.code === 'EPERM';
    }
}
