import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const FILES = ['run.mjs', 'install.mjs', 'lock.mjs', 'npm-command.mjs', 'end-with-parent.mjs'];

/**
 * Notes when it begins and ends, and in between installs one package and this Node. It can be told to fail, or to hang
 * and heed no signal, as npm does while it unpacks.
 */
const NPM = `
  const fs = require('node:fs');
  const [how, root] = [process.env.FAKE_NPM, process.cwd()];
  fs.appendFileSync(root + '/npm.log', 'begin\\n');
  fs.rmSync(root + '/node_modules', { recursive: true, force: true });
  if (how === 'fail') process.exit(7);
  if (how === 'hang') {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});
    fs.writeFileSync(root + '/npm.pid', String(process.pid));
  }
  setTimeout(() => {
    fs.mkdirSync(root + '/node_modules/.bin', { recursive: true });
    fs.symlinkSync(process.execPath, root + '/node_modules/.bin/node');
    fs.appendFileSync(root + '/npm.log', 'end\\n');
  }, how === 'hang' ? 3600_000 : 300);`;

const PROGRAM = `
  const [what, ...rest] = process.argv.slice(2);
  if (what === 'wait') {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log('closed after', signal); process.exit(5); });
    console.log('waiting', process.pid);
    setInterval(() => {}, 1000);
  } else {
    console.log('ran', JSON.stringify(rest));
    process.exitCode = Number(what);
  }`;

describe('the launcher', function () {
  this.timeout(20_000);
  let project: string;
  let started: ChildProcess[];

  beforeEach(() => {
    started = [];
    project = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'upbeat launcher '));
    mkdirSync(path.join(project, 'infra/local'), { recursive: true });
    for (const file of FILES) cpSync(path.join(import.meta.dirname, file), path.join(project, 'infra/local', file));
    write('package-lock.json', '{ "packages": { "node_modules/red": { "version": "1.0.0" } } }');
    write('npm-cli.cjs', NPM);
    write('program.mjs', PROGRAM);
  });

  afterEach(() => {
    for (const child of started) child.kill('SIGKILL');
    rmSync(project, { recursive: true, force: true, maxRetries: 5 });
  });

  it('installs on a fresh clone, and hands on the arguments and the exit code', async () => {
    const { code, said } = await end(launch(['3', 'one', 'two words']));
    expect(said).to.match(/^Installing packages .*\nPackages installed in \d+ s\.\nran \["one","two words"\]\n$/);
    expect(code).to.equal(3);
  });

  it('does not install a second time', async () => {
    await end(launch(['0']));
    expect((await end(launch(['0']))).said).to.equal('ran []\n');
    expect(npmLog()).to.eql(['begin', 'end']);
  });

  it('installs again when the lockfile has changed', async () => {
    await end(launch(['0']));
    write('package-lock.json', '{ "packages": { "node_modules/red": { "version": "2.0.0" } } }');
    await end(launch(['0']));
    expect(npmLog()).to.eql(['begin', 'end', 'begin', 'end']);
  });

  it('leaves alone what somebody installed by hand', async () => {
    write('node_modules/.package-lock.json', '{ "packages": { "node_modules/red": { "version": "1.0.0" } } }');
    await end(launch(['0']));
    expect(npmLog()).to.eql([]);
  });

  it('says what to look at when installing fails, and ends with the code of npm', async () => {
    const { code, said } = await end(launch(['0'], 'fail'));
    expect(said).to.match(/Installing the packages failed after \d+ s: npm ci ended with 7/);
    expect(code).to.equal(7);
  });

  it('installs once when two commands start at the same moment', async () => {
    const both = await Promise.all([end(launch(['0'])), end(launch(['0']))]);
    expect(both.map(({ code }) => code)).to.eql([0, 0]);
    expect(both.map(({ said }) => said).join('')).to.contain(
      'Another command is installing the packages; waiting for it.',
    );
    expect(npmLog()).to.eql(['begin', 'end']);
    expect(readdirSync(path.join(project, '.upbeat'))).to.eql([]);
  });

  it('begins again after an installation that was killed, and not beside its npm', async () => {
    const killed = launch(['0'], 'hang');
    const npm = Number(await appears('npm.pid'));
    killed.kill('SIGKILL');
    const { code } = await end(launch(['0']));
    expect(code).to.equal(0);
    expect(isRunning(npm)).to.equal(false);
    expect(npmLog()).to.eql(['begin', 'begin', 'end']);
  });

  it('ends an installation that is interrupted, does not call it a failure, and begins it again', async () => {
    const interrupted = launch(['0'], 'hang');
    const ended = end(interrupted);
    const npm = Number(await appears('npm.pid'));
    interrupted.kill('SIGINT');
    expect(await ended).to.include({ code: 130 });
    expect((await ended).said).to.match(/Installing was interrupted after \d+ s; the next start begins it again\.\n$/);
    expect(isRunning(npm)).to.equal(false);
    expect((await end(launch(['0']))).code).to.equal(0);
  });

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    it(`hands ${signal} on, and waits until the program has closed what it opened`, async () => {
      const waiting = launch(['wait']);
      const ended = end(waiting);
      await says(waiting, /waiting \d+/);
      waiting.kill(signal);
      expect(await ended).to.include({ code: 5 });
      expect((await ended).said).to.match(new RegExp(`closed after ${signal}\n$`));
    });
  }

  it('ends the program when the launcher itself is killed', async () => {
    const waiting = launch(['wait']);
    const pid = Number(/waiting (\d+)/.exec(await says(waiting, /waiting \d+/))?.[1]);
    waiting.kill('SIGKILL');
    while (isRunning(pid)) await wait(50);
  });

  function launch(parameters: readonly string[], npm = 'install'): ChildProcess {
    const child = spawn(process.execPath, ['infra/local/run.mjs', 'program.mjs', ...parameters], {
      cwd: project,
      env: { ...process.env, FAKE_NPM: npm, npm_execpath: path.join(project, 'npm-cli.cjs') },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    started.push(child);
    return child;
  }

  function write(file: string, text: string): void {
    mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
    writeFileSync(path.join(project, file), text);
  }

  function npmLog(): string[] {
    const file = path.join(project, 'npm.log');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
  }

  async function appears(file: string): Promise<string> {
    const place = path.join(project, file);
    while (!existsSync(place) || readFileSync(place, 'utf8') === '') await wait(20);
    return readFileSync(place, 'utf8');
  }
});

async function end(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

/** Waits for words of a program that goes on. */
async function says(child: ChildProcess, words: RegExp): Promise<string> {
  let said = '';
  for await (const chunk of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) {
    said += String(chunk);
    if (words.test(said)) return said;
  }
  throw new Error(`The program ended without ${String(words)}: ${said}`);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
