package org.safeharbour.local.manifest;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** A range in CIDR notation; addresses are literals, nothing is looked up. */
record AddressRange(byte[] network, int bits) {
    static AddressRange of(String cidr) {
        String[] parts = cidr.split("/", 2);
        return new AddressRange(bytes(parts[0]), Integer.parseInt(parts[1]));
    }

    boolean contains(String address) {
        byte[] other = bytes(address);
        return other.length == network.length && prefix(other).equals(prefix(network));
    }

    private BigInteger prefix(byte[] address) {
        return new BigInteger(1, address).shiftRight(address.length * Byte.SIZE - bits);
    }

    private static byte[] bytes(String literal) {
        if (!literal.matches("[0-9a-f.:]+")) {
            throw new IllegalArgumentException("not an address: " + literal);
        }
        try {
            return InetAddress.getByName(literal).getAddress();
        } catch (UnknownHostException notAnAddress) {
            throw new IllegalArgumentException(notAnAddress);
        }
    }
}
