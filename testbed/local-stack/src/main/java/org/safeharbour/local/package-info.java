/**
 * The whole suite on one machine: PostgreSQL, Keycloak, the sample platform, the services and the gateway, started one way for
 * {@code ./up} and for the system tests.
 */
package org.safeharbour.local;
