package org.safeharbour.chirp.account;

/** What the public sees of an account: SUSPENDED is closed to all, FROZEN stays readable but cannot write. */
public enum AccountState {
    ACTIVE,
    SUSPENDED,
    FROZEN
}
