/** Named places at which tests let the process die. */
package org.safeharbour.kit.crash;
