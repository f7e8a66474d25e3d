/** A use case whose needs are already met: what is left is what is asked. */
export type UseCase<F> = F extends (deps: never, asked: infer Asked) => infer Answer ? (asked: Asked) => Answer : never;
