/**
 * The main job: one letter with 23 accounts taken the whole way over HTTP, by the people whose work it is, and counted from outside:
 * from the platform's public answers, from the letter of reply, from the verifier.
 */
package org.safeharbour.local.job;
