import { setDefaultAutoSelectFamilyAttemptTimeout } from 'node:net';

/**
 * How long one address of a name may take to answer before the next is tried, in milliseconds. The runtime's own 250 ms are
 * less than one round trip of a satellite or a busy mobile link, where every address would be given up before it could
 * answer. Three seconds are a round trip of two and a SYN that is sent again; within a dial time of 10 s that leaves
 * enough for the handshake behind a first address that is dead.
 */
export const addressAttemptMs = 3000;

/*
 * Set for the whole process, by being imported: the way to an HTTP proxy, SSH and PostgreSQL take no such option. Every file
 * that opens connections imports this one (`test/host/address-attempts.test.ts`).
 */
setDefaultAutoSelectFamilyAttemptTimeout(addressAttemptMs);
