/**
 * PostgreSQL on the developer's machine: one server for development mode and tests (by configuration), one with durable settings
 * for the local stack. Never part of a production artifact.
 */
package org.safeharbour.local.database;
