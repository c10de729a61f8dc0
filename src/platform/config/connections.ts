/** Connections that slow reads share, of the pool of a process. */
export const SLOW_CONNECTIONS = 3;
/** Connections that jobs and followers share: however many have work at once, requests find the others free. */
export const BACKGROUND_CONNECTIONS = 5;
/**
 * The smallest pool. Jobs and followers read through it while each holds a connection for its batch: were all connections held, all would
 * wait for ever.
 */
export const LEAST_CONNECTIONS = SLOW_CONNECTIONS + BACKGROUND_CONNECTIONS + 2;
