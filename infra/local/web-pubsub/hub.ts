import type { Connection } from './connection.ts';
import type { Message } from './message.ts';
import { encodeOnce } from './outgoing.ts';

/** The connections of one application and the groups they are in. */
export interface Hub {
  readonly name: string;
  readonly connections: ReadonlyMap<string, Connection>;
  add(connection: Connection, groups: readonly string[]): void;
  remove(connection: Connection): void;
  join(connection: Connection, group: string): void;
  leave(connection: Connection, group: string): void;
  inGroup(group: string): ReadonlySet<Connection>;
  ofUser(userId: string): ReadonlySet<Connection>;
}

export function createHub(name: string): Hub {
  const connections = new Map<string, Connection>();
  const groups = createIndex();
  const users = createIndex();

  const join = (connection: Connection, group: string): void => {
    if (!connections.has(connection.connectionId)) return;
    connection.groups.add(group);
    groups.add(group, connection);
  };

  const leave = (connection: Connection, group: string): void => {
    connection.groups.delete(group);
    groups.remove(group, connection);
  };

  return {
    name,
    connections,
    add(connection, initialGroups) {
      connections.set(connection.connectionId, connection);
      if (connection.userId !== null) users.add(connection.userId, connection);
      for (const group of initialGroups) join(connection, group);
    },
    remove(connection) {
      connections.delete(connection.connectionId);
      if (connection.userId !== null) users.remove(connection.userId, connection);
      for (const group of [...connection.groups]) leave(connection, group);
    },
    join,
    leave,
    inGroup: (group) => groups.of(group),
    ofUser: (userId) => users.of(userId),
  };
}

/** Sends one message to many connections, encoding it once for each dialect among them. */
export function fanOut(targets: Iterable<Connection>, message: Message): void {
  const outgoing = encodeOnce(message);
  for (const connection of targets) connection.deliver(outgoing);
}

const NOBODY: ReadonlySet<Connection> = new Set();

/** Named sets of connections; an empty one does not exist. */
function createIndex() {
  const sets = new Map<string, Set<Connection>>();
  return {
    of: (name: string): ReadonlySet<Connection> => sets.get(name) ?? NOBODY,
    add(name: string, connection: Connection): void {
      const set = sets.get(name);
      if (set === undefined) sets.set(name, new Set([connection]));
      else set.add(connection);
    },
    remove(name: string, connection: Connection): void {
      const set = sets.get(name);
      set?.delete(connection);
      if (set?.size === 0) sets.delete(name);
    },
  };
}
