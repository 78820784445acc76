/** What a person must do. */
package org.safeharbour.kit.task;
