/** Notices of authorities from receipt to reply: each demand with its own clock, its own work and its own answer. */
package org.safeharbour.notice;
