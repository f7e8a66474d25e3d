import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** How to run a PostgreSQL program here: PostgreSQL refuses to run as root. */
export interface ServerAccount {
  /** Who owns the data; null when that is ourselves. */
  readonly owner: { readonly uid: number; readonly gid: number } | null;
  /** The same command as that owner. */
  command(
    program: string,
    parameters: readonly string[],
  ): { program: string; parameters: string[]; options: { uid?: number; gid?: number } };
}

const READ_ANY_FOLDER = 2; // CAP_DAC_READ_SEARCH, bit 2 of a capability set: capabilities(7)
const PASS_ANY_FOLDER = 1; // CAP_DAC_OVERRIDE, which containers usually keep

/**
 * The account that runs the server: ourselves, or as root the system user `postgres`, made when it is missing.
 * As root in a folder that is closed to other users, such as /root, the server keeps the one capability that lets it
 * pass: nothing else of root.
 *
 * @param folders the programs and the data, which that account must reach
 * @throws when it cannot
 */
export function serverAccount(folders: readonly string[]): ServerAccount {
  if (process.getuid?.() !== 0) {
    return { owner: null, command: (program, parameters) => ({ program, parameters: [...parameters], options: {} }) };
  }
  const owner = postgresUser();
  const closed = folders.map(closedParent).find((folder) => folder !== null);
  if (closed === undefined) {
    return { owner, command: (program, parameters) => ({ program, parameters: [...parameters], options: owner }) };
  }
  const capability = passingCapability(closed);
  const as = [`--reuid=${owner.uid}`, `--regid=${owner.gid}`, '--clear-groups'];
  // The programs ask access(2) whether they may run each other, which looks at capabilities under this bit only.
  const asking = '--securebits=+no_setuid_fixup';
  const passing = [asking, `--inh-caps=-all,+${capability}`, `--ambient-caps=-all,+${capability}`];
  return {
    owner,
    command: (program, parameters) => ({
      program: 'setpriv',
      parameters: [...as, ...passing, program, ...parameters],
      options: {},
    }),
  };
}

function postgresUser(): { uid: number; gid: number } {
  if (spawnSync('id', ['-u', 'postgres']).status !== 0) {
    const made = spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      encoding: 'utf8',
    });
    if (made.status !== 0) {
      throw new Error(
        'PostgreSQL does not run as root, and the system user postgres could not be made ' +
          `(${made.error?.message ?? made.stderr.trim()}): run as an ordinary user, or set DATABASE_URL.`,
      );
    }
  }
  const id = (what: string) => Number(execFileSync('id', [what, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The outermost existing folder on the way that other users may not pass. */
function closedParent(folder: string): string | null {
  const parent = path.dirname(folder);
  const outer = parent === folder ? null : closedParent(parent);
  if (outer !== null) return outer;
  return existsSync(folder) && (statSync(folder).mode & 0o001) === 0 ? folder : null;
}

function passingCapability(closed: string): 'dac_read_search' | 'dac_override' {
  const effective = /^CapEff:\s*([0-9a-f]+)$/m.exec(capabilitySets())?.[1] ?? '0';
  const has = (bit: number) => (BigInt(`0x${effective}`) & (1n << BigInt(bit))) !== 0n;
  const usable = spawnSync('setpriv', ['--version']).status === 0;
  if (usable && has(READ_ANY_FOLDER)) return 'dac_read_search';
  if (usable && has(PASS_ANY_FOLDER)) return 'dac_override';
  throw new Error(
    `PostgreSQL runs as the user postgres when you are root, and ${closed} is closed to other users: ` +
      'clone the project elsewhere, run as an ordinary user, or set DATABASE_URL.',
  );
}

function capabilitySets(): string {
  return process.platform === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
}
