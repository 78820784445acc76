/** The certificate for electronic records: Bharatiya Sakshya Adhiniyam 2023, section 63(4) and its schedule. */
package org.safeharbour.reporting.certificate;
