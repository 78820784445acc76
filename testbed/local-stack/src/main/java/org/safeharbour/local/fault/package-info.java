/**
 * Networks that fail on purpose: TCP proxies between the parts of a stack, whose faults tests set and clear while it runs. The
 * words are those of toxiproxy. Production code knows nothing of them: a part is only told another address.
 */
package org.safeharbour.local.fault;
