package org.safeharbour.chirp.connector;

import org.safeharbour.chirp.account.Handle;

/** A target as Chirp understands it, before it is known whether it exists. */
sealed interface TargetName {

    /** The kinds of target that Chirp has. */
    String ACCOUNT = "ACCOUNT";

    /** See {@link #ACCOUNT}. */
    String POST = "POST";

    /** An account by its handle. */
    record ByHandle(Handle handle) implements TargetName {}

    /** An account by its number. */
    record ById(long id) implements TargetName {}

    /** A post; its address names the author too, and both must fit. */
    record Post(Handle author, long id) implements TargetName {}

    /** Nothing Chirp could look for. */
    record NotUnderstood(Refusal why) implements TargetName {}
}
