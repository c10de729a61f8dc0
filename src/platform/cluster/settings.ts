/** Server settings by purpose; what is not named here stays as PostgreSQL ships it. */
const COMMON_SETTINGS = {
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  max_connections: '100',
  work_mem: '16MB',
  // The data lies on a solid-state disk nearly everywhere; the default was made for spinning ones.
  random_page_cost: '1.1',
} as const;

/** For `npm start`: an acknowledged commit survives a power cut. */
export const DURABLE_SETTINGS: Readonly<Record<string, string>> = {
  ...COMMON_SETTINGS,
  shared_buffers: '256MB',
  max_wal_size: '2GB',
};

/** For tests: nothing is promised beyond the life of the process, so nothing is waited for. */
export const THROWAWAY_SETTINGS: Readonly<Record<string, string>> = {
  ...COMMON_SETTINGS,
  shared_buffers: '128MB',
  max_wal_size: '4GB',
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
};
