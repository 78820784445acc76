package org.safeharbour.chirp.connector;

/** Why an action was refused: the codes of the contract, for programs; the contract explains each in a sentence. */
enum Refusal {
    TARGET_KIND_NOT_SUPPORTED,
    TARGET_NOT_UNDERSTOOD,
    MEASURE_NOT_SUPPORTED,
    MEASURE_DOES_NOT_FIT_TARGET,
    ACTION_ID_REUSED
}
