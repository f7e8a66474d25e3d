import type { GraphOperation } from './operation.ts';

export interface Route {
  readonly operation: GraphOperation;
  readonly params: Readonly<Record<string, string>>;
}

export type FindRoute = (method: string, pathname: string) => Route | 'other-method' | null;

interface Pattern {
  readonly operation: GraphOperation;
  readonly segments: readonly RegExp[];
  readonly parameters: number;
}

/**
 * Finds operations by paths as OData has them: parameters stand for a segment, or for a part of one, such as in
 * `getAllRecordings(meetingOrganizerUserId='{userId}')`. A word of the path comes before a parameter.
 */
export function createRouter(operations: readonly GraphOperation[]): FindRoute {
  const patterns = operations.map(toPattern).toSorted((one, other) => one.parameters - other.parameters);
  return (method, pathname) => {
    const segments = pathname.split('/').slice(1).map(decoded);
    const matching = patterns.filter(
      (pattern) => pattern.segments.length === segments.length && fits(pattern, segments),
    );
    if (matching.length === 0) return null;
    const [best] = matching.filter(({ operation }) => operation.method === method);
    if (!best) return 'other-method';
    return { operation: best.operation, params: paramsOf(best, segments) };
  };
}

function toPattern(operation: GraphOperation): Pattern {
  const segments = operation.path.split('/').slice(1);
  return {
    operation,
    segments: segments.map((segment) => new RegExp(`^${sourceOf(segment)}$`, 'i')),
    parameters: segments.filter((segment) => segment.startsWith('{')).length,
  };
}

/** Keys may be anything; within the brackets of a function they end at a quote or a comma. */
function sourceOf(segment: string): string {
  const [, whole] = /^\{(\w+)\}$/.exec(segment) ?? [];
  if (whole !== undefined) return `(?<${whole}>.+)`;
  return segment
    .split(/(\{\w+\})/)
    .map((part) => {
      const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
      return name === undefined ? part.replace(/[.*+?^$()|[\]\\]/g, '\\$&') : `(?<${name}>[^',()]+)`;
    })
    .join('')
    .replace(/delta\\\(\\\)$/, 'delta(?:\\(\\))?');
}

const fits = ({ segments: patterns }: Pattern, segments: readonly string[]): boolean =>
  patterns.every((pattern, index) => pattern.test(segments[index] ?? ''));

function paramsOf({ segments: patterns }: Pattern, segments: readonly string[]): Record<string, string> {
  return Object.assign(
    {},
    ...patterns.map((pattern, index) => pattern.exec(segments[index] ?? '')?.groups ?? {}),
  ) as Record<string, string>;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // matches nothing that anybody made
  }
}
