/** The part of package-lock.json (version 3) that is checked. */
export interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface LockedPackage extends Dependencies {
  readonly resolved?: string;
  readonly link?: boolean;
}

/** The part of a package.json that is checked; the lockfile repeats it for every package. */
export interface Dependencies {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/**
 * What is wrong with a lockfile that `npm ci` would still accept: a package that another one needs and that is not
 * there (it happens when the lockfile was made beside an older node_modules), a manifest it does not follow, or a
 * download address, which ties everybody to the registry of whoever made it.
 *
 * @param manifests the package.json of the root ('') and of each workspace, by folder
 */
export function lockfileFaults({ packages }: Lockfile, manifests: Readonly<Record<string, Dependencies>>): string[] {
  return [
    ...Object.entries(packages).flatMap(([place, entry]) => [
      ...(entry.resolved?.startsWith('http') ? [`${place} names a download address: ${entry.resolved}`] : []),
      ...missing(packages, place, needed(place, entry)),
    ]),
    ...Object.entries(manifests).flatMap(([folder, manifest]) => stale(folder, packages[folder], manifest)),
  ];
}

/** The packages that must be found from there: a library's devDependencies are not installed, a workspace's are. */
function needed(place: string, entry: Dependencies): string[] {
  const isOurs = !place.includes('node_modules/');
  const peers = Object.keys(entry.peerDependencies ?? {});
  const optional = { ...entry.optionalDependencies };
  return [
    ...Object.keys(entry.dependencies ?? {}),
    ...(isOurs ? Object.keys(entry.devDependencies ?? {}) : []),
    ...peers.filter((name) => !entry.peerDependenciesMeta?.[name]?.optional),
  ].filter((name) => !(name in optional));
}

function missing(packages: Lockfile['packages'], place: string, names: readonly string[]): string[] {
  return names
    .filter((name) => !lookups(place).some((folder) => `${folder}node_modules/${name}` in packages))
    .map((name) => `${place === '' ? 'package.json' : place} needs ${name}, which the lockfile lacks`);
}

/** Where Node looks: beside the package, and beside everything it lies in. */
function lookups(place: string): string[] {
  const folders = place.split('/');
  return [...folders.keys()].map((length) => folders.slice(0, folders.length - length).join('/') + '/').concat('');
}

function stale(folder: string, locked: Dependencies | undefined, manifest: Dependencies): string[] {
  const where = folder === '' ? 'package.json' : `${folder}/package.json`;
  if (!locked) return [`${where} is not in the lockfile`];
  return (['dependencies', 'devDependencies', 'optionalDependencies'] as const).flatMap((kind) => {
    const [declared, known] = [manifest[kind] ?? {}, locked[kind] ?? {}];
    return [...new Set([...Object.keys(declared), ...Object.keys(known)])]
      .filter((name) => declared[name] !== known[name])
      .map((name) => `${where} says ${name} ${declared[name] ?? 'nothing'}, the lockfile ${known[name] ?? 'nothing'}`);
  });
}
