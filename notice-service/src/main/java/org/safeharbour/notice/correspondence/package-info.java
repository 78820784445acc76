/** What is written to and fro about a notice before its reply: clarifications, reminders, extensions, hearings. */
package org.safeharbour.notice.correspondence;
