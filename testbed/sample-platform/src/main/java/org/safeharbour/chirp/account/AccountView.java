package org.safeharbour.chirp.account;

/** What anybody may know of an account. */
record AccountView(String handle, AccountState state) {}
